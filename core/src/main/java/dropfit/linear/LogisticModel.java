package dropfit.linear;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Coefficients;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.numeric.Vectors;
import java.util.HashSet;
import java.util.List;

/**
 * A fitted logistic regression.
 *
 * @param labels the classes
 * @param weights for two classes one row, the log odds of the second; else one row a class; one
 *     column a feature
 * @param intercept one constant term a row of {@code weights}, in a single row
 */
public record LogisticModel(List<String> labels, Matrix weights, Matrix intercept)
    implements ProbabilisticClassifier, Coefficients {

  /**
   * Keeps its own copy of the labels.
   *
   * @param labels the classes
   * @param weights one row a set of log odds, one column a feature
   * @param intercept one constant term a row of {@code weights}, in a single row
   */
  public LogisticModel {
    labels = List.copyOf(labels);
  }

  /** From rows of weights that each end with their intercept. */
  static LogisticModel of(List<String> labels, int columns, double[] packed) {
    int outputs = LogisticLoss.outputs(labels.size());
    double[] weights = new double[outputs * columns];
    double[] intercepts = new double[outputs];
    for (int k = 0; k < outputs; k++) {
      System.arraycopy(packed, k * (columns + 1), weights, k * columns, columns);
      intercepts[k] = packed[k * (columns + 1) + columns];
    }
    return new LogisticModel(
        labels, Matrix.of(outputs, columns, weights), Matrix.of(1, outputs, intercepts));
  }

  static LogisticModel restore(State state) {
    List<String> labels = state.texts("labels");
    Matrix weights = state.matrix("weights");
    double[] intercepts = state.numbers("intercepts");
    if (labels.size() < 2 || new HashSet<>(labels).size() != labels.size()) {
      throw new State.Malformed("a logistic regression should have two or more different labels");
    }
    int outputs = LogisticLoss.outputs(labels.size());
    Matrix intercept = Matrix.of(1, intercepts.length, intercepts);
    if (weights.rows() != outputs
        || intercepts.length != outputs
        || !weights.isFinite()
        || !intercept.isFinite()) {
      throw new State.Malformed(
          "a logistic regression of "
              + labels.size()
              + " labels should have "
              + outputs
              + " rows of finite weights and as many intercepts");
    }
    return new LogisticModel(labels, weights, intercept);
  }

  @Override
  public int features() {
    return weights.columns();
  }

  @Override
  public void predictInto(Matrix x, double[] out) {
    requireFeatures(x);
    double[] scores = new double[weights.rows()];
    double[] row = new double[features()];
    double[] w = weights.toArray();
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      score(w, row, scores);
      out[i] = scores.length == 1 ? (scores[0] > 0 ? 1 : 0) : largest(scores);
    }
  }

  @Override
  public void probabilitiesInto(Matrix x, double[] out) {
    requireFeatures(x);
    int classes = labels.size();
    double[] scores = new double[weights.rows()];
    double[] row = new double[features()];
    double[] w = weights.toArray();
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      score(w, row, scores);
      if (classes == 2) {
        out[2 * i] = LogisticLoss.sigmoid(-scores[0]);
        out[2 * i + 1] = LogisticLoss.sigmoid(scores[0]);
      } else {
        LogisticLoss.softmax(scores);
        System.arraycopy(scores, 0, out, i * classes, classes);
      }
    }
  }

  private void score(double[] w, double[] row, double[] scores) {
    for (int k = 0; k < scores.length; k++) {
      scores[k] = intercept.get(0, k) + Vectors.dot(w, k * row.length, row, 0, row.length);
    }
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
        .put("intercepts", intercept.toArray());
  }
}
