package dropfit.glm;

import dropfit.data.Dataset;
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
 * Ordinal regression by a cumulative link model, for classes with an order: the proportional odds
 * model with the logit link, as R's {@code MASS::polr} and {@code ordinal::clm}. The order is that
 * of the labels.
 */
public final class OrdinalRegression implements Fit<GlmParams, OrdinalModel> {
  private static final Schema<GlmParams> SCHEMA =
      GlmParams.schema(GlmParams.with(Link.LOGIT, 1), false, Link.LOGIT, Link.PROBIT, Link.CLOGLOG);

  /** Makes the algorithm; it holds nothing. */
  public OrdinalRegression() {}

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
        "ordinal_regression",
        "Ordinal regression (proportional odds)",
        Task.CLASSIFICATION,
        "Predicts classes that have an order, such as grades from 1 to 5, in the order of their"
            + " labels.",
        "log loss");
  }

  @Override
  public Schema<GlmParams> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(GlmParams params, Dataset data) {
    List<Violation> violations = new ArrayList<>(Suitability.misfitsOfClasses(data));
    MeanRegression.judgeColumns(data, violations);
    return violations;
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<OrdinalModel> begin(Valid<GlmParams> params, Dataset data) {
    if (!(data.target() instanceof Target.Classes target)) {
      throw new IllegalArgumentException("a classification needs a target of classes");
    }
    return OrdinalTraining.of(params.get(), target.labels(), data);
  }

  @Override
  public boolean hasInference() {
    return true;
  }

  @Override
  public Optional<Inference> inference(Valid<GlmParams> params, OrdinalModel model, Dataset data) {
    return Optional.of(OrdinalReading.of(params.get(), model, data));
  }

  @Override
  public OrdinalModel restore(State state) {
    return OrdinalModel.restore(state);
  }
}
