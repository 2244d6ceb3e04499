package dropfit.numeric;

/**
 * Weighted least squares by plane rotations: every row is rotated into a triangle as it comes, and
 * nothing is allocated after the start. For small problems that are solved over and over; {@link
 * LeastSquares} is faster for large ones.
 *
 * <p>W. Gentleman, "Least squares computations by Givens transformations without square roots",
 * 1973; A. Miller, "Algorithm AS 274: least squares routines to supplement those of Gentleman",
 * 1992, with its treatment of dependent columns.
 */
public final class GivensLeastSquares {
  /** A column depends on those before if this share of its sum of squares is left, or less. */
  private static final double DEPENDENT = 1e-20;

  private final int columns;

  /** Row-major upper triangle with ones on its diagonal, of which nothing below is looked at. */
  private final double[] triangle;

  /** The squared lengths of the triangle's rows. */
  private final double[] lengths;

  private final double[] right;
  private final double[] spare;

  /**
   * A problem without rows.
   *
   * @param columns the number of columns of X
   */
  public GivensLeastSquares(int columns) {
    this.columns = columns;
    this.triangle = new double[columns * columns];
    this.lengths = new double[columns];
    this.right = new double[columns];
    this.spare = new double[columns];
  }

  /** Forgets all rows. */
  public void clear() {
    for (int j = 0; j < columns; j++) {
      lengths[j] = 0;
      right[j] = 0;
    }
    for (int k = 0; k < triangle.length; k++) {
      triangle[k] = 0;
    }
  }

  /**
   * Adds one row of X and y.
   *
   * @param x the row in its first places; changed
   * @param y its right-hand side
   * @param weight how much the square of its residual counts, 0 or more
   */
  public void add(double[] x, double y, double weight) {
    rotate(x, 0, y, weight);
  }

  private void rotate(double[] x, int from, double y, double weight) {
    double w = weight;
    double rest = y;
    for (int i = from; i < columns && w > 0; i++) {
      double xi = x[i];
      if (xi == 0) {
        continue;
      }
      double weighted = w * xi;
      double length = lengths[i] + weighted * xi;
      double cosine = lengths[i] / length;
      double sine = weighted / length;
      lengths[i] = length;
      w *= cosine;
      for (int k = i + 1, at = i * columns + i + 1; k < columns; k++, at++) {
        double xk = x[k];
        x[k] = xk - xi * triangle[at];
        triangle[at] = cosine * triangle[at] + sine * xk;
      }
      double before = rest;
      rest = before - xi * right[i];
      right[i] = cosine * right[i] + sine * before;
    }
  }

  /**
   * The weights that minimise the sum of squares of the rows added since {@link #clear}; a column
   * that depends on those before it gets 0. Rows can be added afterwards only after a clear.
   *
   * @param out receives one weight a column in its first places
   */
  public void solve(double[] out) {
    for (int j = 0; j < columns; j++) {
      double whole = lengths[j];
      for (int i = 0; i < j; i++) {
        double part = triangle[i * columns + j];
        whole += lengths[i] * part * part;
      }
      if (lengths[j] <= DEPENDENT * whole) {
        leaveOut(j);
      }
    }
    for (int i = columns - 1; i >= 0; i--) {
      double sum = right[i];
      for (int k = i + 1; k < columns; k++) {
        sum -= triangle[i * columns + k] * out[k];
      }
      out[i] = lengths[i] > 0 ? sum : 0;
    }
  }

  /** Takes a row out of the triangle and adds what it says of later columns to theirs. */
  private void leaveOut(int j) {
    double length = lengths[j];
    double rest = right[j];
    for (int k = j + 1; k < columns; k++) {
      spare[k] = triangle[j * columns + k];
      triangle[j * columns + k] = 0;
    }
    lengths[j] = 0;
    right[j] = 0;
    rotate(spare, j + 1, rest, length);
  }
}
