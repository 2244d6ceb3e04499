package dropfit.numeric;

/**
 * Solves min ‖X w − y‖ by orthogonal decompositions, also where X is rank-deficient: then it gives
 * the shortest of all solutions.
 *
 * <p>Rows are added in any number of calls; X is never held whole. They become a {@link Triangle},
 * and the answer comes from that: by back substitution if it has full rank, else by its singular
 * values.
 */
public final class LeastSquares {
  private final int columns;
  private final Triangle rowsSoFar;
  private final double[] row;
  private int rows;

  /**
   * A problem without rows.
   *
   * @param columns the number of columns of X, at least 1
   */
  public LeastSquares(int columns) {
    this.columns = columns;
    this.rowsSoFar = new Triangle(columns + 1);
    this.row = new double[columns + 1];
  }

  /**
   * Adds one row of X and y.
   *
   * @param x the array that holds the row of X
   * @param from where the row begins
   * @param y its right-hand side
   */
  public void add(double[] x, int from, double y) {
    System.arraycopy(x, from, row, 0, columns);
    row[columns] = y;
    rowsSoFar.add(row, 0);
    rows++;
  }

  /**
   * The weights that minimise the sum of squares of the rows added so far.
   *
   * @return one weight a column of X; the shortest such vector if several fit equally well
   */
  public double[] solve() {
    int width = columns + 1;
    double[] triangle = rowsSoFar.toArray();
    double[] square = new double[columns * columns];
    double[] right = new double[columns];
    for (int j = 0; j < columns; j++) {
      double scale = Triangle.norm(triangle, width, j);
      right[j] = triangle[j * width + columns];
      for (int i = 0; i <= j; i++) {
        square[i * columns + j] = scale == 0 ? 0 : triangle[i * width + j] / scale;
      }
    }
    // Rank is judged with columns of equal length, so that units do not decide it.
    if (rank(new SingularValues(square, columns, columns)) == columns) {
      return substituteBack(triangle, right);
    }
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i <= j; i++) {
        square[i * columns + j] = triangle[i * width + j];
      }
    }
    return shortest(new SingularValues(square, columns, columns), right);
  }

  /** Singular values below this share of the largest are rounding, as LAPACK's users take them. */
  private int rank(SingularValues svd) {
    double cutoff = svd.value(0) * Math.max(rows, columns) * 0x1p-52;
    int rank = 0;
    while (rank < columns && svd.value(rank) > cutoff) {
      rank++;
    }
    return rank;
  }

  private double[] substituteBack(double[] triangle, double[] right) {
    int width = columns + 1;
    double[] w = new double[columns];
    for (int i = columns - 1; i >= 0; i--) {
      double sum = right[i];
      for (int j = i + 1; j < columns; j++) {
        sum -= triangle[i * width + j] * w[j];
      }
      w[i] = sum / triangle[i * width + i];
    }
    return w;
  }

  private double[] shortest(SingularValues svd, double[] right) {
    int rank = rank(svd);
    double[] w = new double[columns];
    for (int k = 0; k < rank; k++) {
      double projection = 0;
      for (int i = 0; i < columns; i++) {
        projection += svd.left(i, k) * right[i];
      }
      for (int j = 0; j < columns; j++) {
        w[j] += projection / svd.value(k) * svd.right(j, k);
      }
    }
    return w;
  }
}
