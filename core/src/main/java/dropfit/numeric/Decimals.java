package dropfit.numeric;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.math.BigDecimal;

/**
 * Decimal text of doubles: what is printed here and parsed here is the same number on the JVM and
 * in the browser, whose own parsing and printing are off by a last bit now and then.
 */
public final class Decimals {
  private Decimals() {}

  /**
   * The double nearest to a decimal text such as {@code -12.5e3}.
   *
   * @param text an optional sign, digits with an optional point, an optional exponent
   * @return the correctly rounded value; infinite if the text is beyond the range of doubles
   * @throws NumberFormatException if the text is anything else, also NaN, infinity or hexadecimal
   */
  public static double parse(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        throw new NumberFormatException("not a decimal number");
      }
    }
    return JavaDoubleParser.parseDouble(text);
  }

  /**
   * A short decimal text that {@link #parse} turns back into exactly this number, as JSON and CSV
   * write it; whole numbers below 10^15 have no point.
   *
   * @param value a finite number
   * @return its text
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
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
