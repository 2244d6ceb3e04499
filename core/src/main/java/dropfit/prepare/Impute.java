package dropfit.prepare;

import dropfit.guard.Option;

/** What replaces a missing number: a figure of the training rows that have one. */
public enum Impute implements Option {
  /** Their mean. */
  MEAN("mean", "Mean"),
  /** The middle one in order, or the mean of the two middle ones. */
  MEDIAN("median", "Median"),
  /** The one that occurs most often; of several, the smallest. */
  MOST_FREQUENT("most_frequent", "Most frequent");

  private final String id;
  private final String label;

  Impute(String id, String label) {
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
