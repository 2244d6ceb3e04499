package dropfit.linear;

/** Means of columns, in two passes so that columns far from zero lose nothing. */
final class ColumnMeans {
  private ColumnMeans() {}

  /** The mean of each column, in which each row counts as much as it weighs. */
  static double[] of(Regression data) {
    double[] x = data.x;
    int columns = data.columns;
    double[] means = new double[columns];
    double[] rest = new double[columns];
    for (int i = 0, at = 0; i < data.rows; i++) {
      double weight = data.weights[i];
      for (int j = 0; j < columns; j++, at++) {
        means[j] += weight * x[at];
      }
    }
    for (int j = 0; j < columns; j++) {
      means[j] /= data.total;
    }
    for (int i = 0, at = 0; i < data.rows; i++) {
      double weight = data.weights[i];
      for (int j = 0; j < columns; j++, at++) {
        rest[j] += weight * (x[at] - means[j]);
      }
    }
    for (int j = 0; j < columns; j++) {
      means[j] += rest[j] / data.total;
    }
    return means;
  }
}
