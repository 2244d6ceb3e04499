package dropfit.experiment;

import dropfit.guard.Option;

/** By what rows are split into those to learn from, to watch by and to test. */
public enum Splitting implements Option {
  /** Chance; every class has about the same share in every part. */
  RANDOM("random", "At random"),
  /** Their order: the last rows are for the test. */
  IN_ORDER("in_order", "By order, test on the last rows"),
  /** Their order, the latest first: the first rows are for the test. */
  NEWEST_FIRST("newest_first", "By order, test on the first rows"),
  /** A column of dates: the rows of the latest dates are for the test. */
  BY_DATE("by_date", "By date, test on the latest rows");

  private final String id;
  private final String label;

  Splitting(String id, String label) {
    this.id = id;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }
}
