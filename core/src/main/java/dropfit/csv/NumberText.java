package dropfit.csv;

import dropfit.numeric.Decimals;
import java.util.List;

/**
 * Takes apart cells that hold a number and something beside it: a sign or the parentheses of
 * bookkeepers, a currency before it, a percent sign, currency or unit after it.
 */
final class NumberText {
  private static final int MAX_UNIT = 10;
  private static final String FLAGS = "bcdefinprsuz";

  /** Decimal marks and what groups digits. */
  private static final String SIGNS_WITHIN = ".,' \u2019\u00A0\u202F\u2009";

  /** The currencies that are traded most, by their codes of ISO 4217. */
  private static final List<String> CODES =
      List.of(
          "USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "CHF", "HKD", "SGD", "SEK", "KRW", "NOK",
          "NZD", "INR", "MXN", "TWD", "ZAR", "BRL", "DKK", "PLN", "THB", "ILS", "IDR", "CZK", "AED",
          "TRY", "HUF", "CLP", "SAR", "PHP", "MYR", "COP", "RUB", "RON", "PEN");

  /** Currencies as people shorten them. */
  private static final List<String> SHORT =
      List.of("kr", "kr.", "Kr.", "Fr.", "Rs", "Rs.", "Rp", "Rp.");

  private static final String CURRENCIES =
      "$\u20AC\u00A3\u00A5\u20B9\u20BD\u20A9\u20BA\u00A2\u20AA\u20AB\u20B4\u20B1\u20A6\u0E3F";

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
  private boolean apart;

  /** Looks at a trimmed cell; false if it cannot be a number in any format. */
  boolean read(char[] cell, int from, int to) {
    text = Digits.plain(cell, from, to);
    start = from;
    end = to;
    negative = false;
    pointed = false;
    grouped = false;
    known = false;
    unit = "";
    String outside = "";
    if (end - start > 2 && text[end - 1] == ')') {
      int open = opening();
      outside = trimmed(start, open);
      if (!isCurrency(outside)) {
        return false;
      }
      start = open + 1;
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
    if (last < end && isMark(text[last])) {
      last++;
    }
    return isNumeric(first, last) && takeBeside(first, last, outside);
  }

  /** The index of the first parenthesis that opens; the end if none does. */
  private int opening() {
    int at = start;
    while (at < end && text[at] != '(') {
      at++;
    }
    return at;
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

  /** Takes what stands beside the digits, of which one part at most is more than nothing. */
  private boolean takeBeside(int first, int last, String outside) {
    int to = first;
    if (to > start && isSign(text[to - 1])) {
      if (negative) {
        return false;
      }
      negative = text[to - 1] != '+';
      to--;
    }
    String before = trimmed(start, to);
    // A dash may stand for decimals that are none, as in 12,-.
    boolean none = last < end && isMark(text[last - 1]) && isSign(text[last]);
    String after = trimmed(none && text[last] != '+' ? last + 1 : last, end);
    apart = last < end && Characters.isBlank(text[last]);
    unit = before.isEmpty() ? after : before;
    boolean one = unit.length() == before.length() + after.length();
    if (!isCurrency(before) || !isUnit(after) || !one || (isCode(first, last) && isWord(unit))) {
      return false;
    }
    if (!outside.isEmpty()) {
      if (!unit.isEmpty()) {
        return false;
      }
      unit = outside;
    }
    start = first;
    end = last;
    return true;
  }

  /** Whether digits begin with a zero that no number needs, as those of a code do. */
  private boolean isCode(int first, int last) {
    return last - first > 1 && text[first] == '0' && isDigit(text[first + 1]);
  }

  private static boolean isWord(String unit) {
    return !unit.isEmpty() && !isSymbol(unit);
  }

  /** What stands beside the number, empty if nothing. */
  String unit() {
    return unit;
  }

  /** Whether it has another sign among its digits than a point. */
  boolean hasSigns() {
    return grouped;
  }

  /** Whether a blank stands before what is behind the number. */
  boolean isApart() {
    return apart;
  }

  /** Whether it has a sign, or parentheses, that make it negative. */
  boolean isNegative() {
    return negative;
  }

  /**
   * Whether what stands behind the number, apart from it, may be the letters with which statistical
   * offices mark what they know of it: b for a break in the series, e for estimated, p for
   * provisional and so on, as in the code list OBS_STATUS of SDMX and Eurostat.
   */
  boolean isFlagged() {
    boolean flags = apart && !unit.isEmpty() && unit.length() <= 3;
    for (int i = 0; flags && i < unit.length(); i++) {
      flags = FLAGS.indexOf(unit.charAt(i)) >= 0;
    }
    return flags;
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
    if (word.isEmpty() || CODES.contains(word) || SHORT.contains(word)) {
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
    // A point may shorten a word.
    int length = word.length() > 2 && word.endsWith(".") ? word.length() - 1 : word.length();
    for (int i = 0; i < length; i++) {
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
    return isMark(text[at]) && at + 1 < end && isDigit(text[at + 1]);
  }

  private static boolean isMark(char c) {
    return c == '.' || c == ',';
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+' || c == '\u2212' || c == '\u2013';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
