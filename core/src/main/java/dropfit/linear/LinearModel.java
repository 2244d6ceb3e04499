package dropfit.linear;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Coefficients;
import dropfit.fit.Regressor;
import dropfit.numeric.Vectors;

/**
 * A fitted linear regression: prediction = intercept + weights · row.
 *
 * @param weights one row of one weight a feature
 * @param intercept the constant term
 */
public record LinearModel(Matrix weights, double intercept) implements Regressor, Coefficients {

  static LinearModel of(double[] weights, double intercept) {
    return new LinearModel(Matrix.of(1, weights.length, weights), intercept);
  }

  static LinearModel restore(State state) {
    Matrix weights = state.matrix("weights");
    double intercept = state.number("intercept");
    if (weights.rows() != 1 || !weights.isFinite() || !Double.isFinite(intercept)) {
      throw new State.Malformed("a linear regression should have one row of finite weights");
    }
    return new LinearModel(weights, intercept);
  }

  @Override
  public int features() {
    return weights.columns();
  }

  @Override
  public void predictInto(Matrix x, double[] out) {
    requireFeatures(x);
    double[] w = weights.toArray();
    double[] row = new double[w.length];
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      out[i] = intercept + Vectors.dot(w, row);
    }
  }

  @Override
  public Matrix coefficients() {
    return weights;
  }

  @Override
  public double[] intercepts() {
    return new double[] {intercept};
  }

  @Override
  public State state() {
    return new State().put("weights", weights).put("intercept", intercept);
  }
}
