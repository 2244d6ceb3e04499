package dropfit.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * How many numbers are in each of some bins of equal width.
 *
 * @param from where the first bin begins
 * @param to where the last bin ends
 * @param counts one count a bin; empty without numbers
 */
public record Histogram(double from, double to, List<Integer> counts) {
  /** The largest number of bins: a picture shows no more. */
  public static final int MOST_BINS = 40;

  private static final int FEWEST_BINS = 10;

  /**
   * Keeps its own copy of the counts.
   *
   * @param from where the first bin begins
   * @param to where the last bin ends
   * @param counts one count a bin; empty without numbers
   */
  public Histogram {
    counts = List.copyOf(counts);
  }

  /**
   * Counts numbers: a few different whole numbers get a bin each, others as many bins as the square
   * root of their number says, 10 to {@link #MOST_BINS}.
   *
   * @param sorted finite numbers in rising order
   */
  static Histogram of(double[] sorted) {
    if (sorted.length == 0) {
      return new Histogram(Double.NaN, Double.NaN, List.of());
    }
    double min = sorted[0];
    double max = sorted[sorted.length - 1];
    if (max - min < MOST_BINS && allWhole(sorted)) {
      return count(sorted, min - 0.5, max + 0.5, (int) (max - min) + 1);
    }
    if (min == max) {
      return new Histogram(min, max, List.of(sorted.length));
    }
    int bins = (int) Math.ceil(Math.sqrt(sorted.length));
    return count(sorted, min, max, Math.max(FEWEST_BINS, Math.min(bins, MOST_BINS)));
  }

  private static boolean allWhole(double[] values) {
    for (double value : values) {
      if (value != Math.floor(value)) {
        return false;
      }
    }
    return true;
  }

  private static Histogram count(double[] sorted, double from, double to, int bins) {
    int[] counts = new int[bins];
    // Halved, so that the difference of the largest numbers is finite.
    double half = to / 2 - from / 2;
    for (double value : sorted) {
      int bin = (int) ((value / 2 - from / 2) / half * bins);
      counts[Math.min(bin, bins - 1)]++;
    }
    List<Integer> list = new ArrayList<>(bins);
    for (int each : counts) {
      list.add(each);
    }
    return new Histogram(from, to, list);
  }
}
