package dropfit.csv;

import dropfit.data.Column.Dates.Scale;

/** How many words of a column are dates in each order, each counted as often as it occurs. */
final class DateEvidence {
  private final DateWord date = new DateWord();
  private final Tally<DateOrder> fits = new Tally<>(DateOrder.class);
  private int either;
  private int durations;
  private String beyond = "";
  private int months;
  private String month = "";
  private int open;
  private String openWord = "";
  private int bare;
  private boolean timed;
  private String openYear = "";

  void add(String word, int count) {
    boolean duration = !Double.isNaN(Duration.seconds(word));
    durations += duration ? count : 0;
    if (!date.read(word)) {
      beyond = beyond.isEmpty() && duration ? word : beyond;
      if (date.isOpenMonth()) {
        months += count;
        month = month.isEmpty() ? word : month;
      }
      return;
    }
    timed |= date.hasTime();
    openYear = openYear.isEmpty() && date.hasOpenYear() ? word : openYear;
    bare += date.isBare() ? count : 0;
    double dayFirst = add(DateOrder.DAY_FIRST, count);
    double monthFirst = add(DateOrder.MONTH_FIRST, count);
    boolean any = !Double.isNaN(dayFirst) || !Double.isNaN(monthFirst);
    any |= !Double.isNaN(add(DateOrder.YEAR_FIRST, count));
    any |= !Double.isNaN(add(DateOrder.TIME, count));
    either += any ? count : 0;
    // Comparisons with NaN are false: the word fits both orders, and is two different days.
    if (dayFirst < monthFirst || dayFirst > monthFirst) {
      open += count;
      openWord = openWord.isEmpty() ? word : openWord;
    }
  }

  /** Counts the word for an order if it is a date in it; the seconds, NaN if it is none. */
  private double add(DateOrder order, int count) {
    double seconds = date.seconds(order);
    fits.add(order, Double.isNaN(seconds) ? 0 : count);
    return seconds;
  }

  /** The order that fits most words; the day before the month where both fit as many. */
  DateOrder best() {
    DateOrder best = DateOrder.YEAR_FIRST;
    for (DateOrder order : DateOrder.values()) {
      best = fits(order) > fits(best) ? order : best;
    }
    return best;
  }

  int fits(DateOrder order) {
    return fits.get(order);
  }

  /** How many words are dates in any order. */
  int either() {
    return either;
  }

  /** How many words are hours and minutes, or seconds too, of which some may be beyond a day. */
  int durations() {
    return durations;
  }

  /** The first of these words that is no time of the day, empty if there is none. */
  String beyond() {
    return beyond;
  }

  /** How many words are a month by its name, with what may be a year or a day. */
  int months() {
    return months;
  }

  /** The first of these words, empty if there is none. */
  String month() {
    return month;
  }

  /** How many words are eight digits and nothing else. */
  int bare() {
    return bare;
  }

  /** The first word that is a different day in each order, empty if there is none. */
  String openWord() {
    return openWord;
  }

  /** Whether nothing tells days from months, and it matters. */
  boolean isOpen() {
    return open > 0 && fits(DateOrder.DAY_FIRST) == fits(DateOrder.MONTH_FIRST);
  }

  /** A word with a year of two digits that other programs read in another century; or empty. */
  String openYear() {
    return openYear;
  }

  /** What the dates of an order count from. */
  Scale scale(DateOrder order) {
    if (order == DateOrder.TIME) {
      return Scale.TIME;
    }
    return timed ? Scale.DATE_TIME : Scale.DATE;
  }
}
