package dropfit.numeric;

import java.math.BigInteger;

/**
 * Rounds decimal numbers to the nearest double, to the even one of two that are equally near.
 *
 * <p>The product of 64 bits of digits and 128 bits of a power of ten decides nearly always (Lemire,
 * "Number parsing at a gigabyte per second", 2021). Else it is computed exactly (Clinger, "How to
 * read floating point numbers accurately", 1990).
 */
final class NearestDouble {
  /** The most digits that fit into 64 bits whatever they are. */
  static final int MOST_DIGITS = 19;

  /**
   * Halfway between two doubles lie numbers of at most 768 digits, so that of the digits behind
   * those it matters only whether they are all zero.
   */
  static final int MOST_EXACT_DIGITS = 768;

  private static final int MANTISSA_BITS = 52;
  private static final int BIAS = 1075;
  private static final int INFINITE = 2047;

  private NearestDouble() {}

  /**
   * The double nearest to a number of which up to 19 digits are known, if these decide it.
   *
   * @param digits the leading digits as a whole number below 10^19, unsigned
   * @param more whether other digits follow, so that the number lies between this and the next
   * @param power of ten by which the digits are multiplied
   * @return the nearest double, or NaN if it has to be found by {@link #exact}
   */
  static double of(long digits, boolean more, long power) {
    if (digits == 0 || power < PowerOfTen.LEAST) {
      return 0;
    }
    if (power > 308) {
      return Double.POSITIVE_INFINITY;
    }
    double below = product(digits, (int) power);
    return !more || below == product(digits + 1, (int) power) ? below : Double.NaN;
  }

  /**
   * Rounds the upper 128 of the 192 bits of a product, or gives NaN if the rest might matter: where
   * the power is not exact, those bits are too low by less than 2.
   */
  private static double product(long digits, int power) {
    PowerOfTen ten = PowerOfTen.of(power);
    int zeros = Long.numberOfLeadingZeros(digits);
    long factor = digits << zeros;
    long carried = PowerOfTen.multiplyHigh(factor, ten.low());
    long middle = factor * ten.high() + carried;
    long high = PowerOfTen.multiplyHigh(factor, ten.high());
    if (Long.compareUnsigned(middle, carried) < 0) {
      high++;
    }
    // The topmost bit of the middle may be needed; those below it only show on which side we are.
    long tail = middle << 1;
    boolean exact = power >= 0 && power <= PowerOfTen.MOST_EXACT;
    if (!exact && (tail == 0 || tail == -2)) {
      return Double.NaN;
    }
    boolean more = tail != 0 || factor * ten.low() != 0;
    int exponent = ten.exponent() + 128 - zeros;
    return high < 0
        ? rounded(high, more || middle != 0, exponent)
        : rounded(high << 1 | middle >>> 63, more, exponent - 1);
  }

  /**
   * The double nearest to a number, computed exactly.
   *
   * @param digits at most {@link #MOST_EXACT_DIGITS} digits and one more, not all of them zero
   * @param power of ten by which they are multiplied, at least -2000 and at most 308
   * @return the nearest double
   */
  static double exact(String digits, int power) {
    BigInteger ten = BigInteger.TEN.pow(Math.abs(power));
    BigInteger number = new BigInteger(digits);
    BigInteger above = power < 0 ? number : number.multiply(ten);
    BigInteger below = power < 0 ? ten : BigInteger.ONE;
    // The quotient gets 64 or 65 bits; the last one of 65 joins the remainder.
    int shift = 64 - (above.bitLength() - below.bitLength());
    BigInteger[] parts =
        shift < 0
            ? above.divideAndRemainder(below.shiftLeft(-shift))
            : above.shiftLeft(shift).divideAndRemainder(below);
    boolean rest = parts[1].signum() != 0;
    return parts[0].bitLength() == 64
        ? rounded(parts[0].longValue(), rest, -shift)
        : rounded(parts[0].shiftRight(1).longValue(), rest || parts[0].testBit(0), 1 - shift);
  }

  /**
   * Rounds (bits + f) 2^exponent.
   *
   * @param bits unsigned, its topmost bit set
   * @param more whether f is above 0; it is below 1
   */
  private static double rounded(long bits, boolean more, int exponent) {
    int dropped = 63 - MANTISSA_BITS;
    int biased = exponent + dropped + BIAS;
    if (biased >= INFINITE) {
      return Double.POSITIVE_INFINITY;
    }
    if (biased < 1) {
      // A subnormal number keeps fewer bits.
      dropped += 1 - biased;
      biased = 1;
    }
    if (dropped > 64) {
      return 0;
    }
    long kept = dropped == 64 ? 0 : bits >>> dropped;
    long half = 1L << (dropped - 1);
    int side = Long.compareUnsigned(bits & (half | (half - 1)), half);
    if (side > 0 || (side == 0 && (more || (kept & 1) != 0))) {
      kept++;
    }
    // The leading bit, where there is one, raises the exponent by one; so does a carry.
    return Double.longBitsToDouble(((long) (biased - 1) << MANTISSA_BITS) + kept);
  }
}
