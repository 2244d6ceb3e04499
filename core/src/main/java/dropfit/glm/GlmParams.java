package dropfit.glm;

import dropfit.guard.Schema;

/**
 * Parameters of every generalised linear model; {@link #schema} knows their ranges.
 *
 * @param link what of the mean is linear in the features
 * @param power the variance is proportional to this power of the mean; each algorithm but Tweedie
 *     regression has its own
 * @param penalty α, the weight of half the squared norm of the weights against half the mean
 *     deviance
 * @param maxIterations the limit of steps
 * @param tolerance the share of the objective at the start that a step should promise, or the run
 *     has converged
 */
public record GlmParams(
    Link link, double power, double penalty, int maxIterations, double tolerance) {

  /** Newton's steps need few iterations, and end where rounding does. */
  static GlmParams with(Link link, double power) {
    return new GlmParams(link, power, 0, 100, 1e-12);
  }

  /**
   * Parameters with another link.
   *
   * @param value what of the mean is linear
   * @return changed parameters
   */
  public GlmParams link(Link value) {
    return new GlmParams(value, power, penalty, maxIterations, tolerance);
  }

  /**
   * Parameters with another power.
   *
   * @param value the power of the mean that the variance is proportional to
   * @return changed parameters
   */
  public GlmParams power(double value) {
    return new GlmParams(link, value, penalty, maxIterations, tolerance);
  }

  /**
   * Parameters with another penalty.
   *
   * @param value α
   * @return changed parameters
   */
  public GlmParams penalty(double value) {
    return new GlmParams(link, power, value, maxIterations, tolerance);
  }

  /**
   * Parameters with another limit.
   *
   * @param value the limit of steps
   * @return changed parameters
   */
  public GlmParams maxIterations(int value) {
    return new GlmParams(link, power, penalty, value, tolerance);
  }

  /**
   * Parameters with another tolerance.
   *
   * @param value a share of the objective
   * @return changed parameters
   */
  public GlmParams tolerance(double value) {
    return new GlmParams(link, power, penalty, maxIterations, value);
  }

  /** The fields of an algorithm that offers some of the links. */
  static Schema<GlmParams> schema(GlmParams defaults, boolean withPower, Link... links) {
    Schema.Builder<GlmParams> builder =
        Schema.from(defaults)
            .choice("link", "Link", links, GlmParams::link, GlmParams::link)
            .help("What of the expected value is a weighted sum of the features.");
    if (withPower) {
      builder
          .real("power", "Variance power", GlmParams::power, GlmParams::power)
          .atLeast(1)
          .atMost(3)
          .help(
              "The variance grows with this power of the mean: 1 for counts (Poisson), between 1"
                  + " and 2 for sums that are often 0, 2 for gamma, 3 for inverse Gaussian.");
    }
    return builder
        .real("penalty", "L2 penalty", GlmParams::penalty, GlmParams::penalty)
        .atLeast(0)
        .atMost(1e6)
        .logarithmic()
        .help("Keeps weights small, against overfitting; alpha in scikit-learn, 0 for none.")
        .integer(
            "maxIterations",
            "Iterations at most",
            GlmParams::maxIterations,
            GlmParams::maxIterations)
        .atLeast(1)
        .atMost(10_000)
        .logarithmic()
        .help("The run stops here even if it could still improve.")
        .real("tolerance", "Tolerance", GlmParams::tolerance, GlmParams::tolerance)
        .atLeast(0)
        .atMost(1)
        .logarithmic()
        .help(
            "The run has converged when a step promises less than this share of the loss at the"
                + " start.")
        .build();
  }
}
