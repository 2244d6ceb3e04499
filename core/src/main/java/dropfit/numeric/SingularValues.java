package dropfit.numeric;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The singular value decomposition A = U diag(s) Vᵀ of a small dense matrix, the largest value
 * first (Golub and Van Loan, "Matrix Computations", 4th ed., section 8.6).
 */
public final class SingularValues {
  private final DMatrixRMaj u;
  private final DMatrixRMaj v;
  private final double[] values;
  private final int[] order;

  /**
   * Decomposes a matrix.
   *
   * @param a rows x columns finite numbers, row by row
   * @param rows at least 1
   * @param columns at least 1
   */
  public SingularValues(double[] a, int rows, int columns) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(rows, columns, true, true, true);
    if (!svd.decompose(new DMatrixRMaj(rows, columns, true, a.clone()))) {
      throw new IllegalStateException("the singular value decomposition did not converge");
    }
    this.u = svd.getU(null, false);
    this.v = svd.getV(null, false);
    this.values = new double[Math.min(rows, columns)];
    System.arraycopy(svd.getSingularValues(), 0, values, 0, values.length);
    double[] falling = new double[values.length];
    for (int i = 0; i < falling.length; i++) {
      falling[i] = -values[i];
    }
    this.order = Order.of(falling);
  }

  /**
   * How many there are.
   *
   * @return the smaller of rows and columns
   */
  public int count() {
    return values.length;
  }

  /**
   * A singular value.
   *
   * @param k from 0, the largest
   * @return 0 or more
   */
  public double value(int k) {
    return values[order[k]];
  }

  /**
   * An element of the left singular vector of a value.
   *
   * @param row of A
   * @param k the value's number
   * @return from -1 to 1
   */
  public double left(int row, int k) {
    return u.get(row, order[k]);
  }

  /**
   * An element of the right singular vector of a value.
   *
   * @param column of A
   * @param k the value's number
   * @return from -1 to 1
   */
  public double right(int column, int k) {
    return v.get(column, order[k]);
  }
}
