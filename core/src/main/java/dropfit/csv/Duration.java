package dropfit.csv;

/** Words for how long something takes, in hours: {@code 25:01:12}, {@code 120:30}. */
final class Duration {
  /** What stands for the unit of a column that was read so. */
  static final String UNIT = "s (h:mm:ss)";

  private static final int MOST_HOURS = 5;
  private static final int LONGEST = 24;

  private Duration() {}

  /** The seconds that a word means, hours and minutes alone or with seconds; NaN if it is none. */
  static double seconds(String word) {
    int length = word.length();
    int hours = word.indexOf(':');
    if (hours < 1 || hours > MOST_HOURS || length < hours + 3 || length > LONGEST) {
      return Double.NaN;
    }
    double value = 3600 * number(word, 0, hours) + 60 * pair(word, hours + 1);
    int at = hours + 3;
    if (at == length) {
      return value;
    }
    boolean seconds = length >= at + 3 && word.charAt(at) == ':';
    value += seconds ? pair(word, at + 1) : Double.NaN;
    at += 3;
    if (at < length) {
      boolean mark = at + 1 < length && (word.charAt(at) == '.' || word.charAt(at) == ',');
      double unit = 1;
      for (int i = at + 1; i < length; i++) {
        unit *= 10;
      }
      value += mark ? number(word, at + 1, length) / unit : Double.NaN;
    }
    return value;
  }

  private static double number(String word, int from, int to) {
    double value = 0;
    for (int i = from; i < to; i++) {
      value = 10 * value + digit(word, i, 9);
    }
    return value;
  }

  /** Minutes or seconds of two digits. */
  private static double pair(String word, int at) {
    return 10 * digit(word, at, 5) + digit(word, at + 1, 9);
  }

  private static double digit(String word, int at, int most) {
    int digit = word.charAt(at) - '0';
    return digit >= 0 && digit <= most ? digit : Double.NaN;
  }
}
