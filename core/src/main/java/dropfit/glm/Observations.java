package dropfit.glm;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.numeric.Vectors;

/** The rows that count, as flat arrays; classes as their codes. */
final class Observations {
  final int rows;
  final int columns;

  /** Features, row by row. */
  final double[] x;

  final double[] y;
  final double[] weights;

  /** The sum of the weights. */
  final double total;

  /** Copies the rows whose weight is not 0. */
  Observations(Dataset data) {
    double[] all = data.weights().toArray(data.rows());
    double[] targets = targets(data.target());
    int count = 0;
    for (double weight : all) {
      count += weight > 0 ? 1 : 0;
    }
    this.rows = count;
    this.columns = data.x().columns();
    this.x = new double[Matrix.size(rows, columns)];
    this.y = new double[rows];
    this.weights = new double[rows];
    double[] row = new double[columns];
    for (int i = 0, at = 0; i < all.length; i++) {
      if (all[i] > 0) {
        data.x().copyRow(i, row);
        System.arraycopy(row, 0, x, at * columns, columns);
        y[at] = targets[i];
        weights[at] = all[i];
        at++;
      }
    }
    this.total = Vectors.sum(weights);
  }

  private static double[] targets(Target target) {
    if (target instanceof Target.Numbers numbers) {
      return numbers.toArray();
    }
    if (!(target instanceof Target.Classes classes)) {
      throw new IllegalArgumentException("a generalised linear model needs a target");
    }
    double[] codes = new double[classes.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = classes.get(i);
    }
    return codes;
  }

  /** The mean of the target. */
  double mean() {
    return Vectors.mean(y, weights);
  }
}
