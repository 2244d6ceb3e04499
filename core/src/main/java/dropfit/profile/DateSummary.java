package dropfit.profile;

import dropfit.data.Calendar;
import dropfit.data.Column;
import dropfit.numeric.Work;
import java.util.function.Supplier;

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

  /** Is going to sum up a column of dates; what it gives is called once the work is done. */
  static Supplier<ColumnSummary> of(Work work, Column.Dates column) {
    double unit = unit(column.scale());
    int rows = column.size();
    SortedNumbers sorted = new SortedNumbers(work, column.seconds().toArray(), unit);
    Bins[] bins = new Bins[1];
    work.then(() -> bins[0] = sorted.bins(work));
    return () -> {
      int n = sorted.size();
      return new DateSummary(
          rows - n,
          sorted.unique(),
          false,
          column.scale(),
          sorted.get(0),
          sorted.get((n - 1) / 2),
          sorted.get(n - 1),
          inSeconds(bins[0].histogram(), unit));
    };
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
