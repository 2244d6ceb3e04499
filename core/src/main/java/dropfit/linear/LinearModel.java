package dropfit.linear;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Regressor;
import dropfit.model.WeightedSums;

/**
 * A fitted linear regression: prediction = intercept + weights · row, for one target or several.
 *
 * @param weights one row a target, of one weight a feature
 * @param constants one row of one constant term a target
 */
public record LinearModel(Matrix weights, Matrix constants) implements Regressor, WeightedSums {

  static LinearModel of(double[] weights, double intercept) {
    return of(weights, new double[] {intercept});
  }

  /** A model of as many targets as intercepts, the weights of the first target first. */
  static LinearModel of(double[] weights, double[] intercepts) {
    int targets = intercepts.length;
    return new LinearModel(
        Matrix.of(targets, weights.length / targets, weights), Matrix.of(1, targets, intercepts));
  }

  static LinearModel restore(State state) {
    Matrix weights = state.matrix("weights");
    double[] intercepts =
        weights.rows() > 1 ? state.numbers("intercepts") : new double[] {state.number("intercept")};
    Matrix constants =
        WeightedSums.constantsOf(
            weights,
            intercepts,
            weights.rows(),
            "a linear regression should have a row of finite weights and an intercept a target");
    return new LinearModel(weights, constants);
  }

  @Override
  public int outputs() {
    return weights.rows();
  }

  /**
   * The constant term of the first target.
   *
   * @return the intercept
   */
  public double intercept() {
    return constants.get(0, 0);
  }

  @Override
  public void predictInto(Matrix x, double[] out) {
    sumsInto(x, out);
  }

  @Override
  public State state() {
    State state = new State().put("weights", weights);
    return outputs() == 1
        ? state.put("intercept", intercept())
        : state.put("intercepts", intercepts());
  }
}
