package dropfit.experiment;

import dropfit.csv.ColumnProfile;
import dropfit.csv.CsvResult;
import dropfit.csv.RowChoice;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.Task;
import dropfit.profile.Association;
import dropfit.profile.ColumnSummary;
import dropfit.profile.DateSummary;
import dropfit.profile.NumberSummary;
import dropfit.profile.WordSummary;
import java.util.ArrayList;
import java.util.List;

/** What is in a table, column by column. */
public final class Profile {
  private Profile() {}

  /**
   * Sums up every column, over all rows that were read. If only a sample of them was kept, these
   * are about the sample: quartiles, outliers, the median date, and distributions of numbers and
   * dates.
   *
   * @param data a table as read from a file
   * @return one summary a column; of a sample, different numbers are counted up to {@link
   *     ColumnProfile#MAX_DISTINCT_NUMBERS}
   */
  public static List<ColumnSummary> summaries(CsvResult data) {
    List<ColumnSummary> all = new ArrayList<>();
    for (int index = 0; index < data.table().columns().size(); index++) {
      ColumnSummary kept = ColumnSummary.of(data.table().column(index));
      boolean sampled = data.choice().kind() == RowChoice.Kind.SAMPLE;
      all.add(sampled ? ofAll(kept, data.columns().get(index), data.readRows()) : kept);
    }
    return all;
  }

  /** The summary of a sample with those figures of all rows that are known. */
  private static ColumnSummary ofAll(ColumnSummary kept, ColumnProfile all, int rows) {
    if (kept instanceof NumberSummary numbers) {
      return numbers.ofAll(
          all.missing(),
          all.distinct(),
          all.min(),
          all.max(),
          all.mean(),
          all.deviation(),
          all.skew());
    }
    if (kept instanceof DateSummary dates) {
      return dates.ofAll(all.missing(), all.distinct(), all.min(), all.max());
    }
    int listed = 0;
    List<WordSummary.Frequency> top = new ArrayList<>();
    for (ColumnProfile.Frequency word : all.top()) {
      top.add(new WordSummary.Frequency(word.word(), word.count()));
      listed += word.count();
    }
    int others = rows - all.missing() - listed;
    return new WordSummary(all.missing(), all.distinct(), top, others);
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
