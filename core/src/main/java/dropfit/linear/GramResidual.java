package dropfit.linear;

/** A residual by the products of columns: a step costs as much as there are columns. */
final class GramResidual implements Residual {
  private final int columns;
  private final int width;
  private final double[] products;
  private final double[] slopes;
  private double squares;

  GramResidual(ColumnProducts sums) {
    this.columns = sums.columns;
    this.width = sums.width;
    this.products = sums.centered();
    this.slopes = new double[columns];
    System.arraycopy(products, columns * width, slopes, 0, columns);
    this.squares = products[columns * width + columns];
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public double product(int j, int k) {
    return products[j * width + k];
  }

  @Override
  public double slope(int j) {
    return slopes[j];
  }

  @Override
  public void move(int j, double by) {
    int at = j * width;
    squares -= by * (2 * slopes[j] - by * products[at + j]);
    for (int k = 0; k < columns; k++) {
      slopes[k] -= by * products[at + k];
    }
  }

  @Override
  public void along(int[] members, int size, double[] factors, double[] out) {
    for (int j = 0; j < columns; j++) {
      double sum = 0;
      for (int k = 0; k < size; k++) {
        sum += factors[k] * products[j * width + members[k]];
      }
      out[j] = sum;
    }
  }

  /** Rounding may take it below 0 where almost nothing is left. */
  @Override
  public double squares() {
    return Math.max(squares, 0);
  }
}
