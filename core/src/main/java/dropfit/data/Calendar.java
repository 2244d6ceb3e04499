package dropfit.data;

/**
 * Days since 1970-01-01 and dates of the Gregorian calendar, also before it was introduced. The
 * arithmetic is that of Howard Hinnant, "chrono-compatible low-level date algorithms" (2013): years
 * begin in March, so that the leap day is the last of its year.
 */
public final class Calendar {
  /** Seconds of a day; leap seconds are not counted. */
  public static final int SECONDS_A_DAY = 86_400;

  private static final int DAYS_OF_ERA = 146_097;

  private Calendar() {}

  /**
   * The day number of a date.
   *
   * @param year from -100,000 to 100,000
   * @param month 1 to 12
   * @param day of the month, from 1
   * @return days since 1970-01-01
   */
  public static int days(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(y, 400);
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * DAYS_OF_ERA + dayOfEra - 719_468;
  }

  /**
   * Whether there is such a day.
   *
   * @param year of the Gregorian calendar
   * @param month any number
   * @param day any number
   * @return true for a date of the calendar
   */
  public static boolean isDate(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
  }

  private static int daysOfMonth(int year, int month) {
    if (month == 2) {
      boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /**
   * The date of a day number as one number, such as 20240517.
   *
   * @param days since 1970-01-01, of a year from 0 to 9999
   * @return year times 10,000 plus month times 100 plus day
   */
  public static int date(int days) {
    int shifted = days + 719_468;
    int era = Math.floorDiv(shifted, DAYS_OF_ERA);
    int dayOfEra = shifted - era * DAYS_OF_ERA;
    int yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / (DAYS_OF_ERA - 1)) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shiftedMonth = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
    int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return year * 10_000 + month * 100 + day;
  }

  /**
   * The day of the week.
   *
   * @param days since 1970-01-01
   * @return 1 for Monday to 7 for Sunday, as ISO 8601 counts
   */
  public static int weekday(int days) {
    // 1970-01-01 was a Thursday.
    return Math.floorMod(days + 3, 7) + 1;
  }
}
