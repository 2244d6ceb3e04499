package dropfit.discriminant;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.model.ClassSums;
import dropfit.numeric.Vectors;
import java.util.List;

/**
 * A fitted linear discriminant analysis: scores that are weighted sums, whose softmax are the
 * probabilities.
 *
 * @param labels the classes
 * @param weights for two classes one row, the log odds of the second; else one row a class; one
 *     column a feature
 * @param constants one constant term a row of {@code weights}, in a single row
 */
public record LinearDiscriminant(List<String> labels, Matrix weights, Matrix constants)
    implements Discriminant, ClassSums {

  /**
   * Keeps its own copy of the labels.
   *
   * @param labels the classes
   * @param weights one row a set of log odds, one column a feature
   * @param constants one constant term a row of {@code weights}, in a single row
   */
  public LinearDiscriminant {
    labels = List.copyOf(labels);
  }

  /** From one row of weights and one constant term a class. */
  static LinearDiscriminant of(List<String> labels, double[] weights, double[] intercepts) {
    int columns = weights.length / intercepts.length;
    if (intercepts.length != 2) {
      return new LinearDiscriminant(
          labels,
          Matrix.of(intercepts.length, columns, weights),
          Matrix.of(1, intercepts.length, intercepts));
    }
    double[] odds = new double[columns];
    for (int j = 0; j < columns; j++) {
      odds[j] = weights[columns + j] - weights[j];
    }
    double[] intercept = {intercepts[1] - intercepts[0]};
    return new LinearDiscriminant(labels, Matrix.of(1, columns, odds), Matrix.of(1, 1, intercept));
  }

  static LinearDiscriminant restore(State state) {
    return ClassSums.restore(state, "a linear discriminant analysis", LinearDiscriminant::new);
  }

  @Override
  public void predictInto(Matrix x, double[] out) {
    ClassSums.super.predictInto(x, out);
  }

  @Override
  public Scores scores() {
    double[] w = weights.toArray();
    double[] intercepts = intercepts();
    int columns = weights.columns();
    // With two classes the first scores 0.
    int first = labels.size() - intercepts.length;
    return new Scores(labels.size()) {
      @Override
      void scoreInto(double[] x, int from, double[] out) {
        out[0] = 0;
        for (int k = 0; k < intercepts.length; k++) {
          out[first + k] = intercepts[k] + Vectors.dot(w, k * columns, x, from, columns);
        }
      }
    };
  }
}
