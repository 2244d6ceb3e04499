package dropfit.numeric;

import java.util.Arrays;

/**
 * Sorts numbers by their digits, in time that grows with how many there are: several times faster
 * in the browser than comparing them (D. Knuth, "The Art of Computer Programming", volume 3,
 * 5.2.5).
 */
public final class Order {
  private static final int DIGIT = 11;
  private static final int DIGITS = 1 << DIGIT;

  private Order() {}

  /**
   * The places of numbers in rising order; equal ones, among them the two zeros, keep theirs.
   *
   * @param values any numbers; NaN comes last
   * @return every index of {@code values} once
   */
  public static int[] of(double[] values) {
    int[] order = new int[values.length];
    long[] keys = new long[values.length];
    for (int i = 0; i < keys.length; i++) {
      order[i] = i;
      keys[i] = key(values[i]);
    }
    int[] nextOrder = new int[order.length];
    long[] nextKeys = new long[keys.length];
    int[] starts = new int[DIGITS];
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
      if (!count(keys, shift, starts)) {
        continue;
      }
      for (int i = 0; i < keys.length; i++) {
        int place = starts[digit(keys[i], shift)]++;
        nextKeys[place] = keys[i];
        nextOrder[place] = order[i];
      }
      long[] spareKeys = keys;
      keys = nextKeys;
      nextKeys = spareKeys;
      int[] spareOrder = order;
      order = nextOrder;
      nextOrder = spareOrder;
    }
    return order;
  }

  /** A whole number, read without its sign, that grows with the number. */
  private static long key(double value) {
    // Adding zero makes one of the two zeros. The bits of negative numbers grow downwards.
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (DIGITS - 1);
  }

  /** Counts where the keys of each digit begin; false if all have the same digit. */
  private static boolean count(long[] keys, int shift, int[] starts) {
    Arrays.fill(starts, 0);
    for (long key : keys) {
      starts[digit(key, shift)]++;
    }
    int start = 0;
    boolean differ = false;
    for (int digit = 0; digit < DIGITS; digit++) {
      int here = starts[digit];
      differ |= here > 0 && here < keys.length;
      starts[digit] = start;
      start += here;
    }
    return differ;
  }
}
