package dropfit.csv;

/** Whether the first row holds the names of the columns. */
public enum Header {
  /** Decided by comparing the first row with the rows below it. */
  AUTO,
  /** The first row holds names. */
  YES,
  /** The first row holds values; columns are named by their number. */
  NO
}
