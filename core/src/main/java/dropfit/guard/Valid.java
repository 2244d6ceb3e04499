package dropfit.guard;

/**
 * Parameters that passed a guard. Only a {@link Schema} makes one, so whoever holds it need not
 * check again.
 *
 * @param <P> the type of the parameters
 */
public final class Valid<P> {
  private final P params;

  Valid(P params) {
    this.params = params;
  }

  /**
   * The parameters.
   *
   * @return parameters of which every field is inside its range
   */
  public P get() {
    return params;
  }
}
