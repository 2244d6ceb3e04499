package dropfit.experiment;

import dropfit.csv.ColumnProfile;
import dropfit.csv.CsvResult;
import dropfit.numeric.Work;
import dropfit.profile.ColumnSummary;
import java.util.Optional;
import java.util.function.Supplier;

/** What is in a table, column by column. */
public final class Profile {
  private Profile() {}

  /**
   * Sums up a column, over all rows that were read, also where only a sample of them was kept.
   *
   * @param work receives the parts in which that is done
   * @param data a table as read from a file
   * @param index of the column
   * @return gives its summary once the work is done; of a sample, different numbers and dates are
   *     counted up to {@link ColumnProfile#MAX_DISTINCT_NUMBERS}
   */
  public static Supplier<ColumnSummary> summary(Work work, CsvResult data, int index) {
    Optional<ColumnSummary> known = data.columns().get(index).summary();
    return known.isPresent() ? known::get : ColumnSummary.of(work, data.table().column(index));
  }
}
