package dropfit.linear;

import dropfit.numeric.Vectors;

/**
 * Sums over rows: of weights, of columns, and of products of any two columns. The target is the
 * last column. After that, the number of rows does not matter any more.
 */
final class ColumnProducts {
  /** Products that are summed within a moment, so that the first step does not keep one waiting. */
  private static final double MOST_PRODUCTS = 2e8;

  /** Few enough rows for a stretch of a column to stay at hand. */
  private static final int BLOCK_ROWS = 256;

  final int columns;
  final int width;
  final double[] products;
  private final double[] sums;
  private double weight;

  private ColumnProducts(int columns) {
    this.columns = columns;
    this.width = columns + 1;
    this.products = new double[width * width];
    this.sums = new double[width];
  }

  /** Whether sums of products pay: rows outnumber columns, and they are not too many to form. */
  static boolean suits(CenteredRows data) {
    double products = (double) data.rows * data.columns * data.columns;
    return data.rows > data.columns && products <= MOST_PRODUCTS;
  }

  /** The sums over a stretch of rows. */
  static ColumnProducts of(CenteredRows data, int from, int to) {
    ColumnProducts sums = new ColumnProducts(data.columns);
    double[] scaled = new double[BLOCK_ROWS];
    for (int at = from; at < to; at += BLOCK_ROWS) {
      sums.addBlock(data, at, Math.min(to - at, BLOCK_ROWS), scaled);
    }
    return sums;
  }

  private void addBlock(CenteredRows data, int from, int count, double[] scaled) {
    for (int i = 0; i < count; i++) {
      weight += data.weights[from + i];
    }
    for (int j = 0; j < width; j++) {
      double[] column = j < columns ? data.x : data.y;
      int at = (j < columns ? j * data.rows : 0) + from;
      for (int i = 0; i < count; i++) {
        scaled[i] = data.weights[from + i] * column[at + i];
        sums[j] += scaled[i];
      }
      for (int k = 0; k < j; k++) {
        products[j * width + k] += Vectors.dot(scaled, 0, data.x, k * data.rows + from, count);
      }
      products[j * width + j] += Vectors.dot(scaled, 0, column, at, count);
    }
  }

  /** Adds sums over other rows. */
  void add(ColumnProducts other) {
    Vectors.addScaled(products, 1, other.products);
    Vectors.addScaled(sums, 1, other.sums);
    weight += other.weight;
  }

  /** Sums over no row of as many columns. */
  ColumnProducts empty() {
    return new ColumnProducts(columns);
  }

  /** The products of columns less their means over these rows, of which both halves are filled. */
  double[] centered() {
    double[] centered = new double[width * width];
    for (int j = 0; j < width; j++) {
      for (int k = 0; k <= j; k++) {
        double value = products[j * width + k] - sums[j] / weight * sums[k];
        centered[j * width + k] = value;
        centered[k * width + j] = value;
      }
    }
    return centered;
  }
}
