package dropfit.experiment;

import dropfit.csv.ColumnProfile;
import dropfit.csv.CsvResult;
import dropfit.profile.ColumnSummary;

/** What is in a table, column by column. */
public final class Profile {
  private Profile() {}

  /**
   * Sums up a column, over all rows that were read, also where only a sample of them was kept.
   *
   * @param data a table as read from a file
   * @param index of the column
   * @return its summary; of a sample, different numbers and dates are counted up to {@link
   *     ColumnProfile#MAX_DISTINCT_NUMBERS}
   */
  public static ColumnSummary summary(CsvResult data, int index) {
    return data.columns()
        .get(index)
        .summary()
        .orElseGet(() -> ColumnSummary.of(data.table().column(index)));
  }
}
