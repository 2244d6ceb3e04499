package dropfit.latent;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Coefficients;
import dropfit.fit.Regressor;
import dropfit.numeric.Vectors;

/**
 * What a few components come to: for each target a weighted sum of the features.
 *
 * @param weights one row a target, one column a feature
 * @param intercept one constant term a target, in a single row
 */
public record LatentModel(Matrix weights, Matrix intercept) implements Regressor, Coefficients {

  static LatentModel restore(State state) {
    Matrix weights = state.matrix("weights");
    double[] intercepts = state.numbers("intercepts");
    if (weights.rows() == 0
        || weights.rows() != intercepts.length
        || !weights.isFinite()
        || !Matrix.of(1, intercepts.length, intercepts).isFinite()) {
      throw new State.Malformed(
          "a regression on components should have a row of finite weights and an intercept for"
              + " each target");
    }
    return new LatentModel(weights, Matrix.of(1, intercepts.length, intercepts));
  }

  @Override
  public int features() {
    return weights.columns();
  }

  @Override
  public int outputs() {
    return weights.rows();
  }

  @Override
  public void predictInto(Matrix x, double[] out) {
    requireFeatures(x);
    int targets = outputs();
    double[] w = weights.toArray();
    double[] constants = intercept.toArray();
    double[] row = new double[features()];
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      for (int k = 0; k < targets; k++) {
        out[i * targets + k] = constants[k] + Vectors.dot(w, k * row.length, row, 0, row.length);
      }
    }
  }

  @Override
  public Matrix coefficients() {
    return weights;
  }

  @Override
  public double[] intercepts() {
    return intercept.toArray();
  }

  @Override
  public State state() {
    return new State().put("weights", weights).put("intercepts", intercept.toArray());
  }
}
