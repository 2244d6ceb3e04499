package dropfit.data;

import java.util.Arrays;

/**
 * A dense matrix of doubles, row by row, that never changes.
 *
 * <p>Arrays are copied on the way in and on the way out, so a matrix can be shared freely. Code
 * that sweeps over many cells takes one copy with {@link #toArray()} or reads row by row with
 * {@link #copyRow(int, double[])}.
 */
public final class Matrix {
  /** The largest number of cells: a larger array cannot be allocated in every browser. */
  public static final int MAX_CELLS = 1 << 26;

  private final int rows;
  private final int columns;
  private final double[] cells;

  private Matrix(int rows, int columns, double[] cells) {
    this.rows = rows;
    this.columns = columns;
    this.cells = cells;
  }

  /**
   * A matrix over a copy of the given cells.
   *
   * @param rows number of rows, 0 or more
   * @param columns number of columns, 0 or more
   * @param cells {@code rows * columns} values, row by row
   * @return the matrix
   * @throws IllegalArgumentException if the shape and the number of cells disagree
   */
  public static Matrix of(int rows, int columns, double[] cells) {
    if (size(rows, columns) != cells.length) {
      throw new IllegalArgumentException(
          cells.length + " cells do not make a matrix of " + rows + " x " + columns);
    }
    return new Matrix(rows, columns, cells.clone());
  }

  /**
   * A matrix from rows of equal length.
   *
   * @param rows the rows, each copied
   * @return the matrix; without rows it is 0 x 0
   * @throws IllegalArgumentException if the rows differ in length
   */
  public static Matrix ofRows(double[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    double[] cells = new double[size(rows.length, columns)];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "row " + i + " has " + rows[i].length + " cells, the first row has " + columns);
      }
      System.arraycopy(rows[i], 0, cells, i * columns, columns);
    }
    return new Matrix(rows.length, columns, cells);
  }

  /**
   * The number of cells of a shape, judged before anything is allocated.
   *
   * @param rows number of rows
   * @param columns number of columns
   * @return {@code rows * columns}
   * @throws IllegalArgumentException if the shape is negative or above {@link #MAX_CELLS}
   */
  public static int size(int rows, int columns) {
    long size = (long) rows * columns;
    if (rows < 0 || columns < 0 || size > MAX_CELLS) {
      throw new IllegalArgumentException(
          "a matrix of " + rows + " x " + columns + " is outside 0 to " + MAX_CELLS + " cells");
    }
    return (int) size;
  }

  /**
   * The number of rows.
   *
   * @return 0 or more
   */
  public int rows() {
    return rows;
  }

  /**
   * The number of columns.
   *
   * @return 0 or more
   */
  public int columns() {
    return columns;
  }

  /**
   * One cell.
   *
   * @param row from 0
   * @param column from 0
   * @return its value
   */
  public double get(int row, int column) {
    return cells[row * columns + column];
  }

  /**
   * Copies one row.
   *
   * @param row from 0
   * @param out receives the row in its first {@link #columns()} places
   */
  public void copyRow(int row, double[] out) {
    System.arraycopy(cells, row * columns, out, 0, columns);
  }

  /**
   * A copy of one column.
   *
   * @param column from 0
   * @return {@link #rows()} values
   */
  public double[] column(int column) {
    double[] out = new double[rows];
    for (int i = 0, at = column; i < rows; i++, at += columns) {
      out[i] = cells[at];
    }
    return out;
  }

  /**
   * A copy of all cells, row by row.
   *
   * @return {@code rows * columns} values
   */
  public double[] toArray() {
    return cells.clone();
  }

  /**
   * The matrix of some of the rows, in the given order; a row may be taken more than once.
   *
   * @param chosen row numbers from 0
   * @return a matrix of {@code chosen.length} rows
   */
  public Matrix select(int[] chosen) {
    double[] out = new double[size(chosen.length, columns)];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(cells, chosen[i] * columns, out, i * columns, columns);
    }
    return new Matrix(chosen.length, columns, out);
  }

  /**
   * Whether every cell is a finite number.
   *
   * @return false if any cell is NaN or infinite
   */
  public boolean isFinite() {
    for (double cell : cells) {
      if (!Double.isFinite(cell)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && rows == that.rows
        && columns == that.columns
        && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + columns) + Arrays.hashCode(cells);
  }

  @Override
  public String toString() {
    return "Matrix " + rows + " x " + columns;
  }
}
