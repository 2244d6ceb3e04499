package dropfit.csv;

/**
 * Different numbers, up to {@link ColumnProfile#MAX_DISTINCT_NUMBERS}, and how often each occurs as
 * long as there are no more.
 */
final class DistinctNumbers implements Occurrences {
  // Open addressing.
  private final double[] slots = new double[4 * ColumnProfile.MAX_DISTINCT_NUMBERS];
  private final int[] counts = new int[slots.length];
  private int distinct;
  private boolean more;

  /** Counts a number so many times, once or more. */
  void add(double value, int times) {
    if (more) {
      return;
    }
    // Adding zero makes one of the two zeros.
    long bits = Double.doubleToLongBits(value + 0.0) * 0x9E3779B97F4A7C15L;
    int slot = (int) ((bits >>> 33) % slots.length);
    while (counts[slot] > 0 && slots[slot] != value) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    if (counts[slot] == 0) {
      more = distinct == ColumnProfile.MAX_DISTINCT_NUMBERS;
      distinct += more ? 0 : 1;
      slots[slot] = value;
    }
    counts[slot] += times;
  }

  /** How many there are, as far as they are counted. */
  int distinct() {
    return distinct;
  }

  /** Whether there are more than are counted; how often each occurs is not known then. */
  boolean areMore() {
    return more;
  }

  @Override
  public int size() {
    return slots.length;
  }

  @Override
  public double value(int place) {
    return counts[place] > 0 ? slots[place] : Double.NaN;
  }

  @Override
  public int count(int place) {
    return counts[place];
  }
}
