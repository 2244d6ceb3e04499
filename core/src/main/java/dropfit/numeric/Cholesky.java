package dropfit.numeric;

/**
 * Solves systems with a symmetric, positive definite matrix (Golub and Van Loan, "Matrix
 * Computations", 4th ed., section 4.2). Nothing is allocated after the start.
 */
public final class Cholesky {
  private final int size;
  private final double[] factor;

  /**
   * A solver without a matrix.
   *
   * @param size the number of rows
   */
  public Cholesky(int size) {
    this.size = size;
    this.factor = new double[size * size];
  }

  /**
   * Takes a matrix, with something added to its diagonal.
   *
   * @param matrix row by row, of which the lower triangle is read
   * @param added what is added to each element of the diagonal
   * @return false if the sum is not positive definite; then there is nothing to solve
   */
  public boolean factor(double[] matrix, double added) {
    int n = size;
    double[] l = factor;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i * n + j] - Vectors.dot(l, i * n, l, j * n, j);
        if (i == j) {
          double pivot = sum + added;
          if (!(pivot > 0) || pivot > Double.MAX_VALUE) {
            return false;
          }
          l[i * n + i] = Math.sqrt(pivot);
        } else {
          l[i * n + j] = sum / l[j * n + j];
        }
      }
    }
    return true;
  }

  /**
   * Takes a positive semidefinite matrix and passes over the columns that depend on those before
   * them: {@link #solve} then gives 0 for these and solves for the others.
   *
   * @param matrix row by row, of which the lower triangle is read
   * @param tolerance the share of its diagonal element below which what is left of a column is
   *     taken for rounding
   */
  public void factorIndependent(double[] matrix, double tolerance) {
    int n = size;
    double[] l = factor;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i * n + j] - Vectors.dot(l, i * n, l, j * n, j);
        if (i > j) {
          l[i * n + j] = sum / l[j * n + j];
        } else if (sum > tolerance * matrix[i * n + i]) {
          l[i * n + i] = Math.sqrt(sum);
        } else {
          // Whatever is divided by it vanishes.
          l[i * n + i] = Double.POSITIVE_INFINITY;
        }
      }
    }
  }

  /**
   * Whether the last call of {@link #factorIndependent} passed over a column.
   *
   * @param column from 0
   * @return true if it depends on the columns before it
   */
  public boolean isDependent(int column) {
    return factor[column * size + column] == Double.POSITIVE_INFINITY;
  }

  /**
   * Solves A x = b for the matrix that was factored last.
   *
   * @param b the right-hand side on entry, x on return
   */
  public void solve(double[] b) {
    int n = size;
    double[] l = factor;
    for (int i = 0; i < n; i++) {
      b[i] = (b[i] - Vectors.dot(l, i * n, b, 0, i)) / l[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int k = i + 1; k < n; k++) {
        sum -= l[k * n + i] * b[k];
      }
      b[i] = sum / l[i * n + i];
    }
  }
}
