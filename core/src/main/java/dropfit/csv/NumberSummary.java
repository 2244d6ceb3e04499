package dropfit.csv;

import dropfit.profile.Totals;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What numbers are like as a whole; it needs no more memory the more they are. */
final class NumberSummary {
  /** The sum of numbers, each times this, is finite however many and large they are. */
  private static final double SCALE = 0x1p-32;

  private final DistinctNumbers distinct = new DistinctNumbers();
  private final @Nullable Extremes extremes;
  private int present;
  private double min = Double.NaN;
  private double max = Double.NaN;
  private double sum;
  private double scale = 1;
  private boolean integral = true;

  private NumberSummary(@Nullable Extremes extremes) {
    this.extremes = extremes;
  }

  /** Of numbers that are all kept, so that the rest can be told from them. */
  static NumberSummary ofKept() {
    return new NumberSummary(null);
  }

  /** Of numbers of which a sample is kept. */
  static NumberSummary ofSampled() {
    return new NumberSummary(new Extremes());
  }

  /** Counts a number so many times; NaN, the missing one, not at all. */
  void add(double value, int count) {
    if (Double.isNaN(value)) {
      return;
    }
    min = value < min || present == 0 ? value : min;
    max = value > max || present == 0 ? value : max;
    present += count;
    double more = sum + value * scale * count;
    if (Double.isInfinite(more)) {
      scale = SCALE;
      more = sum * SCALE + value * SCALE * count;
    }
    sum = more;
    integral = integral && isWhole(value);
    distinct.add(value, count);
    if (extremes != null) {
      extremes.add(value, count);
    }
  }

  /** The smallest and the largest, if only a sample of them is kept. */
  Optional<Extremes> extremes() {
    return Optional.ofNullable(extremes);
  }

  /** Asks without rounding by the browser's own function, which lies outside of its fast code. */
  private static boolean isWhole(double value) {
    return value == (double) (long) value || Math.abs(value) >= 0x1p53;
  }

  /** How many numbers there were. */
  int present() {
    return present;
  }

  /** How many different ones, up to {@link ColumnProfile#MAX_DISTINCT_NUMBERS}. */
  int distinct() {
    return distinct.distinct();
  }

  /** The different ones with how often each occurs; empty if they are more. */
  Optional<Occurrences> occurrences() {
    return distinct.areMore() ? Optional.empty() : Optional.of(distinct);
  }

  /** All that is known of them. */
  Totals totals(int rows) {
    return new Totals(
        rows - present, present, distinct(), distinct.areMore(), min, max, mean(), isIntegral());
  }

  /** The smallest, NaN if there is none. */
  double min() {
    return min;
  }

  /** The largest, NaN if there is none. */
  double max() {
    return max;
  }

  /** Their mean, NaN if there is none. */
  double mean() {
    return sum / present / scale;
  }

  /** Whether there are numbers and all of them are integers. */
  boolean isIntegral() {
    return integral && present > 0;
  }
}
