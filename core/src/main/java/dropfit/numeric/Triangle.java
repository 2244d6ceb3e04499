package dropfit.numeric;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * The triangle R of X = Q R, with RᵀR = XᵀX, of a matrix that is never held whole: rows are added
 * in any number of calls, and Householder QR folds each block of them into the triangle of those
 * before (Golub and Van Loan, "Matrix Computations", 4th ed., section 5.2; Demmel et al.,
 * "Communication-optimal parallel and sequential QR", 2012).
 */
public final class Triangle {
  private static final int BLOCK_ROWS = 256;

  private final int columns;
  private final DMatrixRMaj block;
  private final QRDecomposition<DMatrixRMaj> decomposition;
  private final DMatrixRMaj triangle;
  private int filled;

  /**
   * The triangle of no rows: zero.
   *
   * @param columns the number of columns of X, at least 1
   */
  public Triangle(int columns) {
    this.columns = columns;
    this.block = new DMatrixRMaj(BLOCK_ROWS + columns, columns);
    this.decomposition = DecompositionFactory_DDRM.qr(BLOCK_ROWS + columns, columns);
    this.triangle = new DMatrixRMaj(columns, columns);
  }

  /**
   * Adds one row of X.
   *
   * @param x the array that holds the row
   * @param from where the row begins
   */
  public void add(double[] x, int from) {
    System.arraycopy(x, from, block.data, nextRow(), columns);
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
      block.data[at + j] = 0;
    }
    block.data[at + column] = value;
  }

  /**
   * Adds the rows of another triangle, and so the rows behind it.
   *
   * @param other of as many columns, all its rows folded
   */
  public void add(Triangle other) {
    for (int i = 0; i < columns; i++) {
      add(other.triangle.data, i * columns);
    }
  }

  /**
   * Takes the rows of another triangle in place of its own.
   *
   * @param other of as many columns, all its rows folded
   */
  public void copy(Triangle other) {
    System.arraycopy(other.triangle.data, 0, triangle.data, 0, triangle.data.length);
    filled = 0;
  }

  /** Where the next row begins in the block. */
  private int nextRow() {
    if (filled == BLOCK_ROWS) {
      fold();
    }
    return (columns + filled++) * columns;
  }

  /** Folds the rows added since the last time into the triangle; allocates nothing. */
  public void fold() {
    if (filled == 0) {
      return;
    }
    for (int i = (columns + filled) * columns; i < block.data.length; i++) {
      block.data[i] = 0;
    }
    System.arraycopy(triangle.data, 0, block.data, 0, columns * columns);
    decomposition.decompose(block);
    decomposition.getR(triangle, true);
    filled = 0;
  }

  /**
   * The triangle of the rows added so far.
   *
   * @return a copy of columns x columns numbers, row by row, 0 below the diagonal
   */
  public double[] toArray() {
    fold();
    return triangle.data.clone();
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

  /**
   * An element of the triangle.
   *
   * @param row from 0
   * @param column at least {@code row}
   * @return its value
   */
  public double get(int row, int column) {
    return triangle.data[row * columns + column];
  }

  /**
   * Solves R x = b for a stretch of columns, with another column as b.
   *
   * @param from the first column of the stretch
   * @param right the column that holds b
   * @param x receives the solution; as long as the stretch
   */
  public void substituteBack(int from, int right, double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = triangle.data[(from + i) * columns + right];
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
    for (int i = x.length - 1; i >= 0; i--) {
      int at = (from + i) * columns + from;
      double sum = x[i] - Vectors.dot(triangle.data, at + i + 1, x, i + 1, x.length - i - 1);
      x[i] = sum / triangle.data[at + i];
    }
  }

  /**
   * Solves Rᵀ x = b for the first columns.
   *
   * @param x b on entry, the solution on return; no longer than there are columns
   */
  public void substituteForward(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] /= triangle.data[i * columns + i];
      for (int j = i + 1; j < x.length; j++) {
        x[j] -= triangle.data[i * columns + j] * x[i];
      }
    }
  }
}
