package dropfit.experiment;

import dropfit.csv.ColumnProfile;
import dropfit.csv.CsvResult;
import dropfit.data.Column;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.Task;
import dropfit.profile.Association;
import dropfit.profile.ColumnSummary;
import java.util.ArrayList;
import java.util.List;

/** What is in a table, column by column. */
public final class Profile {
  private Profile() {}

  /**
   * Sums up every column, over all rows that were read, also where only a sample of them was kept.
   *
   * @param data a table as read from a file
   * @return one summary a column; of a sample, different numbers and dates are counted up to {@link
   *     ColumnProfile#MAX_DISTINCT_NUMBERS}
   */
  public static List<ColumnSummary> summaries(CsvResult data) {
    List<ColumnSummary> all = new ArrayList<>();
    for (int index = 0; index < data.columns().size(); index++) {
      Column kept = data.table().column(index);
      all.add(data.columns().get(index).summary().orElseGet(() -> ColumnSummary.of(kept)));
    }
    return all;
  }

  /**
   * How closely every column goes with a target, over all rows that have one.
   *
   * @param table typed columns
   * @param task regression or classification: whether the target is numbers or classes
   * @param target the index of a column that can be the target of the task
   * @return the measures of each column, the first the one that suits its types best; none for the
   *     target itself and for text
   * @throws IllegalArgumentException if the column cannot be the target of the task
   */
  public static List<List<Association>> associations(Table table, Task task, int target) {
    int[] rows = UsableRows.withTarget(table.column(target));
    Target values = Targets.of(table.column(target), task, rows);
    List<List<Association>> all = new ArrayList<>();
    for (int index = 0; index < table.columns().size(); index++) {
      all.add(index == target ? List.of() : Association.of(table.column(index), rows, values));
    }
    return all;
  }
}
