package dropfit.csv;

import dropfit.numeric.Decimals;

/** What a trimmed cell may mean besides a decimal number. */
final class Literals {
  private Literals() {}

  /**
   * Whether a trimmed cell has no value: it is empty, {@code NA}, {@code N/A}, {@code null}, {@code
   * NaN}, {@code none}, {@code -} or {@code ?}, in upper or lower case.
   */
  static boolean isMissing(char[] text, int start, int end) {
    return switch (end - start) {
      case 0 -> true;
      case 1 -> text[start] == '-' || text[start] == '?';
      case 2 -> equal(text, start, end, "na");
      case 3 -> equal(text, start, end, "n/a") || equal(text, start, end, "nan");
      case 4 -> equal(text, start, end, "null") || equal(text, start, end, "none");
      default -> false;
    };
  }

  /** Whether a trimmed cell is {@code inf} or {@code infinity} with an optional sign. */
  static boolean isInfinite(char[] text, int start, int end) {
    boolean signed = start < end && (text[start] == '-' || text[start] == '+');
    int from = signed ? start + 1 : start;
    return equal(text, from, end, "inf") || equal(text, from, end, "infinity");
  }

  /** Whether a decimal number is written without point and exponent. */
  static boolean isWhole(char[] number) {
    for (char c : number) {
      if (c == '.' || c == 'e' || c == 'E') {
        return false;
      }
    }
    return true;
  }

  /** The value of a number whose decimal sign may be a comma, NaN if the cell is none. */
  static double parseDecimalComma(char[] word) {
    char[] pointed = word.clone();
    for (int i = 0; i < word.length; i++) {
      if (word[i] == '.') {
        return Double.NaN;
      }
      if (word[i] == ',') {
        pointed[i] = '.';
      }
    }
    return Decimals.parseOrNaN(pointed, 0, pointed.length);
  }

  /**
   * Whether a cell would be a number without its units and separators, as in {@code $1,234.50},
   * {@code 12 %} or {@code 1'000}.
   */
  static boolean isFormattedNumber(char[] word) {
    int digits = 0;
    int others = 0;
    for (char c : word) {
      if (c >= '0' && c <= '9') {
        digits++;
      } else if ("+-.,' %$\u20AC\u00A3\u00A5\u00A0\u202F".indexOf(c) >= 0) {
        others++;
      } else {
        return false;
      }
    }
    // Dates such as 2024-05-17 and phone numbers have signs inside.
    return digits > 0 && others > 0 && !hasInnerSign(word);
  }

  private static boolean hasInnerSign(char[] word) {
    for (int i = 1; i < word.length; i++) {
      boolean sign = word[i] == '-' || word[i] == '+';
      if (sign && word[i - 1] >= '0' && word[i - 1] <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean equal(char[] text, int start, int end, String lowerCase) {
    if (end - start != lowerCase.length()) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text[i];
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      if (lower != lowerCase.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }
}
