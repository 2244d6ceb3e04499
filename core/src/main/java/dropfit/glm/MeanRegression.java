package dropfit.glm;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.fit.Fit;
import dropfit.fit.Training;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import dropfit.inference.Inference;
import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What regressions on numbers whose variance is a power of their mean have in common. The objective
 * is scikit-learn's: half the mean deviance plus α/2 ‖w‖²; rows weigh as in R's {@code glm}, where
 * a rate weighs as much as its exposure.
 */
abstract class MeanRegression implements Fit<GlmParams, MeanModel> {

  /** Above it the matrix of curvatures would be too large. */
  static final int MOST_COLUMNS = 2000;

  @Override
  public final List<Violation> misfits(GlmParams params, Dataset data) {
    List<Violation> violations = new ArrayList<>();
    judgeColumns(data, violations);
    if (!(data.target() instanceof Target.Numbers target)) {
      return violations;
    }
    boolean zero = PowerResponse.takesZero(params.power());
    boolean any = false;
    for (int i = 0; i < target.size(); i++) {
      if (data.weights().get(i) == 0) {
        continue;
      }
      double y = target.get(i);
      any |= y > 0;
      if (!(zero ? y >= 0 : y > 0)) {
        violations.add(
            Violation.misfit(
                "",
                "The target should be "
                    + (zero ? "0 or more" : "above 0")
                    + " in every row; a row has "
                    + Decimals.print(y)
                    + "."));
        return violations;
      }
    }
    if (!any) {
      violations.add(
          Violation.misfit("", "The target is 0 in every row; there is nothing to learn."));
    }
    return violations;
  }

  static void judgeColumns(Dataset data, List<Violation> violations) {
    if (data.x().columns() > MOST_COLUMNS) {
      violations.add(
          Violation.misfit(
              "",
              "There are "
                  + data.x().columns()
                  + " columns; at most "
                  + MOST_COLUMNS
                  + " fit into memory here. Choose some of them."));
    }
  }

  @Override
  public final boolean takesWeights() {
    return true;
  }

  @Override
  public final Training<MeanModel> begin(Valid<GlmParams> params, Dataset data) {
    Link link = params.get().link();
    return GlmTraining.of(
        params.get(),
        new PowerResponse(params.get().power(), link),
        data,
        (weights, intercept) ->
            new MeanModel(link, Matrix.of(1, weights.length, weights), intercept));
  }

  @Override
  public final boolean hasInference() {
    return true;
  }

  @Override
  public final Optional<Inference> inference(
      Valid<GlmParams> params, MeanModel model, Dataset data) {
    Response response = new PowerResponse(params.get().power(), params.get().link());
    double[] weights = model.weights().toArray();
    return Optional.of(
        new GlmReading(params.get(), response, weights, model.intercept(), data).read(data));
  }

  @Override
  public final MeanModel restore(State state) {
    return MeanModel.restore(state);
  }
}
