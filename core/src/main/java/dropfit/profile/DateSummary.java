package dropfit.profile;

import dropfit.data.Calendar;
import dropfit.data.Column;
import java.util.Arrays;

/**
 * Figures of a column of dates, in the seconds that its scale counts. Without dates they are NaN.
 *
 * @param missing cells without a date
 * @param unique different dates
 * @param moreUnique whether there are more different dates than these, to which they were counted
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
    boolean moreUnique,
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
        false,
        column.scale(),
        n == 0 ? Double.NaN : sorted[0],
        n == 0 ? Double.NaN : sorted[(n - 1) / 2],
        n == 0 ? Double.NaN : sorted[n - 1],
        histogram(sorted, column.scale()));
  }

  private static Histogram histogram(double[] sorted, Column.Dates.Scale scale) {
    double unit = unit(scale);
    return inSeconds(
        Histogram.of(Arrays.stream(sorted).map(value -> value / unit).toArray()), unit);
  }

  /** The seconds of what a histogram counts: days where there are no times. */
  static double unit(Column.Dates.Scale scale) {
    return scale == Column.Dates.Scale.DATE ? Calendar.SECONDS_A_DAY : 1;
  }

  /** A histogram of seconds from one of units. */
  static Histogram inSeconds(Histogram counted, double unit) {
    // Bins around whole numbers begin half a day early; a day begins at its own number.
    double early = unit > 1 && Math.floor(counted.from()) < counted.from() ? 0.5 : 0;
    return new Histogram(
        (counted.from() + early) * unit, (counted.to() + early) * unit, counted.counts());
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
