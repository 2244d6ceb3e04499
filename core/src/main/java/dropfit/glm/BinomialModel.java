package dropfit.glm;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Coefficients;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.numeric.Vectors;
import java.util.List;

/**
 * A fitted binomial model: the link of the second class's probability = intercept + weights · row.
 *
 * @param labels the two classes
 * @param link what of the probability is linear
 * @param weights one row of one weight a feature
 * @param intercept the constant term
 */
public record BinomialModel(List<String> labels, Link link, Matrix weights, double intercept)
    implements ProbabilisticClassifier, Coefficients {

  /**
   * Keeps its own copy of the labels.
   *
   * @param labels the two classes
   * @param link what of the probability is linear
   * @param weights one row of one weight a feature
   * @param intercept the constant term
   */
  public BinomialModel {
    labels = List.copyOf(labels);
  }

  static BinomialModel restore(State state) {
    List<String> labels = state.texts("labels");
    Matrix weights = state.matrix("weights");
    double intercept = state.number("intercept");
    Link link = Link.of(state.text("link"), true);
    if (labels.size() != 2 || labels.get(0).equals(labels.get(1))) {
      throw new State.Malformed("a binomial model should have two different labels");
    }
    if (weights.rows() != 1 || !weights.isFinite() || !Double.isFinite(intercept)) {
      throw new State.Malformed("a binomial model should have one row of finite weights");
    }
    return new BinomialModel(labels, link, weights, intercept);
  }

  @Override
  public int features() {
    return weights.columns();
  }

  @Override
  public void predictInto(Matrix x, double[] out) {
    double[] probabilities = probabilities(x).toArray();
    for (int i = 0; i < x.rows(); i++) {
      out[i] = probabilities[2 * i + 1] > probabilities[2 * i] ? 1 : 0;
    }
  }

  @Override
  public void probabilitiesInto(Matrix x, double[] out) {
    requireFeatures(x);
    double[] w = weights.toArray();
    double[] row = new double[w.length];
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      double eta = intercept + Vectors.dot(w, row);
      out[2 * i] = link.complement(eta);
      out[2 * i + 1] = link.mean(eta);
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
    return new State()
        .put("labels", labels)
        .put("link", link.id())
        .put("weights", weights)
        .put("intercept", intercept);
  }
}
