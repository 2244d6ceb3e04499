package dropfit.csv;

import dropfit.data.Column.Dates.Scale;

/** How many words of a column are dates in each order, each counted as often as it occurs. */
final class DateEvidence {
  private final DateWord date = new DateWord();
  private final Tally<DateOrder> fits = new Tally<>(DateOrder.class);
  private int either;
  private int open;
  private int bare;
  private boolean timed;

  void add(String word, int count) {
    if (!date.read(word)) {
      return;
    }
    timed |= date.hasTime();
    bare += date.isBare() ? count : 0;
    boolean any = false;
    for (DateOrder order : DateOrder.values()) {
      boolean fit = !Double.isNaN(date.seconds(order));
      fits.add(order, fit ? count : 0);
      any |= fit;
    }
    either += any ? count : 0;
    double dayFirst = date.seconds(DateOrder.DAY_FIRST);
    double monthFirst = date.seconds(DateOrder.MONTH_FIRST);
    // Comparisons with NaN are false: the word fits both orders, and is two different days.
    open += dayFirst < monthFirst || dayFirst > monthFirst ? count : 0;
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

  /** How many words are eight digits and nothing else. */
  int bare() {
    return bare;
  }

  /** Whether nothing tells days from months, and it matters. */
  boolean isOpen() {
    return open > 0 && fits(DateOrder.DAY_FIRST) == fits(DateOrder.MONTH_FIRST);
  }

  /** What the dates of an order count from. */
  Scale scale(DateOrder order) {
    if (order == DateOrder.TIME) {
      return Scale.TIME;
    }
    return timed ? Scale.DATE_TIME : Scale.DATE;
  }
}
