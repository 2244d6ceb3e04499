package dropfit.profile;

import dropfit.data.Column;
import dropfit.numeric.Work;
import java.util.List;
import java.util.function.Supplier;

/**
 * Figures of a column of numbers. Those that the numbers do not determine are NaN.
 *
 * @param missing cells without a value
 * @param unique different numbers
 * @param moreUnique whether there are more different numbers than these, to which they were counted
 * @param min the smallest number
 * @param lowerQuartile a quarter of the way through the numbers in order, interpolated linearly (R.
 *     Hyndman, Y. Fan, "Sample quantiles in statistical packages", 1996, definition 7)
 * @param median half of the way, likewise
 * @param upperQuartile three quarters of the way, likewise
 * @param max the largest number
 * @param mean their mean
 * @param deviation their standard deviation, the sum of squares divided by n - 1; NaN for fewer
 *     than two
 * @param skew the third central moment over the 3/2th power of the second, both divided by n; NaN
 *     if all numbers are equal
 * @param lowerFence the lower quartile less 1.5 times the distance of the quartiles (J. Tukey,
 *     "Exploratory Data Analysis", 1977); NaN if the quartiles are equal, since the rule would then
 *     call everything else an outlier
 * @param upperFence the upper quartile plus as much
 * @param below numbers below the lower fence
 * @param above numbers above the upper fence
 * @param histogram how they are distributed
 */
public record NumberSummary(
    int missing,
    int unique,
    boolean moreUnique,
    double min,
    double lowerQuartile,
    double median,
    double upperQuartile,
    double max,
    double mean,
    double deviation,
    double skew,
    double lowerFence,
    double upperFence,
    int below,
    int above,
    Histogram histogram)
    implements ColumnSummary {
  static final double FENCE = 1.5;

  /** Is going to sum up a column of numbers; what it gives is called once the work is done. */
  static Supplier<ColumnSummary> of(Work work, Column.Numbers column) {
    int rows = column.size();
    SortedNumbers sorted = new SortedNumbers(work, column.toArray(), 1);
    Counting counting = new Counting();
    work.then(() -> counting.begin(work, sorted));
    return () -> counting.summary(rows, sorted);
  }

  /** What is counted of sorted numbers. */
  private static final class Counting {
    private Supplier<Moments> moments = () -> Moments.ofSums(Double.NaN, 0, 0, 0, 0);
    private Supplier<Histogram> histogram = () -> new Histogram(0, 0, List.of());

    void begin(Work work, SortedNumbers sorted) {
      moments = Moments.of(work, sorted.toArray());
      histogram = sorted.bins(work)::histogram;
    }

    NumberSummary summary(int rows, SortedNumbers sorted) {
      int n = sorted.size();
      double lower = quantile(sorted, 0.25);
      double upper = quantile(sorted, 0.75);
      double lowerFence = NumberSummary.lowerFence(lower, upper);
      double upperFence = NumberSummary.upperFence(lower, upper);
      Moments found = moments.get();
      return new NumberSummary(
          rows - n,
          sorted.unique(),
          false,
          sorted.get(0),
          lower,
          quantile(sorted, 0.5),
          upper,
          sorted.get(n - 1),
          found.mean(),
          found.deviation(),
          found.skew(),
          lowerFence,
          upperFence,
          sorted.below(lowerFence, false),
          Double.isNaN(upperFence) ? 0 : n - sorted.below(upperFence, true),
          histogram.get());
    }
  }

  private static double quantile(SortedNumbers sorted, double share) {
    int n = sorted.size();
    if (n == 0) {
      return Double.NaN;
    }
    int rank = rank(n, share);
    return between(sorted.get(rank), sorted.get(Math.min(rank + 1, n - 1)), rest(n, share));
  }

  /** The rank, from 0, of the number at or before a share of the way through numbers in order. */
  static int rank(int n, double share) {
    return (int) ((n - 1) * share);
  }

  /** How far, as a share, the way goes on from there to the next number. */
  static double rest(int n, double share) {
    return (n - 1) * share - rank(n, share);
  }

  /** What lies a share of the way from a number to the next. */
  static double between(double low, double high, double rest) {
    return rest == 0 ? low : low * (1 - rest) + high * rest;
  }

  /** NaN if the quartiles are equal. */
  static double lowerFence(double lower, double upper) {
    return lower - reach(lower, upper);
  }

  /** NaN if the quartiles are equal. */
  static double upperFence(double lower, double upper) {
    return upper + reach(lower, upper);
  }

  private static double reach(double lower, double upper) {
    return upper > lower ? FENCE * (upper - lower) : Double.NaN;
  }
}
