package dropfit.linear;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Classifier;
import dropfit.fit.Coefficients;
import dropfit.numeric.Vectors;
import java.util.HashSet;
import java.util.List;

/**
 * A classifier that knows sides and distances, but no probabilities: the class with the largest
 * weighted sum is predicted.
 *
 * @param labels the classes
 * @param weights for two classes one row, above 0 for the second; else one row a class; one column
 *     a feature
 * @param intercept one constant term a row of {@code weights}, in a single row
 */
public record LinearClassifier(List<String> labels, Matrix weights, Matrix intercept)
    implements Classifier, Coefficients {

  /**
   * Keeps its own copy of the labels.
   *
   * @param labels the classes
   * @param weights one row a weighted sum, one column a feature
   * @param intercept one constant term a row of {@code weights}, in a single row
   */
  public LinearClassifier {
    labels = List.copyOf(labels);
  }

  /** What online learners know. */
  static LinearClassifier of(List<String> labels, OnlineLearner[] learners) {
    int columns = learners[0].weights.length;
    double[] weights = new double[learners.length * columns];
    double[] intercepts = new double[learners.length];
    for (int k = 0; k < learners.length; k++) {
      System.arraycopy(learners[k].shown(), 0, weights, k * columns, columns);
      intercepts[k] = learners[k].shownIntercept();
    }
    return new LinearClassifier(
        labels,
        Matrix.of(learners.length, columns, weights),
        Matrix.of(1, learners.length, intercepts));
  }

  static LinearClassifier restore(State state) {
    if (!state.text("probabilities").equals("none")) {
      throw new State.Malformed("a classifier that tells sides should have no probabilities");
    }
    return sides(state);
  }

  /** The weighted sums of a saved model, whether or not it has probabilities. */
  static LinearClassifier sides(State state) {
    List<String> labels = state.texts("labels");
    Matrix weights = state.matrix("weights");
    double[] intercepts = state.numbers("intercepts");
    if (labels.size() < 2 || new HashSet<>(labels).size() != labels.size()) {
      throw new State.Malformed("a linear classifier should have two or more different labels");
    }
    int outputs = LogisticLoss.outputs(labels.size());
    Matrix intercept = Matrix.of(1, intercepts.length, intercepts);
    if (weights.rows() != outputs
        || intercepts.length != outputs
        || !weights.isFinite()
        || !intercept.isFinite()) {
      throw new State.Malformed(
          "a linear classifier of "
              + labels.size()
              + " labels should have "
              + outputs
              + " rows of finite weights and as many intercepts");
    }
    return new LinearClassifier(labels, weights, intercept);
  }

  @Override
  public int features() {
    return weights.columns();
  }

  @Override
  public void predictInto(Matrix x, double[] out) {
    double[] scores = new double[weights.rows()];
    double[] all = scores(x);
    for (int i = 0; i < x.rows(); i++) {
      System.arraycopy(all, i * scores.length, scores, 0, scores.length);
      out[i] = scores.length == 1 ? (scores[0] > 0 ? 1 : 0) : largest(scores);
    }
  }

  /** The weighted sums of every row, row by row. */
  double[] scores(Matrix x) {
    requireFeatures(x);
    int outputs = weights.rows();
    double[] scores = new double[Matrix.size(x.rows(), outputs)];
    double[] row = new double[features()];
    double[] w = weights.toArray();
    double[] constants = intercept.toArray();
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      for (int k = 0; k < outputs; k++) {
        scores[i * outputs + k] = constants[k] + Vectors.dot(w, k * row.length, row, 0, row.length);
      }
    }
    return scores;
  }

  private static int largest(double[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      if (scores[k] > scores[best]) {
        best = k;
      }
    }
    return best;
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
    return new State()
        .put("labels", labels)
        .put("weights", weights)
        .put("intercepts", intercept.toArray())
        .put("probabilities", "none");
  }
}
