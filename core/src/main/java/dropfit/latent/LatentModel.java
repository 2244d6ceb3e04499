package dropfit.latent;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Regressor;
import dropfit.model.WeightedSums;

/**
 * What a few components come to: for each target a weighted sum of the features.
 *
 * @param weights one row a target, one column a feature
 * @param constants one constant term a target, in a single row
 */
public record LatentModel(Matrix weights, Matrix constants) implements Regressor, WeightedSums {

  static LatentModel restore(State state) {
    Matrix weights = state.matrix("weights");
    Matrix constants =
        WeightedSums.constantsOf(
            weights,
            state.numbers("intercepts"),
            Math.max(1, weights.rows()),
            "a regression on components should have a row of finite weights and an intercept for"
                + " each target");
    return new LatentModel(weights, constants);
  }

  @Override
  public int outputs() {
    return weights.rows();
  }

  @Override
  public void predictInto(Matrix x, double[] out) {
    sumsInto(x, out);
  }

  @Override
  public State state() {
    return new State().put("weights", weights).put("intercepts", intercepts());
  }
}
