package dropfit.csv;

/** What a trimmed cell may mean besides a decimal number. */
final class Literals {
  /** A double holds every whole number of so many digits. */
  private static final int MOST_DIGITS = 15;

  private static final String MARKS = ".:*_/#\u2026";
  private static final int MOST_MARKS = 10;

  private Literals() {}

  /**
   * Whether a trimmed cell has no value: it is empty, {@code NA}, {@code N/A}, {@code #N/A}, {@code
   * null}, {@code NaN}, {@code none}, a dash or {@code ?}, in upper or lower case, or {@code \N}.
   */
  static boolean isMissing(char[] text, int start, int end) {
    return switch (end - start) {
      case 0 -> true;
      case 1 -> text[start] == '?' || isDash(text[start]);
      case 2 -> equal(text, start, end, "na") || (text[start] == '\\' && text[start + 1] == 'N');
      case 3 -> equal(text, start, end, "n/a") || equal(text, start, end, "nan");
      case 4 ->
          equal(text, start, end, "null")
              || equal(text, start, end, "none")
              || equal(text, start, end, "#n/a");
      default -> false;
    };
  }

  /** A hyphen, a minus sign or a dash. */
  private static boolean isDash(char c) {
    return c == '-' || c == '\u2212' || c == '\u2013' || c == '\u2014';
  }

  /**
   * Whether a cell is signs alone, as {@code .}, {@code ..}, {@code :}, {@code --} or {@code *}, a
   * letter behind them not counted: among numbers or dates they say that there is none.
   */
  static boolean isMark(char[] text, int start, int to) {
    boolean letter = to - start > 2 && text[to - 2] == ' ' && Character.isLowerCase(text[to - 1]);
    int end = letter ? to - 2 : to;
    for (int i = start; i < end; i++) {
      if (MARKS.indexOf(text[i]) < 0 && !isDash(text[i])) {
        return false;
      }
    }
    return start < end && end - start <= MOST_MARKS;
  }

  /** Whether a cell is an error as spreadsheets write it, such as {@code #DIV/0!}. */
  static boolean isError(char[] text, int start, int end) {
    return end - start > 4
        && text[start] == '#'
        && (text[end - 1] == '!' || text[end - 1] == '?')
        && text[start + 1] >= 'A'
        && text[start + 1] <= 'Z';
  }

  /** Whether a trimmed cell is {@code inf} or {@code infinity} with an optional sign. */
  static boolean isInfinite(char[] text, int start, int end) {
    boolean signed = start < end && (text[start] == '-' || text[start] == '+');
    int from = signed ? start + 1 : start;
    return equal(text, from, end, "inf") || equal(text, from, end, "infinity");
  }

  /** Whether a cell is digits and nothing else. */
  static boolean isDigits(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return false;
      }
    }
    return start < end;
  }

  /**
   * Whether digits alone are more than a number: three or more with a leading zero, or more than
   * fifteen. Two digits such as 07 are as often a month or an hour.
   */
  static boolean isCode(char[] text, int start, int end) {
    int length = end - start;
    return length > MOST_DIGITS || (length > 2 && text[start] == '0');
  }

  static boolean hasDigit(char[] text) {
    for (char c : text) {
      if (c >= '0' && c <= '9') {
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
