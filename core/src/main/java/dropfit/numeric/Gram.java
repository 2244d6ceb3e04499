package dropfit.numeric;

/**
 * The sum of weighted products of rows with themselves, Xᵀ W X, from rows that come in blocks. Four
 * rows are added at a time, so that each sum is fetched and stored once for all four. Nothing is
 * allocated after the start.
 */
public final class Gram {
  private final int columns;
  private final double[] sums;

  /**
   * Sums of no rows.
   *
   * @param columns the number of columns of X
   */
  public Gram(int columns) {
    this.columns = columns;
    this.sums = new double[columns * columns];
  }

  /**
   * The sums so far.
   *
   * @return columns × columns numbers, row by row, of which only the lower triangle is filled;
   *     later rows change it
   */
  public double[] lower() {
    return sums;
  }

  /** Forgets all rows. */
  public void clear() {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = 0;
    }
  }

  /**
   * Adds rows.
   *
   * @param x rows of X, one after the other
   * @param from where the first row begins
   * @param weights one weight a row, from place 0
   * @param rows how many rows
   */
  public void add(double[] x, int from, double[] weights, int rows) {
    int i = 0;
    for (; i + 3 < rows; i += 4) {
      addFour(x, from + i * columns, weights, i);
    }
    for (; i < rows; i++) {
      int at = from + i * columns;
      for (int j = 0; j < columns; j++) {
        double f = weights[i] * x[at + j];
        for (int k = 0; k <= j; k++) {
          sums[j * columns + k] += f * x[at + k];
        }
      }
    }
  }

  private void addFour(double[] x, int a, double[] weights, int i) {
    int n = columns;
    int b = a + n;
    int c = b + n;
    int d = c + n;
    for (int j = 0; j < n; j++) {
      double fa = weights[i] * x[a + j];
      double fb = weights[i + 1] * x[b + j];
      double fc = weights[i + 2] * x[c + j];
      double fd = weights[i + 3] * x[d + j];
      int row = j * n;
      for (int k = 0; k <= j; k++) {
        sums[row + k] += fa * x[a + k] + fb * x[b + k] + (fc * x[c + k] + fd * x[d + k]);
      }
    }
  }
}
