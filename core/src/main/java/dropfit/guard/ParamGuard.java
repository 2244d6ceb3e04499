package dropfit.guard;

/**
 * Judges parameters, in the spirit of linfa's trait of the same name. All violations are reported,
 * not only the first.
 *
 * @param <P> the type of the parameters
 */
public interface ParamGuard<P> {

  /**
   * Judges.
   *
   * @param params any parameters, also nonsensical ones
   * @return the proof that they are valid, or everything that is wrong with them
   */
  Checked<P> check(P params);
}
