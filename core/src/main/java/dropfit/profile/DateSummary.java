package dropfit.profile;

import dropfit.data.Calendar;
import dropfit.data.Column;
import java.util.Arrays;

/**
 * Figures of a column of dates, in the seconds that its scale counts. Without dates they are NaN.
 *
 * @param missing cells without a date
 * @param unique different dates
 * @param scale what the seconds count from
 * @param first the earliest date
 * @param median the date in the middle, the earlier one of two
 * @param last the latest date
 * @param histogram how they are distributed over time; whole days get bins of whole days where they
 *     are few
 */
public record DateSummary(
    int missing,
    int unique,
    Column.Dates.Scale scale,
    double first,
    double median,
    double last,
    Histogram histogram)
    implements ColumnSummary {

  /** Sums up a column of dates. */
  static DateSummary of(Column.Dates column) {
    double[] sorted = NumberSummary.sorted(column.seconds());
    int n = sorted.length;
    return new DateSummary(
        column.size() - n,
        NumberSummary.unique(sorted),
        column.scale(),
        n == 0 ? Double.NaN : sorted[0],
        n == 0 ? Double.NaN : sorted[(n - 1) / 2],
        n == 0 ? Double.NaN : sorted[n - 1],
        histogram(sorted, column.scale()));
  }

  private static Histogram histogram(double[] sorted, Column.Dates.Scale scale) {
    if (scale != Column.Dates.Scale.DATE || sorted.length == 0) {
      return Histogram.of(sorted);
    }
    double[] days = Arrays.stream(sorted).map(value -> value / Calendar.SECONDS_A_DAY).toArray();
    Histogram counted = Histogram.of(days);
    // Bins around whole numbers begin half a day early; a day begins at its own number.
    double early = Math.floor(counted.from()) < counted.from() ? 0.5 : 0;
    return new Histogram(
        (counted.from() + early) * Calendar.SECONDS_A_DAY,
        (counted.to() + early) * Calendar.SECONDS_A_DAY,
        counted.counts());
  }

  /**
   * The summary of a sample with those figures of all dates that one pass over them tells.
   *
   * @param allMissing cells without a date
   * @param allUnique different dates
   * @param earliest the earliest date
   * @param latest the latest date
   * @return the same median and distribution, all others as given
   */
  public DateSummary ofAll(int allMissing, int allUnique, double earliest, double latest) {
    return new DateSummary(allMissing, allUnique, scale, earliest, median, latest, histogram);
  }

  /**
   * How long it is from the first to the last date.
   *
   * @return seconds, 0 or more; NaN without dates
   */
  public double span() {
    return last - first;
  }
}
