package dropfit.profile;

import dropfit.numeric.Order;
import dropfit.numeric.Work;
import java.util.Arrays;

/** The numbers there are among some, in rising order. */
final class SortedNumbers {
  private final double[] values;
  private final double unit;
  private double[] sorted = {};
  private int count;
  private int unique;
  private boolean whole = true;

  /**
   * Is going to sort numbers.
   *
   * @param work receives the parts in which that is done
   * @param values any numbers, NaN where there is none
   * @param unit what a histogram counts, as a number
   */
  SortedNumbers(Work work, double[] values, double unit) {
    this.values = values;
    this.unit = unit;
    Order order = new Order(work, values);
    work.then(() -> sorted = new double[values.length]);
    work.over(values.length, (from, to) -> take(order.places(), from, to));
    work.then(() -> sorted = count < sorted.length ? Arrays.copyOf(sorted, count) : sorted);
  }

  private void take(int[] places, int from, int to) {
    for (int i = from; i < to; i++) {
      double value = values[places[i]];
      if (!Double.isNaN(value)) {
        unique += count == 0 || value != sorted[count - 1] ? 1 : 0;
        whole &= value / unit == Math.floor(value / unit);
        sorted[count++] = value;
      }
    }
  }

  /** The numbers, once the work is done; not a copy. */
  double[] toArray() {
    return sorted;
  }

  int size() {
    return count;
  }

  /** How many different ones there are. */
  int unique() {
    return unique;
  }

  /** One of them; NaN if there are none. */
  double get(int rank) {
    return count == 0 ? Double.NaN : sorted[rank];
  }

  /** How many are less than a number, or with {@code orEqual} not greater; none than NaN. */
  int below(double bound, boolean orEqual) {
    int from = 0;
    int to = count;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < bound || (orEqual && sorted[middle] == bound)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Is going to count them, in units, in bins; to be called once the work is done. */
  Bins bins(Work work) {
    Bins bins = Histogram.bins(count, get(0) / unit, get(count - 1) / unit, whole);
    work.over(
        count,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            bins.add(sorted[i] / unit, 1);
          }
        });
    return bins;
  }
}
