package dropfit.data;

/** A matrix that is put together from stretches of its rows. */
public final class MatrixParts {
  private final double[] cells;
  private final int columns;
  private int rows;

  /**
   * Has no rows yet.
   *
   * @param rows how many there are going to be
   * @param columns number of columns
   * @throws IllegalArgumentException if that is more than a matrix holds
   */
  public MatrixParts(int rows, int columns) {
    cells = new double[Matrix.size(rows, columns)];
    this.columns = columns;
  }

  /**
   * Copies the next rows.
   *
   * @param next rows x columns, no more than there are still to come
   */
  public void add(Matrix next) {
    next.copyInto(cells, rows * columns);
    rows += next.rows();
  }

  /**
   * The matrix, once all of its rows are there.
   *
   * @return rows x columns
   * @throws IllegalStateException if rows are still to come
   */
  public Matrix matrix() {
    if (rows * columns != cells.length) {
      throw new IllegalStateException("only " + rows + " rows are there");
    }
    return Matrix.around(rows, columns, cells);
  }
}
