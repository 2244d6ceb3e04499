package dropfit.csv;

/** How the cells of a column are understood. */
public enum ColumnType {
  /** Finite decimal numbers. */
  NUMBER,
  /** Words from a small set, such as a class or a colour. */
  CATEGORY,
  /** Anything else, such as names or remarks. */
  TEXT
}
