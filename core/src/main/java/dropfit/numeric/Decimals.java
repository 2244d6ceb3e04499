package dropfit.numeric;

/**
 * Decimal text of doubles: the JVM and the browser, whose own parsing and printing are off by a
 * last bit now and then, parse a text to the same number and print a number as the same text.
 */
public final class Decimals {
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
    DecimalScanner scanner = new DecimalScanner();
    int at = scanner.scan(text, start, end);
    if (at == end) {
      return scanner.value(text, at);
    }
    boolean more = scanner.hasDigits() && isExponent(text, at, end);
    return more ? scanner.value(text, at, exponent(text, at + 1, end)) : Double.NaN;
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

  /**
   * The text of any number in the form of {@link Double#toString(double)}, with the digits of the
   * shortest. In the browser it is what a double in a text becomes ({@code dropfit.build.Trimmer}).
   *
   * @param value any number
   * @return for example {@code 3.0}, {@code 1.25E-7} or {@code NaN}
   */
  public static String javaText(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value < 0 ? "-Infinity" : "Infinity";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    if (value != Math.floor(value) || Math.abs(value) >= 1e15) {
      return print(value);
    }
    if (Math.abs(value) < 1e7) {
      return print(value) + ".0";
    }
    ShortestDecimal decimal = ShortestDecimal.of(Math.abs(value));
    String digits = Long.toString(decimal.digits());
    String rest = digits.length() == 1 ? "0" : digits.substring(1);
    int exponent = digits.length() + decimal.power() - 1;
    return (value < 0 ? "-" : "") + digits.charAt(0) + "." + rest + "E" + exponent;
  }

  /**
   * A number as a person reads it: rounded to four digits that count.
   *
   * @param value any number
   * @return for example {@code 3.142}, {@code 12350} or {@code 1.5e-7}
   */
  public static String brief(double value) {
    double size = Math.abs(value);
    if (Double.isNaN(value) || size == 0) {
      return size == 0 ? "0" : "none";
    }
    String sign = value < 0 ? "-" : "";
    if (size > Double.MAX_VALUE) {
      return sign + "∞";
    }
    ShortestDecimal decimal = ShortestDecimal.of(size);
    int power = decimal.power();
    long unit = 1;
    while (decimal.digits() / unit >= 10_000) {
      unit *= 10;
      power++;
    }
    long rounded = (decimal.digits() + unit / 2) / unit;
    while (rounded % 10 == 0) {
      rounded /= 10;
      power++;
    }
    String digits = Long.toString(rounded);
    return sign + placed(digits, digits.length() + power);
  }

  /** Digits with so many of them before the point, or with an exponent where that is far away. */
  private static String placed(String digits, int whole) {
    if (whole < -2 || whole > 7) {
      String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
      return digits.charAt(0) + rest + "e" + (whole - 1);
    }
    if (whole <= 0) {
      return "0." + "0".repeat(-whole) + digits;
    }
    return whole >= digits.length()
        ? digits + "0".repeat(whole - digits.length())
        : digits.substring(0, whole) + "." + digits.substring(whole);
  }
}
