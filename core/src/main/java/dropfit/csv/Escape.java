package dropfit.csv;

/** How a quote is written inside of quotes. */
public enum Escape {
  /** Twice. */
  DOUBLED("Doubled"),
  /**
   * After a backslash, which also takes the meaning from a delimiter, a line break or a backslash.
   */
  BACKSLASH("Backslash");

  private final String label;

  Escape(String label) {
    this.label = label;
  }

  /**
   * Its name as a person reads it.
   *
   * @return a word
   */
  public String label() {
    return label;
  }
}
