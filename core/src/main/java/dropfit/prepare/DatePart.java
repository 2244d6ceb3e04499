package dropfit.prepare;

import dropfit.data.Calendar;

/** What of a date models learn from. */
enum DatePart {
  /** Days since the first date of the training rows, with the time as a fraction. */
  DAYS("days"),
  /** The year. */
  YEAR("year"),
  /** The month, 1 to 12. */
  MONTH("month"),
  /** The day of the week, 1 for Monday to 7 for Sunday. */
  WEEKDAY("weekday"),
  /** The hour, 0 to 24, with minutes and seconds as a fraction. */
  HOUR("hour");

  private final String id;

  DatePart(String id) {
    this.id = id;
  }

  /** Its name in the names of features and in files. */
  String id() {
    return id;
  }

  /**
   * The part of a date.
   *
   * @param seconds since 1970-01-01, or since midnight for {@link #HOUR}
   * @param origin the first date of the training rows, in the same seconds
   */
  double of(double seconds, double origin) {
    int days = (int) Math.floor(seconds / Calendar.SECONDS_A_DAY);
    int date = Calendar.date(days);
    int year = date / 10_000;
    return switch (this) {
      case DAYS -> (seconds - origin) / Calendar.SECONDS_A_DAY;
      case YEAR -> year;
      case MONTH -> date / 100 - year * 100;
      case WEEKDAY -> Calendar.weekday(days);
      case HOUR -> (seconds - (double) days * Calendar.SECONDS_A_DAY) / 3600;
    };
  }
}
