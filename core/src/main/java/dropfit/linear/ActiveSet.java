package dropfit.linear;

import dropfit.numeric.Vectors;

/**
 * The columns that a stepwise method uses, with the Cholesky factor of their products, which grows
 * and shrinks by a row at a time (Golub and Van Loan, "Matrix Computations", 4th ed., section 6.5).
 */
final class ActiveSet {
  /** What a column has of its own, as a share of its squares, that rounding may have made. */
  private static final double COLLINEAR = 1e-13;

  final int[] members;
  private final Residual residual;
  private final boolean[] active;
  private final double[] factor;
  private int size;

  /** An empty set that takes a number of columns. */
  ActiveSet(Residual residual, int capacity) {
    this.residual = residual;
    this.members = new int[capacity];
    this.active = new boolean[residual.columns()];
    this.factor = new double[capacity * capacity];
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == members.length;
  }

  boolean contains(int column) {
    return active[column];
  }

  /** Adds a column, unless it is collinear with those that are there. */
  boolean add(int column) {
    int at = size * members.length;
    for (int k = 0; k < size; k++) {
      double product = residual.product(column, members[k]);
      int other = k * members.length;
      factor[at + k] = (product - Vectors.dot(factor, at, factor, other, k)) / factor[other + k];
    }
    double squares = residual.product(column, column);
    double own = squares - Vectors.dot(factor, at, factor, at, size);
    if (!(own > COLLINEAR * squares)) {
      return false;
    }
    factor[at + size] = Math.sqrt(own);
    members[size++] = column;
    active[column] = true;
    return true;
  }

  /** Removes the column at a place; those behind it move up. */
  void remove(int place) {
    active[members[place]] = false;
    int end = size;
    size = place;
    for (int k = place + 1; k < end; k++) {
      int column = members[k];
      active[column] = false;
      add(column);
    }
  }

  /** Solves X'X x = b for the columns of the set, in the order of {@link #members}. */
  void solve(double[] b) {
    int width = members.length;
    for (int i = 0; i < size; i++) {
      b[i] = (b[i] - Vectors.dot(factor, i * width, b, 0, i)) / factor[i * width + i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = b[i];
      for (int k = i + 1; k < size; k++) {
        sum -= factor[k * width + i] * b[k];
      }
      b[i] = sum / factor[i * width + i];
    }
  }
}
