package dropfit.linear;

/** Means of columns, in two passes so that columns far from zero lose nothing. */
final class ColumnMeans {
  private ColumnMeans() {}

  /** The mean of each column of a row-major array. */
  static double[] of(double[] x, int rows, int columns) {
    double[] means = new double[columns];
    double[] rest = new double[columns];
    for (int i = 0, at = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++, at++) {
        means[j] += x[at];
      }
    }
    for (int j = 0; j < columns; j++) {
      means[j] /= rows;
    }
    for (int i = 0, at = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++, at++) {
        rest[j] += x[at] - means[j];
      }
    }
    for (int j = 0; j < columns; j++) {
      means[j] += rest[j] / rows;
    }
    return means;
  }
}
