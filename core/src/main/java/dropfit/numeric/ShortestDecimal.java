package dropfit.numeric;

/**
 * The shortest decimal number that is rounded to a double, and of several the one nearest to it:
 * digits 10^power.
 *
 * <p>Source: Giulietti, "The Schubfach way to render doubles" (2020), with powers of ten of 128
 * instead of 126 bits.
 *
 * @param digits the digits as a whole number, without zeros at the end
 * @param power of ten
 */
record ShortestDecimal(long digits, int power) {
  private static final int MANTISSA_BITS = 52;
  private static final long HIDDEN_BIT = 1L << MANTISSA_BITS;

  /**
   * The shortest decimal number of a double.
   *
   * @param value positive and finite
   * @return its shortest decimal number
   */
  static ShortestDecimal of(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int biased = (int) (bits >>> MANTISSA_BITS);
    long fraction = bits & (HIDDEN_BIT - 1);
    long c = biased == 0 ? fraction : fraction | HIDDEN_BIT;
    int q = Math.max(biased, 1) - 1075;
    // At a power of two the double below is nearer than the one above.
    boolean uneven = fraction == 0 && biased > 1;
    // floor(log10(2^q)), or floor(log10(3/4 2^q)).
    int k = (q * 1262611 - (uneven ? 524031 : 0)) >> 22;
    PowerOfTen ten = PowerOfTen.of(-k);
    int shift = q + ten.exponent() + 128;

    // Four times the number and the ends of what is rounded to it, in units of 10^k.
    long middle = toOdd(ten, (4 * c) << shift);
    long open = c & 1;
    long low = toOdd(ten, (4 * c - (uneven ? 1 : 2)) << shift) + open;
    long high = toOdd(ten, (4 * c + 2) << shift) - open;

    long s = middle >> 2;
    if (s >= 10) {
      long tens = s / 10;
      boolean down = low <= 40 * tens;
      boolean up = 40 * tens + 40 <= high;
      if (down != up) {
        return trimmed(tens + (up ? 1 : 0), k + 1);
      }
    }
    boolean down = low <= 4 * s;
    boolean up = 4 * s + 4 <= high;
    if (down != up) {
      return trimmed(s + (up ? 1 : 0), k);
    }
    long half = 4 * s + 2;
    boolean nearerUp = middle > half || (middle == half && (s & 1) != 0);
    return trimmed(s + (nearerUp ? 1 : 0), k);
  }

  /** The product over 2^128, rounded to odd: to the odd neighbour unless it is a whole number. */
  private static long toOdd(PowerOfTen ten, long factor) {
    // The power is taken rounded up, as the proof wants it.
    long low = ten.low() + 1;
    long high = low == 0 ? ten.high() + 1 : ten.high();
    long carried = PowerOfTen.multiplyHigh(low, factor);
    long middle = high * factor + carried;
    long upper = PowerOfTen.multiplyHigh(high, factor);
    if (Long.compareUnsigned(middle, carried) < 0) {
      upper++;
    }
    return Long.compareUnsigned(middle, 1) > 0 ? upper | 1 : upper;
  }

  private static ShortestDecimal trimmed(long digits, int power) {
    while (digits % 10 == 0) {
      digits /= 10;
      power++;
    }
    return new ShortestDecimal(digits, power);
  }
}
