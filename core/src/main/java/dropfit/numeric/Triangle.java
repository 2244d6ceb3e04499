package dropfit.numeric;

/**
 * The triangle R of X = Q R, with RᵀR = XᵀX, of a matrix that is never held whole: rows are added
 * in any number of calls, and Householder reflections fold each block of them into the triangle of
 * those before (Golub and Van Loan, "Matrix Computations", 4th ed., section 5.2; Demmel et al.,
 * "Communication-optimal parallel and sequential QR", 2012). Each column keeps the precision that
 * its own size allows. Right-hand sides may be among the columns. Nothing is allocated after the
 * start, except by {@link #toArray}.
 */
public final class Triangle {
  private static final int BLOCK_ROWS = 256;

  private final int columns;

  /** Row by row, 0 below the diagonal. */
  private final double[] r;

  /** Column by column, {@link #BLOCK_ROWS} places each. */
  private final double[] block;

  private int filled;

  /**
   * The triangle of no rows: zero.
   *
   * @param columns the number of columns of X, at least 1
   */
  public Triangle(int columns) {
    this.columns = columns;
    this.r = new double[columns * columns];
    this.block = new double[columns * BLOCK_ROWS];
  }

  /**
   * Adds one row of X.
   *
   * @param x the array that holds the row
   * @param from where the row begins
   */
  public void add(double[] x, int from) {
    int at = nextRow();
    for (int j = 0; j < columns; j++) {
      block[j * BLOCK_ROWS + at] = x[from + j];
    }
  }

  /**
   * Adds a row that is zero but in one place.
   *
   * @param column the place
   * @param value what stands there
   */
  public void addUnit(int column, double value) {
    int at = nextRow();
    for (int j = 0; j < columns; j++) {
      block[j * BLOCK_ROWS + at] = 0;
    }
    block[column * BLOCK_ROWS + at] = value;
  }

  /**
   * Adds the rows of another triangle, and so the rows behind it.
   *
   * @param other of as many columns
   */
  public void add(Triangle other) {
    other.fold();
    for (int i = 0; i < columns; i++) {
      add(other.r, i * columns);
    }
  }

  /**
   * Takes the rows of another triangle in place of its own.
   *
   * @param other of as many columns
   */
  public void copy(Triangle other) {
    other.fold();
    System.arraycopy(other.r, 0, r, 0, r.length);
    filled = 0;
  }

  private int nextRow() {
    if (filled == BLOCK_ROWS) {
      fold();
    }
    return filled++;
  }

  /** Folds the rows collected since the last time into the triangle. */
  private void fold() {
    for (int k = 0; k < columns && filled > 0; k++) {
      reflect(k);
    }
    filled = 0;
  }

  /** Brings column k of the block to zero by a reflection, I − factor v vᵀ with 1 first in v. */
  private void reflect(int k) {
    int at = k * BLOCK_ROWS;
    double[] b = block;
    double pivot = r[k * columns + k];
    double largest = 0;
    for (int i = 0; i < filled; i++) {
      largest = Math.max(largest, Math.abs(b[at + i]));
    }
    if (largest == 0) {
      return;
    }
    largest = Math.max(largest, Math.abs(pivot));
    double share = pivot / largest;
    double squares = share * share;
    for (int i = 0; i < filled; i++) {
      b[at + i] /= largest;
      squares += b[at + i] * b[at + i];
    }
    double length = Math.sqrt(squares);
    double head = share < 0 ? share - length : share + length;
    for (int i = 0; i < filled; i++) {
      b[at + i] /= head;
    }
    r[k * columns + k] = share < 0 ? length * largest : -1 * length * largest;
    double factor = Math.abs(head) / length;
    for (int j = k + 1; j < columns; j++) {
      int other = j * BLOCK_ROWS;
      double part = factor * (r[k * columns + j] + Vectors.dot(b, at, b, other, filled));
      r[k * columns + j] -= part;
      subtract(part, at, other);
    }
  }

  private void subtract(double part, int from, int to) {
    double[] b = block;
    for (int i = 0; i < filled; i++) {
      b[to + i] -= part * b[from + i];
    }
  }

  /**
   * The triangle of the rows added so far.
   *
   * @return a copy of columns x columns numbers, row by row, 0 below the diagonal
   */
  public double[] toArray() {
    fold();
    return r.clone();
  }

  /**
   * Solves R x = b for a stretch of columns, with another column as b.
   *
   * @param from the first column of the stretch
   * @param right the column that holds b
   * @param x receives the solution; as long as the stretch
   */
  public void substituteBack(int from, int right, double[] x) {
    fold();
    for (int i = 0; i < x.length; i++) {
      x[i] = r[(from + i) * columns + right];
    }
    substituteBack(from, x);
  }

  /**
   * Solves R x = b for a stretch of columns.
   *
   * @param from the first column of the stretch
   * @param x b on entry, the solution on return; as long as the stretch
   */
  public void substituteBack(int from, double[] x) {
    fold();
    for (int i = x.length - 1; i >= 0; i--) {
      int at = (from + i) * columns + from;
      double sum = x[i] - Vectors.dot(r, at + i + 1, x, i + 1, x.length - i - 1);
      x[i] = sum / r[at + i];
    }
  }

  /**
   * Solves Rᵀ x = b for the first columns.
   *
   * @param x b on entry, the solution on return; no longer than there are columns
   */
  public void substituteForward(double[] x) {
    fold();
    for (int i = 0; i < x.length; i++) {
      x[i] /= r[i * columns + i];
      for (int j = i + 1; j < x.length; j++) {
        x[j] -= r[i * columns + j] * x[i];
      }
    }
  }

  /**
   * The length of a column of a triangle, which is that of the column of X, computed so that it
   * neither overflows nor vanishes.
   *
   * @param triangle columns x columns numbers, row by row
   * @param columns their number
   * @param j the column, from 0
   * @return √(Σᵢ xᵢⱼ²)
   */
  public static double norm(double[] triangle, int columns, int j) {
    double max = 0;
    for (int i = 0; i <= j; i++) {
      max = Math.max(max, Math.abs(triangle[i * columns + j]));
    }
    if (max == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i <= j; i++) {
      double part = triangle[i * columns + j] / max;
      sum += part * part;
    }
    return max * Math.sqrt(sum);
  }
}
