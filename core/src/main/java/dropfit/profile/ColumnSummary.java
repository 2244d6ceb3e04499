package dropfit.profile;

import dropfit.data.Column;

/** What a column holds, counted over all its rows. */
public sealed interface ColumnSummary permits NumberSummary, DateSummary, WordSummary {

  /**
   * Sums up a column.
   *
   * @param column any column
   * @return figures of its numbers or dates, or counts of its words
   */
  static ColumnSummary of(Column column) {
    if (column instanceof Column.Numbers numbers) {
      return NumberSummary.of(numbers);
    }
    return column instanceof Column.Dates dates ? DateSummary.of(dates) : WordSummary.of(column);
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

  /**
   * Whether there are more different values than {@link #unique}, to which they were counted.
   *
   * @return false if all were counted
   */
  default boolean moreUnique() {
    return false;
  }
}
