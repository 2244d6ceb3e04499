package dropfit.profile;

import dropfit.data.Column;
import dropfit.numeric.Work;
import java.util.function.Supplier;

/** What a column holds, counted over all its rows. */
public sealed interface ColumnSummary permits NumberSummary, DateSummary, WordSummary {

  /**
   * Sums up a column.
   *
   * @param column any column
   * @return figures of its numbers or dates, or counts of its words
   */
  static ColumnSummary of(Column column) {
    Work work = new Work();
    Supplier<ColumnSummary> found = of(work, column);
    work.finish();
    return found.get();
  }

  /**
   * Sums up a column in parts.
   *
   * @param work receives the parts
   * @param column any column
   * @return gives figures of its numbers or dates, or counts of its words, once the work is done
   */
  static Supplier<ColumnSummary> of(Work work, Column column) {
    if (column instanceof Column.Numbers numbers) {
      return NumberSummary.of(work, numbers);
    }
    return column instanceof Column.Dates dates
        ? DateSummary.of(work, dates)
        : WordSummary.of(work, column);
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
