package dropfit.csv;

import dropfit.data.Calendar;

/**
 * Takes apart one word that may be a date, a date with a time, or a time. What its numbers mean is
 * only known once an order is chosen: {@code 03/04/2024} is two different days.
 */
final class DateWord extends WordCursor {
  /** The longest is that of JavaScript, with the name of the zone in parentheses. */
  static final int MAX_LENGTH = 64;

  private static final int DAYS = Calendar.SECONDS_A_DAY;

  /** The first year of the century before that is written with two digits. */
  private static final int FIRST_YEAR = 69;

  private static final int NOT_DIGITS = -1_000_000;

  private final int[] parts = new int[3];
  private final int[] lengths = new int[3];
  private int count;
  private int monthAt;
  private boolean dated;
  private boolean timed;
  private double time;

  private int lastDate = -1;
  private int lastDay;

  /** Reads a trimmed word; false if it is neither a date nor a time in any order. */
  boolean read(String text) {
    begin(Digits.plain(text));
    count = 0;
    monthAt = -1;
    dated = false;
    timed = false;
    time = 0;
    if (text.length() < 4 || text.length() > MAX_LENGTH) {
      return false;
    }
    return readFixed() || readPeriod() || readAny();
  }

  /**
   * Reads what most programs write: 2024-05-17, 2024-05-17 13:05 or 2024-05-17T13:05:09. False for
   * all else, of which nothing is read then.
   */
  private boolean readFixed() {
    int length = word.length();
    boolean fixed =
        (length == 10 || length == 16 || length == 19)
            && word.charAt(4) == '-'
            && word.charAt(7) == '-';
    if (!fixed) {
      return false;
    }
    int year = 100 * pair(0) + pair(2);
    int month = pair(5);
    int day = pair(8);
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (length > 10) {
      char gap = word.charAt(10);
      if ((gap != ' ' && gap != 'T') || word.charAt(13) != ':') {
        return false;
      }
      hour = pair(11);
      minute = pair(14);
      if (length == 19) {
        second = word.charAt(16) == ':' ? pair(17) : NOT_DIGITS;
      }
    }
    boolean digitsOnly = (year | month | day | hour | minute | second) >= 0;
    if (!digitsOnly || hour > 23 || minute > 59 || second > 60) {
      return false;
    }
    parts[0] = year;
    parts[1] = month;
    parts[2] = day;
    lengths[0] = 4;
    lengths[1] = 2;
    lengths[2] = 2;
    count = 3;
    dated = true;
    timed = length > 10;
    time = hour * 3600 + minute * 60 + second;
    return true;
  }

  /** The number of two digits; so far below zero that no sum makes up for it if they are none. */
  private int pair(int from) {
    int tens = word.charAt(from) - '0';
    int ones = word.charAt(from + 1) - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NOT_DIGITS;
  }

  /** Reads a quarter or a week as its first day. */
  private boolean readPeriod() {
    int day = Period.firstDay(word);
    if (day > 0) {
      parts[0] = day / 10_000;
      parts[1] = day / 100 % 100;
      parts[2] = day % 100;
      lengths[0] = 4;
      lengths[1] = 2;
      lengths[2] = 2;
      count = 3;
      dated = true;
    }
    return dated;
  }

  private boolean readAny() {
    int first = digitsAhead();
    if (first > 0 && first <= 2 && peek(first) == ':') {
      return readTime() && at == word.length();
    }
    dated = first == 8 ? readCompact() : readDate();
    return dated && readRest();
  }

  /** Whether there is a time of the day, be it with a date or alone. */
  boolean hasTime() {
    return timed;
  }

  /** Whether the year has two digits of which some programs make 1930 to 1968. */
  boolean hasOpenYear() {
    return dated
        && count == 3
        && lengths[0] != 4
        && lengths[2] == 2
        && parts[2] >= 30
        && parts[2] < FIRST_YEAR;
  }

  /**
   * Whether the last word, which is no date, is the name of a month and up to two digits: they may
   * be a year or a day.
   */
  boolean isOpenMonth() {
    return count == 2 && monthAt >= 0 && lengths[1 - monthAt] <= 2 && at == word.length();
  }

  /** Whether it is written without any sign, as in 20240517. */
  boolean isBare() {
    return dated && count == 3 && lengths[0] == 8;
  }

  /**
   * Seconds since 1970-01-01, or since midnight for a time alone; NaN if the order does not fit.
   */
  double seconds(DateOrder order) {
    if (!dated) {
      return order == DateOrder.TIME ? time : Double.NaN;
    }
    int year = parts[0];
    int month = count > 1 ? parts[1] : 1;
    int day = count > 2 ? parts[2] : 1;
    boolean yearFirst = lengths[0] >= 4;
    if (yearFirst != (order == DateOrder.YEAR_FIRST) || order == DateOrder.TIME) {
      return Double.NaN;
    }
    if (!yearFirst && count == 2) {
      month = parts[0];
      year = parts[1];
    } else if (!yearFirst) {
      boolean dayFirst = monthAt < 0 ? order == DateOrder.DAY_FIRST : monthAt == 1;
      day = dayFirst ? parts[0] : parts[1];
      month = dayFirst ? parts[1] : parts[0];
      year = fullYear(parts[2], lengths[2]);
    }
    return year >= 0 && isDate(year, month, day) ? (double) lastDay * DAYS + time : Double.NaN;
  }

  /** Whether there is such a day, whose number is kept: the next word is often of the same one. */
  private boolean isDate(int year, int month, int day) {
    int date = month <= 12 && day <= 31 ? (year * 16 + month) * 32 + day : -1;
    if (date >= 0 && date != lastDate && Calendar.isDate(year, month, day)) {
      lastDate = date;
      lastDay = Calendar.days(year, month, day);
    }
    return date >= 0 && date == lastDate;
  }

  /** Two digits mean 1969 to 2068, as POSIX has it. */
  private static int fullYear(int year, int length) {
    return switch (length) {
      case 4 -> year;
      case 2 -> year < FIRST_YEAR ? 2000 + year : 1900 + year;
      default -> -1;
    };
  }

  private boolean readCompact() {
    int all = number();
    parts[0] = all / 10_000;
    parts[1] = all / 100 % 100;
    parts[2] = all % 100;
    lengths[0] = 8;
    count = 3;
    // A number of eight digits is only a date of a time that people have data of.
    return parts[0] >= 1800 && parts[0] < 2200;
  }

  private boolean readDate() {
    skipWeekday();
    boolean point = false;
    boolean slash = false;
    while (count < 3) {
      if (!readPart()) {
        return false;
      }
      char next = peek(0);
      if (isCounter(next)) {
        at++;
        skipGaps();
        if (count < 3 && isDigit(peek(0))) {
          continue;
        }
        break;
      }
      if (count < 3 && isBesideName()) {
        continue;
      }
      boolean more = count < 3 && (next == '-' || next == '/' || next == '.' || isGap(next));
      if (!more) {
        break;
      }
      if (isGap(next) && monthAt < 0 && !Character.isLetter(afterGap())) {
        // Blanks stand between numbers only where one of the parts is a name.
        break;
      }
      point |= next == '.';
      slash |= next == '/';
      at++;
      skipGaps();
    }
    // With a point, 2024.5 is a number.
    boolean monthOfYear =
        count == 2 && lengths[0] == 4 && lengths[1] <= 2 && (!point || monthAt >= 0);
    boolean monthAndYear =
        count == 2
            && lengths[1] == 4
            && lengths[0] <= 2
            && (monthAt == 0 || (monthAt < 0 && slash));
    return monthOfYear || monthAndYear || (count == 3 && lengths[1] <= 2 && isYear(0) != isYear(2));
  }

  /** Whether the name of a month begins or ends here, right beside digits, as in 01JAN2024. */
  private boolean isBesideName() {
    return monthAt < 0
        ? lengths[count - 1] == 2 && Months.of(lettersAhead()) > 0
        : monthAt == count - 1 && isDigit(peek(0));
  }

  /** Whether a part may be the year: four digits first, two or four last. */
  private boolean isYear(int part) {
    return lengths[part] == 4 || (part == 2 && lengths[part] == 2 && lengths[0] != 4);
  }

  private boolean readPart() {
    int ahead = digitsAhead();
    if (ahead > 4 || (ahead == 0 && monthAt >= 0)) {
      return false;
    }
    if (ahead > 0) {
      parts[count] = number();
      lengths[count] = digits;
    } else {
      int month = Months.of(letters());
      if (month == 0) {
        return false;
      }
      parts[count] = month;
      lengths[count] = 2;
      monthAt = count;
    }
    count++;
    return true;
  }

  /** Reads what may stand after a date: a time, or nothing. */
  private boolean readRest() {
    if (at == word.length()) {
      return true;
    }
    char next = peek(0);
    boolean colon = next == ':' && monthAt >= 0;
    if (next != 'T' && next != 't' && !isGap(next) && !colon) {
      return false;
    }
    at++;
    skipGaps();
    boolean compact = isBare() && digitsAhead() == 6;
    boolean read = compact ? readCompactTime() : readTime();
    return read && at == word.length();
  }

  /** Reads a time without colons, as in 20240517T130509. */
  private boolean readCompactTime() {
    int all = number();
    time = all / 10_000 * 3600 + all / 100 % 100 * 60 + all % 100;
    timed = true;
    return all / 10_000 < 24 && all / 100 % 100 < 60 && all % 100 < 61 && readZone();
  }

  private boolean readTime() {
    int hour = number();
    if (digits < 1 || digits > 2 || hour > 24 || peek(0) != ':') {
      return false;
    }
    at++;
    int minute = number();
    if (digits != 2 || minute > 59) {
      return false;
    }
    double second = 0;
    if (peek(0) == ':') {
      at++;
      second = number();
      if (digits != 2 || second > 60) {
        return false;
      }
      if ((peek(0) == '.' || peek(0) == ',') && isDigit(peek(1))) {
        at++;
        second += fraction();
      }
    }
    timed = true;
    time = hour * 3600 + minute * 60 + second;
    // The end of a day may be written as its hour 24.
    return time <= DAYS && readHalf(hour) && readZone();
  }

  private boolean readHalf(int hour) {
    int start = at;
    skipGaps();
    String half = letters().replace(".", "");
    at += !half.isEmpty() && peek(0) == '.' ? 1 : 0;
    if (half.equals("am") || half.equals("pm")) {
      time += half.equals("pm") && hour < 12 ? 12 * 3600 : 0;
      time -= half.equals("am") && hour == 12 ? 12 * 3600 : 0;
      return hour >= 1 && hour <= 12;
    }
    at = start;
    return true;
  }

  /** A zone moves the time to that of Greenwich, so that rows of one column are comparable. */
  private boolean readZone() {
    int start = at;
    skipGaps();
    String name = letters();
    boolean greenwich = name.equals("z") || name.equals("utc") || name.equals("gmt");
    char sign = peek(0);
    boolean offset = dated && (sign == '+' || sign == '-') && (name.isEmpty() || greenwich);
    if (!offset) {
      at = greenwich ? at : start;
      return true;
    }
    at++;
    int hours = number();
    int minutes = 0;
    if (digits == 4) {
      minutes = hours % 100;
      hours /= 100;
    } else if (digits != 2 && !(digits == 1 && greenwich)) {
      return false;
    } else if (peek(0) == ':') {
      at++;
      minutes = number();
    }
    time -= (sign == '+' ? 1 : -1) * (hours * 3600 + minutes * 60);
    skipZoneName();
    return hours <= 14 && minutes < 60;
  }

  /** Skips the name that may stand behind an offset, which says no more than that. */
  private void skipZoneName() {
    int start = at;
    skipGaps();
    if (peek(0) == '(' && word.endsWith(")")) {
      at = word.length();
    } else if (at == start || letters().isEmpty()) {
      at = start;
    }
  }
}
