package dropfit.csv;

/** What the cells of a column leave open. */
enum Doubt {
  /** Nothing. */
  NONE,
  /** Whether the day or the month comes first; both would be right for all dates. */
  DATE_ORDER,
  /** Whether a sign is the decimal mark or groups digits; both would be right for all numbers. */
  DECIMAL_MARK
}
