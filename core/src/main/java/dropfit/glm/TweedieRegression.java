package dropfit.glm;

import dropfit.fit.About;
import dropfit.fit.Task;
import dropfit.guard.Schema;

/**
 * Tweedie regression: the variance is a power of the mean, from Poisson (1) over compound Poisson
 * sums (between 1 and 2) and gamma (2) to inverse Gaussian (3). As scikit-learn's {@code
 * TweedieRegressor}.
 */
public final class TweedieRegression extends MeanRegression {
  private static final Schema<GlmParams> SCHEMA =
      GlmParams.schema(GlmParams.with(Link.LOG, 1.5), true, Link.LOG, Link.IDENTITY);

  /** Makes the algorithm; it holds nothing. */
  public TweedieRegression() {}

  /**
   * The default parameters.
   *
   * @return parameters to change and to fit with
   */
  public static GlmParams params() {
    return SCHEMA.defaults();
  }

  @Override
  public About about() {
    return new About(
        "tweedie_regression",
        "Tweedie regression",
        Task.REGRESSION,
        "Predicts amounts of which many are exactly 0, such as rain or insurance losses.",
        "half the mean deviance");
  }

  @Override
  public Schema<GlmParams> schema() {
    return SCHEMA;
  }
}
