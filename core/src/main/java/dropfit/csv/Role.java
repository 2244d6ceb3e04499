package dropfit.csv;

/** What a column is for. */
public enum Role {
  /** To learn from. */
  FEATURE,
  /** To be predicted. */
  TARGET,
  /** Nothing. */
  IGNORE
}
