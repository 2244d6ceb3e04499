package dropfit.profile;

import java.util.ArrayList;
import java.util.List;

/** Bins of equal width that count numbers one by one. */
public final class Bins {
  private final double from;
  private final double to;
  private final double half;
  private final int[] counts;

  /**
   * Nothing is counted yet.
   *
   * @param from where the first bin begins
   * @param to where the last bin ends; numbers that are equal to it are in the last bin
   * @param bins how many there are; none if there are no numbers
   */
  public Bins(double from, double to, int bins) {
    this.from = from;
    this.to = to;
    // Halved, so that the difference of the largest numbers is finite.
    half = to / 2 - from / 2;
    counts = new int[bins];
  }

  /**
   * Counts a number.
   *
   * @param value from where the first bin begins to where the last one ends
   * @param times how often it occurs
   */
  public void add(double value, int times) {
    int bin = half > 0 ? (int) ((value / 2 - from / 2) / half * counts.length) : 0;
    counts[Math.min(bin, counts.length - 1)] += times;
  }

  /**
   * How many numbers there were.
   *
   * @return one count a bin
   */
  public List<Integer> counts() {
    List<Integer> list = new ArrayList<>(counts.length);
    for (int count : counts) {
      list.add(count);
    }
    return list;
  }

  /** The bins with what is in them. */
  Histogram histogram() {
    return new Histogram(from, to, counts());
  }
}
