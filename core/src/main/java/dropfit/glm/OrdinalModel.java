package dropfit.glm;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.numeric.Vectors;
import java.util.HashSet;
import java.util.List;

/**
 * A fitted cumulative link model: the link of the probability of a class or a lower one = its
 * threshold − weights · row, as R's {@code polr} writes it.
 *
 * @param labels the classes in their order
 * @param link what of the cumulative probability is linear
 * @param weights one row of one weight a feature; above 0 where more of it goes with higher classes
 * @param thresholds one row, rising: what divides each class but the last from the next
 */
public record OrdinalModel(List<String> labels, Link link, Matrix weights, Matrix thresholds)
    implements ProbabilisticClassifier {

  /**
   * Keeps its own copy of the labels.
   *
   * @param labels the classes in their order
   * @param link what of the cumulative probability is linear
   * @param weights one row of one weight a feature
   * @param thresholds one row, rising
   */
  public OrdinalModel {
    labels = List.copyOf(labels);
  }

  static OrdinalModel restore(State state) {
    List<String> labels = state.texts("labels");
    Matrix weights = state.matrix("weights");
    double[] cuts = state.numbers("thresholds");
    Link link = Link.of(state.text("link"), true);
    if (labels.size() < 2 || new HashSet<>(labels).size() != labels.size()) {
      throw new State.Malformed("an ordinal model should have two or more different labels");
    }
    if (weights.rows() != 1 || !weights.isFinite()) {
      throw new State.Malformed("an ordinal model should have one row of finite weights");
    }
    if (cuts.length != labels.size() - 1 || !isRising(cuts)) {
      throw new State.Malformed("an ordinal model should have a rising threshold between classes");
    }
    return new OrdinalModel(labels, link, weights, Matrix.of(1, cuts.length, cuts));
  }

  private static boolean isRising(double[] values) {
    double before = -Double.MAX_VALUE;
    for (double value : values) {
      if (!(value >= before && value <= Double.MAX_VALUE)) {
        return false;
      }
      before = value;
    }
    return true;
  }

  @Override
  public int features() {
    return weights.columns();
  }

  @Override
  public void predictInto(Matrix x, double[] out) {
    double[] probabilities = probabilities(x).toArray();
    int classes = labels.size();
    for (int i = 0; i < x.rows(); i++) {
      int best = 0;
      for (int k = 1; k < classes; k++) {
        if (probabilities[i * classes + k] > probabilities[i * classes + best]) {
          best = k;
        }
      }
      out[i] = best;
    }
  }

  @Override
  public void probabilitiesInto(Matrix x, double[] out) {
    requireFeatures(x);
    double[] w = weights.toArray();
    double[] row = new double[w.length];
    int cuts = thresholds.columns();
    for (int i = 0, at = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      double eta = Vectors.dot(w, row);
      double below = Double.NEGATIVE_INFINITY;
      for (int k = 0; k <= cuts; k++) {
        double above = k < cuts ? thresholds.get(0, k) - eta : Double.POSITIVE_INFINITY;
        out[at++] = OrdinalLoss.between(link, above, below);
        below = above;
      }
    }
  }

  @Override
  public State state() {
    return new State()
        .put("labels", labels)
        .put("link", link.id())
        .put("weights", weights)
        .put("thresholds", thresholds.toArray());
  }
}
