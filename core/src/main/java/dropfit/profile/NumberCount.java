package dropfit.profile;

import dropfit.data.Column;
import dropfit.numeric.Work;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts numbers that are too many to be held, in further passes over them, until their summary is
 * that of all of them at once. One pass is enough where the first bounds hold, which a sample of
 * the numbers suggests; whatever the sample, each pass leaves less to be told.
 */
public final class NumberCount {
  private final Totals totals;
  private final double unit;
  private final int most;
  private final Bins bins;
  private final PowerSums sums;
  private final List<Quantile> quartiles = new ArrayList<>();
  private Bracket[] open = {};
  private boolean first = true;
  private boolean done;
  private int settled;
  private int below;
  private int above;

  private NumberCount(Totals totals, boolean whole, double unit, double[] sample, int most) {
    this.totals = totals;
    this.unit = unit;
    this.most = most;
    int n = totals.present();
    bins = Histogram.bins(n, totals.min() / unit, totals.max() / unit, whole);
    sums = new PowerSums(totals);
    if (n > 0) {
      double[] sorted = sorted(sample);
      for (double share : new double[] {0.25, 0.5, 0.75}) {
        quartiles.add(new Quantile(share, n, sorted, most));
      }
    }
    begin();
  }

  private static double[] sorted(double[] sample) {
    Work work = new Work();
    SortedNumbers sorted = new SortedNumbers(work, sample, 1);
    work.finish();
    return sorted.toArray();
  }

  /**
   * Is going to count numbers.
   *
   * @param totals what is known of them
   * @param sample some of them, drawn at random, NaN left out; none is enough where they are few
   * @param most how many of them may be held for each quartile
   * @return a count that needs a pass
   */
  public static NumberCount ofNumbers(Totals totals, double[] sample, int most) {
    return new NumberCount(totals, totals.whole(), 1, sample, most);
  }

  /**
   * Is going to count dates, in seconds.
   *
   * @param totals what is known of them
   * @param scale what the seconds count from
   * @param sample some of them, drawn at random, NaN left out; none is enough where they are few
   * @param most how many of them may be held for each quartile
   * @return a count that needs a pass
   */
  public static NumberCount ofDates(
      Totals totals, Column.Dates.Scale scale, double[] sample, int most) {
    double unit = DateSummary.unit(scale);
    // Dates without times are whole days.
    return new NumberCount(totals, totals.whole() || unit > 1, unit, sample, most);
  }

  /**
   * Counts a number in the pass that is under way.
   *
   * @param value a finite number
   * @param times how often it occurs
   */
  public void add(double value, int times) {
    if (first) {
      bins.add(value / unit, times);
      sums.add(value, times);
    }
    for (Bracket bracket : open) {
      bracket.add(value, times);
    }
  }

  /**
   * Ends a pass, in steps of some ten milliseconds, and begins the next one if it is needed.
   *
   * @return whether there is more to do before the next pass
   */
  public boolean settle() {
    if (settled < quartiles.size()) {
      quartiles.get(settled++).settle();
      return true;
    }
    settled = 0;
    first = false;
    begin();
    return false;
  }

  /**
   * Whether no pass is needed any more.
   *
   * @return true once the summary is that of all numbers
   */
  public boolean isDone() {
    return done;
  }

  /** Decides what the next pass is to tell. */
  private void begin() {
    boolean known = !first;
    List<Bracket> next = new ArrayList<>();
    for (Quantile quartile : quartiles) {
      Bracket bracket = quartile.bracket();
      if (bracket != null) {
        next.add(bracket);
        known = false;
      }
    }
    done = known && countOutliers();
    if (!done && !quartiles.isEmpty()) {
      next.addAll(fences());
    }
    open = next.toArray(new Bracket[0]);
  }

  /** Counts what is outside of the fences; false if the passes so far do not tell that. */
  private boolean countOutliers() {
    double lower = lowerFence();
    double upper = upperFence();
    if (Double.isNaN(lower) || Double.isNaN(upper)) {
      return true;
    }
    int under = -1;
    int upTo = -1;
    for (Bracket bracket : open) {
      under = Math.max(under, bracket.below(lower));
      upTo = Math.max(upTo, bracket.upTo(upper));
    }
    below = under;
    above = totals.present() - upTo;
    return under >= 0 && upTo >= 0;
  }

  /** Brackets of the fences, by those of the quartiles; none where these are unbounded. */
  private List<Bracket> fences() {
    double[] lower = {quartiles.get(0).least(), quartiles.get(0).most()};
    double[] upper = {quartiles.get(2).least(), quartiles.get(2).most()};
    if (Double.isInfinite(lower[0] - lower[1]) || Double.isInfinite(upper[0] - upper[1])) {
      return List.of();
    }
    double wide = NumberSummary.FENCE * (upper[1] - lower[0]);
    double narrow = NumberSummary.FENCE * (upper[0] - lower[1]);
    return List.of(
        new Bracket(lower[0] - wide, lower[1] - narrow, most),
        new Bracket(upper[0] + narrow, upper[1] + wide, most));
  }

  private double quartile(int index) {
    return quartiles.isEmpty() ? Double.NaN : quartiles.get(index).value();
  }

  private double lowerFence() {
    return NumberSummary.lowerFence(quartile(0), quartile(2));
  }

  private double upperFence() {
    return NumberSummary.upperFence(quartile(0), quartile(2));
  }

  /**
   * The summary of a column of numbers.
   *
   * @return that of all numbers, once no pass is needed any more
   */
  public NumberSummary numbers() {
    Moments moments = sums.moments();
    return new NumberSummary(
        totals.missing(),
        totals.unique(),
        totals.moreUnique(),
        totals.min(),
        quartile(0),
        quartile(1),
        quartile(2),
        totals.max(),
        moments.mean(),
        moments.deviation(),
        moments.skew(),
        lowerFence(),
        upperFence(),
        below,
        above,
        bins.histogram());
  }

  /**
   * The summary of a column of dates.
   *
   * @param scale what the seconds count from
   * @return that of all dates, once no pass is needed any more
   */
  public DateSummary dates(Column.Dates.Scale scale) {
    return new DateSummary(
        totals.missing(),
        totals.unique(),
        totals.moreUnique(),
        scale,
        totals.min(),
        quartiles.isEmpty() ? Double.NaN : quartiles.get(1).low(),
        totals.max(),
        DateSummary.inSeconds(bins.histogram(), unit));
  }
}
