package dropfit.profile;

import dropfit.data.Column;

/** What a column holds, counted over all its rows. */
public sealed interface ColumnSummary permits NumberSummary, WordSummary {

  /**
   * Sums up a column.
   *
   * @param column any column
   * @return figures of its numbers, or counts of its words
   */
  static ColumnSummary of(Column column) {
    return column instanceof Column.Numbers numbers
        ? NumberSummary.of(numbers)
        : WordSummary.of(column);
  }

  /**
   * Cells without a value.
   *
   * @return 0 to the number of rows
   */
  int missing();

  /**
   * Different values.
   *
   * @return 0 to the number of cells with a value
   */
  int unique();
}
