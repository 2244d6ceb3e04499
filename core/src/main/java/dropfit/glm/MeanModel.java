package dropfit.glm;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Coefficients;
import dropfit.fit.Regressor;
import dropfit.numeric.Vectors;

/**
 * A fitted generalised linear model of numbers: the link of the prediction = intercept + weights ·
 * row.
 *
 * @param link what of the prediction is linear
 * @param weights one row of one weight a feature
 * @param intercept the constant term
 */
public record MeanModel(Link link, Matrix weights, double intercept)
    implements Regressor, Coefficients {

  static MeanModel restore(State state) {
    Matrix weights = state.matrix("weights");
    double intercept = state.number("intercept");
    Link link = Link.of(state.text("link"), false);
    if (weights.rows() != 1 || !weights.isFinite() || !Double.isFinite(intercept)) {
      throw new State.Malformed("a generalised linear model should have one row of finite weights");
    }
    return new MeanModel(link, weights, intercept);
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
      out[i] = link.mean(intercept + Vectors.dot(w, row));
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
    return new State().put("link", link.id()).put("weights", weights).put("intercept", intercept);
  }
}
