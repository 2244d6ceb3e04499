package dropfit.numeric;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Solves min ‖X w − y‖ by orthogonal decompositions, also where X is rank-deficient: then it gives
 * the shortest of all solutions.
 *
 * <p>Rows are added in any number of calls; X is never held whole. Householder QR folds each block
 * of rows into the triangle of those before (Golub and Van Loan, "Matrix Computations", 4th ed.,
 * section 5.2; Demmel et al., "Communication-optimal parallel and sequential QR", 2012), and the
 * answer comes from that small triangle: by back substitution if it has full rank, else by its
 * singular values.
 */
public final class LeastSquares {
  private static final int BLOCK_ROWS = 256;

  private final int columns;
  private final int width;
  private final DMatrixRMaj block;
  private final QRDecomposition<DMatrixRMaj> decomposition;
  private final DMatrixRMaj triangle;
  private int filled;
  private int rows;

  /**
   * A problem without rows.
   *
   * @param columns the number of columns of X, at least 1
   */
  public LeastSquares(int columns) {
    this.columns = columns;
    this.width = columns + 1;
    this.block = new DMatrixRMaj(BLOCK_ROWS + width, width);
    this.decomposition = DecompositionFactory_DDRM.qr(BLOCK_ROWS + width, width);
    this.triangle = new DMatrixRMaj(width, width);
    this.filled = 0;
  }

  /**
   * Adds one row of X and y.
   *
   * @param x the array that holds the row of X
   * @param from where the row begins
   * @param y its right-hand side
   */
  public void add(double[] x, int from, double y) {
    if (filled == BLOCK_ROWS) {
      fold();
    }
    int at = (width + filled) * width;
    System.arraycopy(x, from, block.data, at, columns);
    block.data[at + columns] = y;
    filled++;
    rows++;
  }

  /** Folds the rows collected since the last time into the triangle. */
  private void fold() {
    for (int i = (width + filled) * width; i < block.data.length; i++) {
      block.data[i] = 0;
    }
    System.arraycopy(triangle.data, 0, block.data, 0, width * width);
    decomposition.decompose(block);
    decomposition.getR(triangle, true);
    filled = 0;
  }

  /**
   * The weights that minimise the sum of squares of the rows added so far.
   *
   * @return one weight a column of X; the shortest such vector if several fit equally well
   */
  public double[] solve() {
    fold();
    double[] scales = new double[columns];
    DMatrixRMaj scaled = new DMatrixRMaj(columns, columns);
    double[] right = new double[columns];
    for (int j = 0; j < columns; j++) {
      scales[j] = norm(j);
      right[j] = triangle.get(j, columns);
      for (int i = 0; i <= j; i++) {
        scaled.set(i, j, scales[j] == 0 ? 0 : triangle.get(i, j) / scales[j]);
      }
    }
    // Rank is judged with columns of equal length, so that units do not decide it.
    SingularValueDecomposition_F64<DMatrixRMaj> svd = decompose(scaled);
    if (rank(svd) == columns) {
      return substituteBack(right);
    }
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i <= j; i++) {
        scaled.set(i, j, triangle.get(i, j));
      }
    }
    return shortest(decompose(scaled), right);
  }

  /** The length of a column of the triangle, scaled so that it neither overflows nor vanishes. */
  private double norm(int j) {
    double max = 0;
    for (int i = 0; i <= j; i++) {
      max = Math.max(max, Math.abs(triangle.get(i, j)));
    }
    if (max == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i <= j; i++) {
      double part = triangle.get(i, j) / max;
      sum += part * part;
    }
    return max * Math.sqrt(sum);
  }

  private SingularValueDecomposition_F64<DMatrixRMaj> decompose(DMatrixRMaj a) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(columns, columns, true, true, false);
    if (!svd.decompose(a.copy())) {
      throw new IllegalStateException("the singular value decomposition did not converge");
    }
    return svd;
  }

  /** Singular values below this share of the largest are rounding, as LAPACK's users take them. */
  private double cutoff(double[] singularValues) {
    double largest = 0;
    for (double value : singularValues) {
      largest = Math.max(largest, value);
    }
    return largest * Math.max(rows, columns) * 0x1p-52;
  }

  private int rank(SingularValueDecomposition_F64<DMatrixRMaj> svd) {
    double[] values = svd.getSingularValues();
    double cutoff = cutoff(values);
    int rank = 0;
    for (double value : values) {
      if (value > cutoff) {
        rank++;
      }
    }
    return rank;
  }

  private double[] substituteBack(double[] right) {
    double[] w = new double[columns];
    for (int i = columns - 1; i >= 0; i--) {
      double sum = right[i];
      for (int j = i + 1; j < columns; j++) {
        sum -= triangle.get(i, j) * w[j];
      }
      w[i] = sum / triangle.get(i, i);
    }
    return w;
  }

  private double[] shortest(SingularValueDecomposition_F64<DMatrixRMaj> svd, double[] right) {
    DMatrixRMaj u = svd.getU(null, false);
    DMatrixRMaj v = svd.getV(null, false);
    double[] values = svd.getSingularValues();
    double cutoff = cutoff(values);
    double[] w = new double[columns];
    for (int k = 0; k < columns; k++) {
      if (values[k] <= cutoff) {
        continue;
      }
      double projection = 0;
      for (int i = 0; i < columns; i++) {
        projection += u.get(i, k) * right[i];
      }
      for (int j = 0; j < columns; j++) {
        w[j] += projection / values[k] * v.get(j, k);
      }
    }
    return w;
  }
}
