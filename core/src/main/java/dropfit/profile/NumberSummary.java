package dropfit.profile;

import dropfit.data.Column;
import dropfit.numeric.Order;
import java.util.Arrays;

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

  /** Sums up a column of numbers. */
  static NumberSummary of(Column.Numbers column) {
    double[] sorted = sorted(column);
    int n = sorted.length;
    double lower = quantile(sorted, 0.25);
    double upper = quantile(sorted, 0.75);
    double lowerFence = lowerFence(lower, upper);
    double upperFence = upperFence(lower, upper);
    Moments moments = Moments.of(sorted);
    return new NumberSummary(
        column.size() - n,
        unique(sorted),
        false,
        n == 0 ? Double.NaN : sorted[0],
        lower,
        quantile(sorted, 0.5),
        upper,
        n == 0 ? Double.NaN : sorted[n - 1],
        moments.mean(),
        moments.deviation(),
        moments.skew(),
        lowerFence,
        upperFence,
        below(sorted, lowerFence),
        above(sorted, upperFence),
        Histogram.of(sorted));
  }

  /** The numbers there are, in rising order. */
  static double[] sorted(Column.Numbers column) {
    return sorted(column.toArray());
  }

  /** The numbers there are, in rising order. */
  static double[] sorted(double[] values) {
    int[] order = Order.of(values);
    double[] sorted = new double[values.length];
    int count = 0;
    for (int place : order) {
      if (!Double.isNaN(values[place])) {
        sorted[count++] = values[place];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** How many different numbers there are among sorted ones. */
  static int unique(double[] sorted) {
    int runs = 0;
    for (int i = 0; i < sorted.length; i++) {
      runs += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    return runs;
  }

  private static double quantile(double[] sorted, double share) {
    int n = sorted.length;
    if (n == 0) {
      return Double.NaN;
    }
    int rank = rank(n, share);
    return between(sorted[rank], sorted[Math.min(rank + 1, n - 1)], rest(n, share));
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

  private static int below(double[] sorted, double fence) {
    int count = 0;
    while (count < sorted.length && sorted[count] < fence) {
      count++;
    }
    return count;
  }

  private static int above(double[] sorted, double fence) {
    int count = 0;
    while (count < sorted.length && sorted[sorted.length - 1 - count] > fence) {
      count++;
    }
    return count;
  }
}
