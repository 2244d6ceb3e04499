package dropfit.csv;

import dropfit.data.Column;
import java.util.Optional;

/**
 * A number that may stand for no value, as programs write -999: made of nines, the smallest or
 * largest of its column, and farther from the others than they are from each other.
 *
 * @param value the number
 * @param count how often it occurs, twice or more
 * @param row the first row that has it, -1 if none of those kept has it
 */
record Sentinel(double value, int count, int row) {
  private static final double[] NINES = {
    99, 999, 9999, 99_999, 999_999, 9.99, 99.9, 99.99, 999.9, 999.99, 9999.9, 9999.99
  };

  /**
   * Looks at the smallest and the largest of all numbers that were read, of which a column keeps a
   * sample; the row is -1 if it keeps none of these.
   */
  static Optional<Sentinel> find(Column.Numbers sample, Extremes all) {
    double low = all.smallest();
    double high = all.largest();
    boolean smallest = judge(low, all.smallestCount(), all.nextSmallest(), high);
    if (!smallest && !judge(high, all.largestCount(), low, all.nextLargest())) {
      return Optional.empty();
    }
    double value = smallest ? low : high;
    int row = 0;
    while (row < sample.size() && sample.get(row) != value) {
      row++;
    }
    int count = smallest ? all.smallestCount() : all.largestCount();
    return Optional.of(new Sentinel(value, count, row < sample.size() ? row : -1));
  }

  /** Looks at the smallest and the largest number of a column. */
  static Optional<Sentinel> find(Column.Numbers values, double min, double max) {
    Optional<Sentinel> smallest = candidate(values, min);
    return smallest.isPresent() ? smallest : candidate(values, max);
  }

  private static boolean isNines(double value) {
    double size = Math.abs(value);
    for (double nines : NINES) {
      if (size == nines) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Sentinel> candidate(Column.Numbers values, double wanted) {
    if (!isNines(wanted)) {
      return Optional.empty();
    }
    int count = 0;
    int first = -1;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < values.size(); row++) {
      double value = values.get(row);
      if (value == wanted) {
        first = count == 0 ? row : first;
        count++;
      } else {
        min = value < min ? value : min;
        max = value > max ? value : max;
      }
    }
    return judge(wanted, count, min, max)
        ? Optional.of(new Sentinel(wanted, count, first))
        : Optional.empty();
  }

  /** Whether a number that occurs so often is one, with all others between two numbers. */
  private static boolean judge(double wanted, int count, double min, double max) {
    double gap = wanted < min ? min - wanted : wanted - max;
    boolean onlyNegative = wanted < 0 && min >= 0;
    return isNines(wanted)
        && count > 1
        && min <= max
        && Double.isFinite(min)
        && (gap > max - min || onlyNegative);
  }
}
