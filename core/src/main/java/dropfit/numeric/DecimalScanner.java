package dropfit.numeric;

/**
 * Passes over the digits of decimal numbers in a text and knows their values, so that a text can be
 * split and its numbers read in one go. One scanner is used over and over.
 */
public final class DecimalScanner {
  /** The powers of ten that are doubles. */
  private static final double[] EXACT_POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  private double sign;
  private int first;
  private long digits;
  private int count;
  private int decimals;

  /** A scanner that has seen nothing. */
  public DecimalScanner() {}

  /**
   * Passes over an optional sign and digits with an optional point, as far as there are any.
   *
   * @param text holds the number
   * @param start index of its first character
   * @param limit index after the last character that may belong to it
   * @return index after what was passed over; {@code start} or more
   */
  public int scan(char[] text, int start, int limit) {
    int at = start;
    sign = 1;
    if (at < limit && (text[at] == '-' || text[at] == '+')) {
      sign = text[at] == '-' ? -1 : 1;
      at++;
    }
    first = at;
    long sum = 0;
    for (; at < limit; at++) {
      int digit = text[at] - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      sum = 10 * sum + digit;
    }
    count = at - first;
    decimals = 0;
    if (at < limit && text[at] == '.') {
      at++;
      int point = at;
      for (; at < limit; at++) {
        int digit = text[at] - '0';
        if (digit < 0 || digit > 9) {
          break;
        }
        sum = 10 * sum + digit;
      }
      decimals = at - point;
      count += decimals;
    }
    digits = sum;
    return at;
  }

  /**
   * The number that was passed over.
   *
   * @param text the text that was scanned
   * @param end where the scan ended
   * @return the correctly rounded value, NaN if there was no digit
   */
  public double value(char[] text, int end) {
    return value(text, end, 0);
  }

  /** The number that was passed over, times a power of ten. */
  double value(char[] text, int end, long exponent) {
    if (count == 0) {
      return Double.NaN;
    }
    long power = exponent - decimals;
    if (count > NearestDouble.MOST_DIGITS) {
      return sign * ofManyDigits(text, first, end, power);
    }
    if (power == 0 && digits >= 0) {
      return sign * digits;
    }
    if (digits >>> 53 == 0 && Math.abs(power) < EXACT_POWERS.length) {
      // Digits and power are exact doubles, so one operation rounds correctly (Clinger 1990).
      return sign
          * (power < 0 ? digits / EXACT_POWERS[(int) -power] : digits * EXACT_POWERS[(int) power]);
    }
    double value = NearestDouble.of(digits, false, power);
    if (Double.isNaN(value)) {
      value = NearestDouble.exact(Long.toUnsignedString(digits), (int) power);
    }
    return sign * value;
  }

  /**
   * Whether what was passed over is digits without decimals.
   *
   * @return true also for a number that ends with its point
   */
  public boolean isWhole() {
    return decimals == 0;
  }

  /** Whether there was a digit. */
  boolean hasDigits() {
    return count > 0;
  }

  /** A number of more digits than a long holds, perhaps with zeros before them. */
  private static double ofManyDigits(char[] text, int start, int end, long power) {
    char[] all = new char[end - start];
    int count = 0;
    for (int i = start; i < end; i++) {
      if (text[i] != '.' && (count > 0 || text[i] != '0')) {
        all[count++] = text[i];
      }
    }
    while (count > 0 && all[count - 1] == '0') {
      count--;
      power++;
    }
    long digits = 0;
    int known = Math.min(count, NearestDouble.MOST_DIGITS);
    for (int i = 0; i < known; i++) {
      digits = digits * 10 + (all[i] - '0');
    }
    boolean more = count > known;
    double value = NearestDouble.of(digits, more, power + (count - known));
    if (!Double.isNaN(value)) {
      return value;
    }
    int exact = Math.min(count, NearestDouble.MOST_EXACT_DIGITS);
    if (count > exact) {
      // Any digit but zero stands for all that follow.
      all[exact++] = '1';
    }
    return NearestDouble.exact(new String(all, 0, exact), (int) (power + (count - exact)));
  }
}
