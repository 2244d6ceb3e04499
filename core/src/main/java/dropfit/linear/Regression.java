package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.numeric.Vectors;

/** The rows of a regression problem as flat arrays, for loops that sweep over them often. */
final class Regression {
  final int rows;
  final int columns;
  final double[] x;
  final double[] y;

  /** How much each row counts. */
  final double[] weights;

  /** The sum of the weights. */
  final double total;

  /**
   * Copies the rows once.
   *
   * @throws IllegalArgumentException if the target is no column of numbers
   */
  Regression(Dataset data) {
    if (!(data.target() instanceof Target.Numbers target)) {
      throw new IllegalArgumentException("a regression needs a target of numbers");
    }
    this.rows = data.rows();
    this.columns = data.x().columns();
    this.x = data.x().toArray();
    this.y = target.toArray();
    this.weights = data.weights().toArray(rows);
    this.total = Vectors.sum(weights);
  }

  /** The mean of the squared differences between y and the prediction. */
  double meanSquaredError(double[] coefficients, double intercept) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      double error = intercept + Vectors.dot(coefficients, 0, x, i * columns, columns) - y[i];
      sum += weights[i] * error * error;
    }
    return sum / total;
  }
}
