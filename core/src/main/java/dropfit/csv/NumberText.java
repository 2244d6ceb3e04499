package dropfit.csv;

import dropfit.numeric.Decimals;
import java.util.List;

/**
 * Takes apart cells that hold a number and something beside it: a sign or the parentheses of
 * bookkeepers, a currency before it, a percent sign, currency or unit after it.
 */
final class NumberText {
  private static final int MAX_UNIT = 10;

  /** Decimal marks and what groups digits. */
  private static final String SIGNS_WITHIN = ".,' \u2019\u00A0\u202F\u2009";

  /** The currencies that are traded most, by their codes of ISO 4217. */
  private static final List<String> CODES =
      List.of(
          "USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "CHF", "HKD", "SGD", "SEK", "KRW", "NOK",
          "NZD", "INR", "MXN", "TWD", "ZAR", "BRL", "DKK", "PLN", "THB", "ILS", "IDR", "CZK", "AED",
          "TRY", "HUF", "CLP", "SAR", "PHP", "MYR", "COP", "RUB", "RON", "PEN");

  private static final String CURRENCIES =
      "$\u20AC\u00A3\u00A5\u20B9\u20BD\u20A9\u20BA\u00A2\u20AA";

  private char[] plain = new char[32];
  private char[] text = plain;
  private int start;
  private int end;
  private boolean negative;
  private boolean pointed;
  private boolean grouped;
  private boolean known;
  private double ungrouped;
  private String unit = "";

  /** Looks at a trimmed cell; false if it cannot be a number in any format. */
  boolean read(char[] cell, int from, int to) {
    text = cell;
    start = from;
    end = to;
    negative = false;
    pointed = false;
    grouped = false;
    known = false;
    unit = "";
    if (end - start > 2 && text[start] == '(' && text[end - 1] == ')') {
      start++;
      end--;
      negative = true;
    }
    if (!takeSign()) {
      return false;
    }
    int first = start;
    while (first < end && !isDigit(text[first]) && !isMarkOfDigit(first)) {
      first++;
    }
    int last = end;
    while (last > first && !isDigit(text[last - 1])) {
      last--;
    }
    if (first == last) {
      return false;
    }
    // A mark may follow the last digit, as in "7.".
    if (last < end && (text[last] == '.' || text[last] == ',')) {
      last++;
    }
    return isNumeric(first, last) && takeBeside(first, last);
  }

  /** Takes a sign in front, in front of a currency or, as some programs write it, at the end. */
  private boolean takeSign() {
    if (start < end && isSign(text[start])) {
      if (negative) {
        return false;
      }
      negative = text[start] != '+';
      start++;
    } else if (end - start > 1 && text[end - 1] == '-' && isDigit(text[end - 2])) {
      negative = !negative;
      end--;
    }
    return true;
  }

  private boolean takeBeside(int first, int last) {
    int to = first;
    if (to > start && isSign(text[to - 1])) {
      if (negative) {
        return false;
      }
      negative = text[to - 1] != '+';
      to--;
    }
    String before = trimmed(start, to);
    String after = trimmed(last, end);
    if (!isCurrency(before) || !isUnit(after) || !(before.isEmpty() || after.isEmpty())) {
      return false;
    }
    unit = before.isEmpty() ? after : before;
    start = first;
    end = last;
    return true;
  }

  /** What stands beside the number, empty if nothing. */
  String unit() {
    return unit;
  }

  /** The number under a format, NaN if it is not written so. */
  double value(NumberFormat format) {
    // Where nothing groups digits, all formats with a point read the same.
    if (grouped || (format.mark() == ',' && pointed)) {
      return parsed(format);
    }
    if (!known) {
      known = true;
      ungrouped = parsed(NumberFormat.POINT);
    }
    return ungrouped;
  }

  private double parsed(NumberFormat format) {
    if (plain.length < end - start) {
      plain = new char[2 * (end - start)];
    }
    int length = format.copyPlain(text, start, end, plain);
    if (length <= 0 || !(isDigit(plain[0]) || plain[0] == '.')) {
      return Double.NaN;
    }
    double value = Decimals.parseOrNaN(plain, 0, length);
    return negative ? -value : value;
  }

  /** Whether a part has only characters that numbers are written with. */
  private boolean isNumeric(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text[i];
      boolean exponent = c == 'e' || c == 'E';
      boolean sign = isSign(c) && (text[i - 1] == 'e' || text[i - 1] == 'E');
      if (!isDigit(c) && !exponent && !sign && SIGNS_WITHIN.indexOf(c) < 0) {
        return false;
      }
      pointed |= c == '.';
      grouped |= !isDigit(c) && !exponent && !sign && c != '.';
    }
    return true;
  }

  private String trimmed(int from, int to) {
    if (from == to) {
      return "";
    }
    return to - from > MAX_UNIT + 2
        ? "too long to be a unit"
        : new String(text, from, to - from).strip();
  }

  /** Letters before a number, as in A1000 or ABC123, are a part of a name unless they are known. */
  private static boolean isCurrency(String word) {
    if (word.isEmpty() || CODES.contains(word)) {
      return true;
    }
    boolean sign = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (CURRENCIES.indexOf(c) >= 0) {
        sign = true;
      } else if (!(c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return sign && word.length() <= 3;
  }

  private static boolean isUnit(String word) {
    if (word.length() > MAX_UNIT || (!word.isEmpty() && word.charAt(0) == '/')) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean letter = Character.isLetter(c) || CURRENCIES.indexOf(c) >= 0;
      if (!letter && "%\u2030\u00B0/\u00B2\u00B3\u00B5".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a unit is a sign that is never a part of a word. */
  static boolean isSymbol(String unit) {
    return unit.length() == 1 && (unit.equals("%") || CURRENCIES.contains(unit));
  }

  private boolean isMarkOfDigit(int at) {
    return (text[at] == '.' || text[at] == ',') && at + 1 < end && isDigit(text[at + 1]);
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+' || c == '\u2212';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
