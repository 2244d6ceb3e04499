package dropfit.csv;

import java.util.Locale;

/** Walks over the characters of one word: numbers, letters and what may stand between them. */
class WordCursor {
  /** What is walked over. */
  protected String word = "";

  /** The index of the next character. */
  protected int at;

  /** How many digits the number had that was read last. */
  protected int digits;

  /** Goes to the beginning of a word. */
  final void begin(String text) {
    word = text;
    at = 0;
  }

  final int number() {
    int value = 0;
    digits = 0;
    while (isDigit(peek(0)) && digits < 9) {
      value = value * 10 + (peek(0) - '0');
      digits++;
      at++;
    }
    return value;
  }

  final String letters() {
    if (!Character.isLetter(peek(0))) {
      return "";
    }
    int start = at;
    while (Character.isLetter(peek(0)) || (at > start && peek(0) == '.' && isLetter(at + 1))) {
      at++;
    }
    return word.substring(start, at).toLowerCase(Locale.ROOT);
  }

  /** Skips the name of a day of the week and what follows it, if there is one. */
  final void skipWeekday() {
    int start = at;
    String name = letters();
    boolean weekday = name.length() >= 2 && Months.of(name) == 0;
    if (weekday && (peek(0) == ',' || peek(0) == ' ' || peek(0) == '.')) {
      at++;
      skipGaps();
    } else {
      at = start;
    }
  }

  /** The digits behind a decimal mark as a part of 1. */
  final double fraction() {
    double value = 0;
    double unit = 1;
    for (; isDigit(peek(0)); at++) {
      if (unit < 1e9) {
        value = value * 10 + (peek(0) - '0');
        unit *= 10;
      }
    }
    return value / unit;
  }

  final boolean isLetter(int index) {
    return index < word.length() && Character.isLetter(word.charAt(index));
  }

  final int digitsAhead() {
    int ahead = 0;
    while (isDigit(peek(ahead))) {
      ahead++;
    }
    return ahead;
  }

  final char afterGap() {
    int ahead = 0;
    while (isGap(peek(ahead))) {
      ahead++;
    }
    return peek(ahead);
  }

  final void skipGaps() {
    while (isGap(peek(0))) {
      at++;
    }
  }

  static boolean isGap(char c) {
    return c == ' ' || c == ',' || c == '\u00A0';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A character further on, or NUL behind the end. */
  final char peek(int ahead) {
    return at + ahead < word.length() ? word.charAt(at + ahead) : '\0';
  }

  /** The letters that come next, in lower case. */
  final String lettersAhead() {
    int start = at;
    String letters = letters();
    at = start;
    return letters;
  }

  /** Year, month or day as they stand behind each number in Chinese, Japanese and Korean. */
  static boolean isCounter(char c) {
    return "\u5E74\u6708\u65E5\uB144\uC6D4\uC77C".indexOf(c) >= 0;
  }
}
