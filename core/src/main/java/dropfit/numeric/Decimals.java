package dropfit.numeric;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.math.BigDecimal;

/**
 * Decimal text of doubles: what is printed here and parsed here is the same number on the JVM and
 * in the browser, whose own parsing and printing are off by a last bit now and then.
 */
public final class Decimals {
  private static final double[] EXACT_POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

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
    long digits = 0;
    int count = 0;
    int point = -1;
    for (; at < end; at++) {
      char c = text[at];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        count++;
      } else if (c == '.' && point < 0) {
        point = at;
      } else {
        break;
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    if (at == end && count < EXACT_POWERS.length) {
      // Digits and power are exact doubles, so one division rounds correctly (Clinger 1990).
      return sign * (point < 0 ? digits : digits / EXACT_POWERS[end - 1 - point]);
    }
    if (at < end && !isExponent(text, at, end)) {
      return Double.NaN;
    }
    return JavaDoubleParser.parseDouble(text, start, end - start);
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
      if (text[at] < '0' || text[at] > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * A short decimal text that {@link #parse} turns back into exactly this number, as JSON and CSV
   * write it; whole numbers below 10^15 have no point.
   *
   * @param value a finite number
   * @return its text
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  @Exempt
  public static String print(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("only finite numbers have a decimal text");
    }
    if (value == Math.floor(value) && Math.abs(value) < 1e15) {
      // A double holds zero with a sign; dropping it would change 1/x.
      return value == 0 && 1 / value < 0 ? "-0.0" : Long.toString((long) value);
    }
    String text = Double.toString(value);
    return parse(text) == value ? text : new BigDecimal(value).toString();
  }
}
