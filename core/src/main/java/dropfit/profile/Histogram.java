package dropfit.profile;

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
   * The bins for some numbers: a few different whole numbers get a bin each, others as many bins as
   * the square root of their number says, 10 to {@link #MOST_BINS}.
   *
   * @param n how many there are
   * @param min the smallest, NaN if there is none
   * @param max the largest, NaN if there is none
   * @param whole whether all of them are whole
   */
  static Bins bins(int n, double min, double max, boolean whole) {
    if (n == 0) {
      return new Bins(min, max, 0);
    }
    if (max - min < MOST_BINS && whole) {
      return new Bins(min - 0.5, max + 0.5, (int) (max - min) + 1);
    }
    if (min == max) {
      return new Bins(min, max, 1);
    }
    int bins = (int) Math.ceil(Math.sqrt(n));
    return new Bins(min, max, Math.max(FEWEST_BINS, Math.min(bins, MOST_BINS)));
  }
}
