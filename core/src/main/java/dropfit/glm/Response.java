package dropfit.glm;

/**
 * How a target is distributed around its mean: what a row adds to half the deviance, as a function
 * of its linear predictor η. The answers to {@link #look} are left in the fields, so that a sweep
 * over rows allocates nothing.
 */
abstract class Response {
  /**
   * Half the unit deviance, less what depends on the target alone ({@link #saturated}); infinite
   * where η gives no mean that the distribution can have.
   */
  double loss;

  /** Its slope along η. */
  double slope;

  /** Its curvature along η where that is never negative, else the expected one. */
  double curvature;

  /** Its expected curvature, Fisher's information on η, as R's {@code glm} weighs rows. */
  double information;

  /** Looks at a row. */
  abstract void look(double eta, double y);

  /** The part of half the unit deviance that depends on the target alone. */
  abstract double saturated(double y);

  /** The mean of a linear predictor. */
  abstract double mean(double eta);

  /** The linear predictor of a mean. */
  abstract double predictor(double mean);
}
