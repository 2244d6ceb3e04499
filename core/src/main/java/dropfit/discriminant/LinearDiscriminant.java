package dropfit.discriminant;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Coefficients;
import dropfit.numeric.Vectors;
import java.util.List;

/**
 * A fitted linear discriminant analysis: scores that are weighted sums, whose softmax are the
 * probabilities.
 *
 * @param labels the classes
 * @param weights for two classes one row, the log odds of the second; else one row a class; one
 *     column a feature
 * @param intercept one constant term a row of {@code weights}, in a single row
 */
public record LinearDiscriminant(List<String> labels, Matrix weights, Matrix intercept)
    implements Discriminant, Coefficients {

  /**
   * Keeps its own copy of the labels.
   *
   * @param labels the classes
   * @param weights one row a set of log odds, one column a feature
   * @param intercept one constant term a row of {@code weights}, in a single row
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
    List<String> labels = Discriminant.labels(state);
    Matrix weights = state.matrix("weights");
    double[] intercepts = state.numbers("intercepts");
    int outputs = labels.size() == 2 ? 1 : labels.size();
    Matrix intercept = Matrix.of(1, intercepts.length, intercepts);
    if (weights.rows() != outputs
        || intercepts.length != outputs
        || !weights.isFinite()
        || !intercept.isFinite()) {
      throw new State.Malformed(
          "a linear discriminant analysis of "
              + labels.size()
              + " labels should have "
              + outputs
              + " rows of finite weights and as many intercepts");
    }
    return new LinearDiscriminant(labels, weights, intercept);
  }

  @Override
  public int features() {
    return weights.columns();
  }

  @Override
  public Scores scores() {
    double[] w = weights.toArray();
    double[] constants = intercept.toArray();
    int columns = weights.columns();
    // With two classes the first scores 0.
    int first = labels.size() - constants.length;
    return new Scores(labels.size()) {
      @Override
      void scoreInto(double[] x, int from, double[] out) {
        out[0] = 0;
        for (int k = 0; k < constants.length; k++) {
          out[first + k] = constants[k] + Vectors.dot(w, k * columns, x, from, columns);
        }
      }
    };
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
