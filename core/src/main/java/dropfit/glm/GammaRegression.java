package dropfit.glm;

import dropfit.fit.About;
import dropfit.fit.Task;
import dropfit.guard.Schema;

/**
 * Gamma regression, for amounts above 0 whose standard deviation is proportional to their mean. As
 * scikit-learn's {@code GammaRegressor} and R's {@code glm(family = Gamma)}.
 */
public final class GammaRegression extends MeanRegression {
  private static final Schema<GlmParams> SCHEMA =
      GlmParams.schema(GlmParams.with(Link.LOG, 2), false, Link.LOG, Link.INVERSE, Link.IDENTITY);

  /** Makes the algorithm; it holds nothing. */
  public GammaRegression() {}

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
        "gamma_regression",
        "Gamma regression",
        Task.REGRESSION,
        "Predicts amounts above 0 that spread the more the larger they are, such as costs or durations.",
        "half the mean deviance");
  }

  @Override
  public Schema<GlmParams> schema() {
    return SCHEMA;
  }
}
