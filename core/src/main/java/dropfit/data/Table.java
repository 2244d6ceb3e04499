package dropfit.data;

import java.util.List;

/**
 * Typed columns of equal length, as read from a file.
 *
 * @param columns the columns in file order
 * @param rows the number of rows, also when there is no column
 */
public record Table(List<Column> columns, int rows) {

  /**
   * Checks that the columns agree.
   *
   * @param columns the columns in file order
   * @param rows the number of rows, also when there is no column
   * @throws IllegalArgumentException if a column's length is not {@code rows}
   */
  public Table {
    columns = List.copyOf(columns);
    for (Column column : columns) {
      if (column.size() != rows) {
        throw new IllegalArgumentException(
            "column " + column.name() + " has " + column.size() + " cells, the table " + rows);
      }
    }
  }

  /**
   * One column.
   *
   * @param index from 0
   * @return the column
   */
  public Column column(int index) {
    return columns.get(index);
  }

  /**
   * The table of some of the rows, in the given order.
   *
   * @param chosen row numbers from 0
   * @return a table of {@code chosen.length} rows
   */
  public Table select(int[] chosen) {
    return new Table(columns.stream().map(column -> column.select(chosen)).toList(), chosen.length);
  }
}
