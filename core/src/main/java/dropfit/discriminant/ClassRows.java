package dropfit.discriminant;

import dropfit.data.Dataset;
import dropfit.data.Target;

/** The training rows as flat arrays, with the mean of each class. */
final class ClassRows {
  final int rows;
  final int columns;
  final int classes;
  final double[] x;
  final int[] codes;
  final int[] counts;

  /** One row a class, in two passes so that columns far from zero lose nothing. */
  final double[] means;

  /**
   * Copies the rows once.
   *
   * @throws IllegalArgumentException if the target is no column of classes
   */
  ClassRows(Dataset data) {
    if (!(data.target() instanceof Target.Classes target)) {
      throw new IllegalArgumentException("a classification needs a target of classes");
    }
    this.rows = data.rows();
    this.columns = data.x().columns();
    this.classes = target.labels().size();
    this.x = data.x().toArray();
    this.codes = target.toArray();
    this.counts = target.counts();
    this.means = new double[classes * columns];
    addMeans();
    addMeans();
  }

  /** Adds the mean difference from the means so far. */
  private void addMeans() {
    double[] sums = new double[means.length];
    for (int i = 0; i < rows; i++) {
      int to = codes[i] * columns;
      for (int j = 0; j < columns; j++) {
        sums[to + j] += x[i * columns + j] - means[to + j];
      }
    }
    for (int at = 0; at < sums.length; at++) {
      means[at] += sums[at] / counts[at / columns];
    }
  }

  /** A row less the mean of its class, times a factor. */
  void center(int row, double factor, double[] out) {
    int at = row * columns;
    int mean = codes[row] * columns;
    for (int j = 0; j < columns; j++) {
      out[j] = factor * (x[at + j] - means[mean + j]);
    }
  }

  /** The mean of a class as a new array. */
  double[] mean(int k) {
    double[] mean = new double[columns];
    System.arraycopy(means, k * columns, mean, 0, columns);
    return mean;
  }
}
