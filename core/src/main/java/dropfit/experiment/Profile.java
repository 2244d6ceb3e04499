package dropfit.experiment;

import dropfit.csv.ColumnProfile;
import dropfit.csv.CsvResult;
import dropfit.csv.RowChoice;
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
   * Sums up a column, over all rows that were read. If only a sample of them was kept, these are
   * about the sample: quartiles, outliers, the median date, and distributions of numbers and dates.
   *
   * @param data a table as read from a file
   * @param index of the column
   * @return its summary; of a sample, different numbers are counted up to {@link
   *     ColumnProfile#MAX_DISTINCT_NUMBERS}
   */
  public static ColumnSummary summary(CsvResult data, int index) {
    ColumnSummary kept = ColumnSummary.of(data.table().column(index));
    boolean sampled = data.choice().kind() == RowChoice.Kind.SAMPLE;
    return sampled ? ofAll(kept, data.columns().get(index), data.readRows()) : kept;
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
}
