package dropfit.glm;

import dropfit.numeric.Vectors;

/**
 * Rows whose columns have mean 0 and a largest absolute value of 1, so that neither their place nor
 * their unit costs digits. A row may begin with the constant 1, in the place of an intercept.
 */
final class Standardized {
  /** How many numbers a row has. */
  final int width;

  /** Row by row. */
  final double[] x;

  /** What was taken from each column; 0 for the constant. */
  final double[] centers;

  /** What each column was then divided by; 1 for the constant. */
  final double[] scales;

  Standardized(Observations given, boolean constant) {
    int first = constant ? 1 : 0;
    this.width = first + given.columns;
    this.x = new double[given.rows * width];
    this.centers = new double[width];
    this.scales = new double[width];
    double[] column = new double[given.rows];
    if (constant) {
      scales[0] = 1;
      for (int i = 0; i < given.rows; i++) {
        x[i * width] = 1;
      }
    }
    for (int j = 0; j < given.columns; j++) {
      for (int i = 0; i < given.rows; i++) {
        column[i] = given.x[i * given.columns + j];
      }
      add(first + j, column, given.weights);
    }
  }

  private void add(int place, double[] column, double[] weights) {
    double center = Vectors.mean(column, weights);
    double largest = 0;
    for (int i = 0; i < column.length; i++) {
      column[i] -= center;
      largest = Math.max(largest, Math.abs(column[i]));
    }
    // What rounding leaves of a constant is no difference.
    boolean same = !(largest > Math.abs(center) * 0x1p-50);
    centers[place] = center;
    scales[place] = same ? 1 : largest;
    for (int i = 0; i < column.length; i++) {
      x[i * width + place] = same ? 0 : column[i] / largest;
    }
  }
}
