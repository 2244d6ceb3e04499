package dropfit.linear;

/**
 * Parameters of a learner that goes through the rows in epochs.
 *
 * @param <P> the parameters themselves
 */
public interface OnlineParams<P extends OnlineParams<P>> {

  /**
   * How to go through the rows.
   *
   * @return order, limit and tolerance
   */
  Passes passes();

  /**
   * Parameters with other passes.
   *
   * @param value how to go through the rows
   * @return changed parameters
   */
  P passes(Passes value);

  /**
   * Parameters with another {@code shuffle}.
   *
   * @param value whether each epoch takes the rows in another order
   * @return changed parameters
   */
  default P shuffle(boolean value) {
    Passes old = passes();
    return passes(new Passes(value, old.seed(), old.maxIterations(), old.tolerance()));
  }

  /**
   * Parameters with another {@code seed}.
   *
   * @param value decides the orders
   * @return changed parameters
   */
  default P seed(int value) {
    Passes old = passes();
    return passes(new Passes(old.shuffle(), value, old.maxIterations(), old.tolerance()));
  }

  /**
   * Parameters with another {@code maxIterations}.
   *
   * @param value the limit of epochs
   * @return changed parameters
   */
  default P maxIterations(int value) {
    Passes old = passes();
    return passes(new Passes(old.shuffle(), old.seed(), value, old.tolerance()));
  }

  /**
   * Parameters with another {@code tolerance}.
   *
   * @param value the fall of the mean loss that still counts
   * @return changed parameters
   */
  default P tolerance(double value) {
    Passes old = passes();
    return passes(new Passes(old.shuffle(), old.seed(), old.maxIterations(), value));
  }
}
