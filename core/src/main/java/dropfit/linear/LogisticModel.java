package dropfit.linear;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.model.ClassSums;
import dropfit.model.RowSums;
import java.util.List;

/**
 * A fitted logistic regression.
 *
 * @param labels the classes
 * @param weights for two classes one row, the log odds of the second; else one row a class; one
 *     column a feature
 * @param constants one constant term a row of {@code weights}, in a single row
 */
public record LogisticModel(List<String> labels, Matrix weights, Matrix constants)
    implements ProbabilisticClassifier, ClassSums {

  /**
   * Keeps its own copy of the labels.
   *
   * @param labels the classes
   * @param weights one row a set of log odds, one column a feature
   * @param constants one constant term a row of {@code weights}, in a single row
   */
  public LogisticModel {
    labels = List.copyOf(labels);
  }

  /** From rows of weights that each end with their intercept. */
  static LogisticModel of(List<String> labels, int columns, double[] packed) {
    int outputs = ClassSums.sums(labels.size());
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
    return ClassSums.restore(state, "a logistic regression", LogisticModel::new);
  }

  @Override
  public void probabilitiesInto(Matrix x, double[] out) {
    RowSums sums = new RowSums(this, x);
    int classes = labels.size();
    for (int i = 0; i < x.rows(); i++) {
      double[] scores = sums.of(i);
      if (classes == 2) {
        out[2 * i] = LogisticLoss.sigmoid(-scores[0]);
        out[2 * i + 1] = LogisticLoss.sigmoid(scores[0]);
      } else {
        LogisticLoss.softmax(scores);
        System.arraycopy(scores, 0, out, i * classes, classes);
      }
    }
  }
}
