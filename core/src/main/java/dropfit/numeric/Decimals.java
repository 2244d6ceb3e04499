package dropfit.numeric;

/**
 * Decimal text of doubles: the JVM and the browser, whose own parsing and printing are off by a
 * last bit now and then, parse a text to the same number and print a number as the same text.
 */
public final class Decimals {
  /** The powers of ten that are doubles. */
  private static final double[] EXACT_POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** Far beyond what the length of any text could make up for. */
  private static final long MOST_EXPONENT = 1L << 40;

  private Decimals() {}

  /**
   * The double nearest to a decimal text such as {@code -12.5e3}.
   *
   * @param text an optional sign, digits with an optional point, an optional exponent
   * @return the correctly rounded value; infinite if the text is beyond the range of doubles
   * @throws NumberFormatException if the text is anything else, also NaN, infinity or hexadecimal
   */
  public static double parse(CharSequence text) {
    char[] characters = text.toString().toCharArray();
    double value = parseOrNaN(characters, 0, characters.length);
    if (Double.isNaN(value)) {
      throw new NumberFormatException("not a decimal number");
    }
    return value;
  }

  /**
   * As {@link #parse}, over part of an array and without an exception.
   *
   * @param text holds the number, nothing around it
   * @param start index of its first character
   * @param end index after its last character
   * @return the correctly rounded value, NaN if the part is no decimal number
   */
  public static double parseOrNaN(char[] text, int start, int end) {
    int at = start;
    double sign = 1;
    if (at < end && (text[at] == '-' || text[at] == '+')) {
      sign = text[at] == '-' ? -1 : 1;
      at++;
    }
    int first = at;
    long digits = 0;
    while (at < end && isDigit(text[at])) {
      digits = 10 * digits + (text[at] - '0');
      at++;
    }
    int count = at - first;
    int decimals = 0;
    if (at < end && text[at] == '.') {
      at++;
      int point = at;
      while (at < end && isDigit(text[at])) {
        digits = 10 * digits + (text[at] - '0');
        at++;
      }
      decimals = at - point;
      count += decimals;
    }
    if (count == 0 || (at < end && !isExponent(text, at, end))) {
      return Double.NaN;
    }
    long power = (at < end ? exponent(text, at + 1, end) : 0) - decimals;
    if (count > NearestDouble.MOST_DIGITS) {
      return sign * ofManyDigits(text, first, at, power);
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

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isExponent(char[] text, int start, int end) {
    if (text[start] != 'e' && text[start] != 'E') {
      return false;
    }
    int at = start + 1;
    if (at < end && (text[at] == '-' || text[at] == '+')) {
      at++;
    }
    if (at == end) {
      return false;
    }
    for (; at < end; at++) {
      if (!isDigit(text[at])) {
        return false;
      }
    }
    return true;
  }

  /** The value of an optional sign and digits, at most {@link #MOST_EXPONENT} either way. */
  private static long exponent(char[] text, int start, int end) {
    boolean signed = text[start] == '-' || text[start] == '+';
    long size = 0;
    for (int i = signed ? start + 1 : start; i < end; i++) {
      size = Math.min(size * 10 + (text[i] - '0'), MOST_EXPONENT);
    }
    return text[start] == '-' ? -size : size;
  }

  /**
   * The shortest decimal text that {@link #parse} turns back into exactly this number, as JSON and
   * CSV write it. Whole numbers below 10^15 have no point; other numbers from 0.001 to 10^7 have no
   * exponent, the rest look like {@code 1.25E-7}.
   *
   * @param value a finite number
   * @return its text
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  public static String print(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("only finite numbers have a decimal text");
    }
    double size = Math.abs(value);
    if (value == Math.floor(value) && size < 1e15) {
      // A double holds zero with a sign; dropping it would change 1/x.
      return value == 0 && 1 / value < 0 ? "-0.0" : Long.toString((long) value);
    }
    ShortestDecimal decimal = ShortestDecimal.of(size);
    String digits = Long.toString(decimal.digits());
    // How many digits stand before the point.
    int whole = digits.length() + decimal.power();
    StringBuilder text = new StringBuilder(value < 0 ? "-" : "");
    if (size >= 1e-3 && size < 1e7) {
      if (whole > 0) {
        text.append(digits, 0, whole).append('.').append(digits, whole, digits.length());
      } else {
        text.append("0.").append("0".repeat(-whole)).append(digits);
      }
    } else {
      text.append(digits, 0, 1).append('.');
      text.append(digits.length() == 1 ? "0" : digits.substring(1)).append('E').append(whole - 1);
    }
    return text.toString();
  }
}
