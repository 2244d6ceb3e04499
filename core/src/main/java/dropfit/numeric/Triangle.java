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
    if (filled == BLOCK_ROWS) {
      fold();
    }
    System.arraycopy(x, from, block.data, (columns + filled) * columns, columns);
    filled++;
  }

  /** Folds the rows collected since the last time into the triangle. */
  private void fold() {
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
    if (filled > 0) {
      fold();
    }
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
}
