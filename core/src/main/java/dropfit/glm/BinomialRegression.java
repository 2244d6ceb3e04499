package dropfit.glm;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.fit.About;
import dropfit.fit.Fit;
import dropfit.fit.Suitability;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import dropfit.inference.Inference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Binomial regression of two classes by a link of one's choice, as R's {@code glm(family =
 * binomial(link))}: the probit model, the complementary log-log model and the logistic one.
 */
public final class BinomialRegression implements Fit<GlmParams, BinomialModel> {
  private static final Schema<GlmParams> SCHEMA =
      GlmParams.schema(
          GlmParams.with(Link.PROBIT, 1), false, Link.PROBIT, Link.LOGIT, Link.CLOGLOG);

  /** Makes the algorithm; it holds nothing. */
  public BinomialRegression() {}

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
        "binomial_regression",
        "Binomial regression (probit, logit, cloglog)",
        Task.CLASSIFICATION,
        "Predicts how probable the second of two classes is, as probit and other models of the"
            + " binomial family do.",
        "log loss");
  }

  @Override
  public Schema<GlmParams> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(GlmParams params, Dataset data) {
    List<Violation> violations = new ArrayList<>();
    MeanRegression.judgeColumns(data, violations);
    if (data.target() instanceof Target.Classes target) {
      if (target.labels().size() > 2) {
        violations.add(
            Violation.misfit(
                "",
                "There should be two classes; found "
                    + target.labels().size()
                    + ". Take logistic regression for more."));
      }
    }
    violations.addAll(Suitability.misfitsOfClasses(data));
    return violations;
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<BinomialModel> begin(Valid<GlmParams> params, Dataset data) {
    if (!(data.target() instanceof Target.Classes target)) {
      throw new IllegalArgumentException("a classification needs a target of classes");
    }
    Link link = params.get().link();
    return GlmTraining.of(
        params.get(),
        new BinomialResponse(link),
        data,
        (weights, intercept) ->
            new BinomialModel(
                target.labels(), link, Matrix.of(1, weights.length, weights), intercept));
  }

  @Override
  public boolean hasInference() {
    return true;
  }

  @Override
  public Optional<Inference> inference(Valid<GlmParams> params, BinomialModel model, Dataset data) {
    Response response = new BinomialResponse(params.get().link());
    double[] weights = model.weights().toArray();
    return Optional.of(
        new GlmReading(params.get(), response, weights, model.intercept(), data).read(data));
  }

  @Override
  public BinomialModel restore(State state) {
    return BinomialModel.restore(state);
  }
}
