package dropfit.glm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dropfit.ReadingReference;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.fit.About;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.inference.Inference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generalised linear models against R's glm and scikit-learn. */
class GlmReferenceTest {

  /**
   * R's terms, figures and diagnostics; the coefficients are among the terms. Where R's and our
   * steps are Fisher's and not Newton's, both end where rounding hides the fall of the deviance,
   * which fixes the weights to the root of that only.
   */
  @ParameterizedTest
  @CsvSource({
    "poisson, 1, LOG, 1e-9",
    "poisson_identity_weighted, 1, IDENTITY, 1e-6",
    "gamma_log, 2, LOG, 1e-7",
    "gamma_inverse, 2, INVERSE, 1e-9",
    "gamma_identity_weighted, 2, IDENTITY, 1e-6",
    "inverse_gaussian_log, 3, LOG, 1e-6"
  })
  void readsAsRDoes(String name, double power, Link link, double tolerance) {
    ReadingReference reference = ReadingReference.of(name);
    GlmParams params = TweedieRegression.params().power(power).link(link).tolerance(0);
    reference.assertReading(read(new AnyMean(), params, reference.regression()), tolerance);
  }

  @ParameterizedTest
  @CsvSource({
    "binomial_logit, LOGIT, 1e-9",
    "binomial_probit, PROBIT, 2e-6",
    "binomial_cloglog, CLOGLOG, 2e-6"
  })
  void readsTwoClassesAsRDoes(String name, Link link, double tolerance) {
    ReadingReference reference = ReadingReference.of(name);
    GlmParams params = BinomialRegression.params().link(link).tolerance(0);
    reference.assertReading(
        read(new BinomialRegression(), params, reference.classification()), tolerance);
  }

  private static <M extends Model> Inference read(
      Fit<GlmParams, M> fit, GlmParams params, Dataset data) {
    Valid<GlmParams> valid = fit.schema().check(params).orThrow();
    Training<M> training = fit.begin(valid, data);
    M model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    return fit.inference(valid, model, data).orElseThrow();
  }

  /** All links for all powers, as the algorithms offer some of them. */
  private static final class AnyMean extends MeanRegression {
    @Override
    public About about() {
      return new TweedieRegression().about();
    }

    @Override
    public Schema<GlmParams> schema() {
      return GlmParams.schema(
          TweedieRegression.params(), true, Link.LOG, Link.IDENTITY, Link.INVERSE);
    }
  }

  @Test
  void poissonEqualsScikitLearn() {
    Reference reference = Reference.of("poisson_regression__diabetes");
    Dataset data = Reference.standardized(Reference.regression("diabetes"));
    GlmParams params = PoissonRegression.params().penalty(reference.params().number("alpha"));
    MeanModel model = Driver.fit(new PoissonRegression(), params, data);
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercept());
    reference.assertResult("predictions", model.predict(data.x()));
  }
}
