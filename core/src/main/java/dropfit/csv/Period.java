package dropfit.csv;

import dropfit.data.Calendar;

/**
 * Words for a quarter of a year or a week of ISO 8601, each of which stands for its first day:
 * {@code 2024-Q1}, {@code 2024Q1}, {@code Q1 2024}, {@code 2024-W05}.
 */
final class Period {
  private static final int LONGEST = 8;
  private static final int YEAR = 4;

  /** The days from a Monday to the first day of 1970. */
  private static final int MONDAY = 3;

  private Period() {}

  /** The first day as the digits of its year, month and day, 20240101; 0 for any other word. */
  static int firstDay(String word) {
    int length = word.length();
    if (length < YEAR + 2 || length > LONGEST) {
      return 0;
    }
    char first = word.charAt(0);
    if (first == 'Q' || first == 'q') {
      int year = isGap(word.charAt(2)) ? 3 : 2;
      return length == year + YEAR ? quarter(year(word, year), digit(word, 1)) : 0;
    }
    int at = isGap(word.charAt(YEAR)) ? YEAR + 1 : YEAR;
    int left = length - at - 1;
    return switch (word.charAt(at)) {
      case 'Q', 'q' -> left == 1 ? quarter(year(word, 0), digit(word, at + 1)) : 0;
      case 'W', 'w' ->
          left == 2 ? week(year(word, 0), 10 * digit(word, at + 1) + digit(word, at + 2)) : 0;
      default -> 0;
    };
  }

  private static boolean isGap(char c) {
    return c == '-' || c == ' ' || c == '/';
  }

  /** A digit, or so far below zero that no sum makes up for it. */
  private static int digit(String word, int at) {
    int digit = word.charAt(at) - '0';
    return digit >= 0 && digit <= 9 ? digit : -100_000;
  }

  /** A year that people have data of; 0 if there is none. */
  private static int year(String word, int from) {
    int year = 0;
    for (int i = from; i < from + YEAR; i++) {
      year = 10 * year + digit(word, i);
    }
    return year >= 1800 && year < 2200 ? year : 0;
  }

  private static int quarter(int year, int quarter) {
    boolean known = year > 0 && quarter >= 1 && quarter <= 4;
    return known ? 10_000 * year + 100 * (3 * quarter - 2) + 1 : 0;
  }

  private static int week(int year, int week) {
    if (year == 0 || week < 1 || firstMonday(year) + 7 * (week - 1) >= firstMonday(year + 1)) {
      return 0;
    }
    return Calendar.date(firstMonday(year) + 7 * (week - 1));
  }

  /** The Monday of the first week of a year, which is the one that has its fourth day. */
  private static int firstMonday(int year) {
    int fourth = Calendar.days(year, 1, 4);
    return fourth - Math.floorMod(fourth + MONDAY, 7);
  }
}
