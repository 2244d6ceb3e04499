package dropfit.csv;

/** How the cells of a column are understood. */
public enum ColumnType {
  /** Finite numbers. */
  NUMBER,
  /** Two words of opposite meaning, such as yes and no. */
  BOOLEAN,
  /** Words from a small set, such as a class or a colour. */
  CATEGORY,
  /** Dates, dates with a time, or times of the day. */
  DATE,
  /** What tells rows apart, such as a number of a customer; kept as it is written. */
  IDENTIFIER,
  /** Anything else, such as names or remarks. */
  TEXT
}
