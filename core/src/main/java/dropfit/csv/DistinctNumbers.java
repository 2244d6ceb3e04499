package dropfit.csv;

/** Counts different numbers, up to {@link ColumnProfile#MAX_DISTINCT_NUMBERS}. */
final class DistinctNumbers {
  // Open addressing.
  private final double[] slots = new double[4 * ColumnProfile.MAX_DISTINCT_NUMBERS];
  private final boolean[] taken = new boolean[slots.length];
  private int count;

  void add(double value) {
    if (count == ColumnProfile.MAX_DISTINCT_NUMBERS) {
      return;
    }
    // Adding zero makes one of the two zeros.
    long bits = Double.doubleToLongBits(value + 0.0) * 0x9E3779B97F4A7C15L;
    int slot = (int) ((bits >>> 33) % slots.length);
    while (taken[slot] && slots[slot] != value) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    if (!taken[slot]) {
      taken[slot] = true;
      slots[slot] = value;
      count++;
    }
  }

  int count() {
    return count;
  }
}
