package dropfit.numeric;

import java.math.BigInteger;

/**
 * A power of ten to 128 bits, rounded down: 10^k is at least m 2^exponent and less than (m + 1)
 * 2^exponent, where m = {@code high} 2^64 + {@code low} and its topmost bit is set.
 *
 * @param high the upper 64 bits of m, unsigned
 * @param low the lower 64 bits of m, unsigned
 * @param exponent of two
 */
record PowerOfTen(long high, long low, int exponent) {
  /** The least power that matters: a number of 19 digits times a lesser one is rounded to 0. */
  static final int LEAST = -342;

  /** The greatest power that matters: it is needed to print the smallest double. */
  static final int MOST = 324;

  /** The greatest power that needs no more than 128 bits: 5^55 is below 2^128. */
  static final int MOST_EXACT = 55;

  /** Filled as powers are asked for: few ever are, and a table of all would be 11 kB of text. */
  private static final PowerOfTen[] KNOWN = new PowerOfTen[MOST - LEAST + 1];

  /**
   * A power of ten.
   *
   * @param k from {@link #LEAST} to {@link #MOST}
   * @return 10^k
   */
  static PowerOfTen of(int k) {
    PowerOfTen known = KNOWN[k - LEAST];
    if (known == null) {
      known = compute(k);
      KNOWN[k - LEAST] = known;
    }
    return known;
  }

  private static PowerOfTen compute(int k) {
    BigInteger power = BigInteger.TEN.pow(Math.abs(k));
    int bits = power.bitLength();
    BigInteger m =
        k < 0
            ? BigInteger.ONE.shiftLeft(bits + 127).divide(power)
            : power.shiftLeft(128).shiftRight(bits);
    int exponent = k < 0 ? -bits - 127 : bits - 128;
    return new PowerOfTen(m.shiftRight(64).longValue(), m.longValue(), exponent);
  }

  /**
   * The upper half of the product of two unsigned numbers.
   *
   * @param a unsigned
   * @param b unsigned
   * @return floor(a b / 2^64), unsigned (Warren, "Hacker's Delight", 2nd ed., section 8-2)
   */
  static long multiplyHigh(long a, long b) {
    long a0 = a & 0xffffffffL;
    long a1 = a >>> 32;
    long b0 = b & 0xffffffffL;
    long b1 = b >>> 32;
    long middle = a1 * b0 + ((a0 * b0) >>> 32);
    long other = a0 * b1 + (middle & 0xffffffffL);
    return a1 * b1 + (middle >>> 32) + (other >>> 32);
  }
}
