package dropfit.fit;

/** Where a run stands after a step. */
public enum Status {
  /** More steps may improve the model. */
  RUNNING("Training"),
  /** The algorithm's own criterion says that it is done. */
  CONVERGED("Converged"),
  /** The limit of steps was reached first; the model so far is usable. */
  OUT_OF_STEPS("Stopped at the limit of iterations"),
  /** The objective left the finite numbers, typically by too high a learning rate. */
  DIVERGED(
      "Diverged: the loss is no longer finite; a lower learning rate or standardized columns help"),
  /**
   * The objective has no minimum: the weights would grow for ever, as for separable classes without
   * a penalty. The model so far is usable.
   */
  UNBOUNDED("Stopped: the classes are separable, so without a penalty the weights grow for ever");

  private final String sentence;

  Status(String sentence) {
    this.sentence = sentence;
  }

  /**
   * The status as a person reads it.
   *
   * @return a few words without a full stop
   */
  public String sentence() {
    return sentence;
  }
}
