package dropfit.glm;

import dropfit.fit.About;
import dropfit.fit.Task;
import dropfit.guard.Schema;

/**
 * Poisson regression, for counts: the variance is the mean. As scikit-learn's {@code
 * PoissonRegressor} and R's {@code glm(family = poisson)}.
 */
public final class PoissonRegression extends MeanRegression {
  private static final Schema<GlmParams> SCHEMA =
      GlmParams.schema(GlmParams.with(Link.LOG, 1), false, Link.LOG, Link.IDENTITY);

  /** Makes the algorithm; it holds nothing. */
  public PoissonRegression() {}

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
        "poisson_regression",
        "Poisson regression",
        Task.REGRESSION,
        "Predicts counts, such as visits or claims, or rates whose row weights are their exposure.",
        "half the mean deviance");
  }

  @Override
  public Schema<GlmParams> schema() {
    return SCHEMA;
  }
}
