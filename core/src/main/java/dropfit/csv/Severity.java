package dropfit.csv;

/** How much an issue matters. */
public enum Severity {
  /** Something in the file could not be used. */
  ERROR,
  /** The file was read, though perhaps not as its author meant it. */
  WARNING,
  /** Worth knowing, nothing is lost. */
  INFO
}
