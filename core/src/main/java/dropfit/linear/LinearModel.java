package dropfit.linear;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Coefficients;
import dropfit.fit.Regressor;
import dropfit.numeric.Vectors;

/**
 * A fitted linear regression: prediction = intercept + weights · row, for one target or several.
 *
 * @param weights one row a target, of one weight a feature
 * @param constants one row of one constant term a target
 */
public record LinearModel(Matrix weights, Matrix constants) implements Regressor, Coefficients {

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
    Matrix constants = Matrix.of(1, intercepts.length, intercepts);
    if (weights.rows() != intercepts.length || !weights.isFinite() || !constants.isFinite()) {
      throw new State.Malformed(
          "a linear regression should have a row of finite weights and an intercept a target");
    }
    return new LinearModel(weights, constants);
  }

  @Override
  public int features() {
    return weights.columns();
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
    requireFeatures(x);
    double[] w = weights.toArray();
    double[] intercepts = intercepts();
    double[] row = new double[features()];
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      for (int k = 0; k < intercepts.length; k++) {
        out[i * intercepts.length + k] =
            intercepts[k] + Vectors.dot(w, k * row.length, row, 0, row.length);
      }
    }
  }

  @Override
  public Matrix coefficients() {
    return weights;
  }

  @Override
  public double[] intercepts() {
    return constants.toArray();
  }

  @Override
  public State state() {
    State state = new State().put("weights", weights);
    return outputs() == 1
        ? state.put("intercept", intercept())
        : state.put("intercepts", intercepts());
  }
}
