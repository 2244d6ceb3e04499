package dropfit.csv;

/** The kinds of issue that reading a file can find. */
public enum IssueCode {
  /** There is nothing in the file. */
  EMPTY_FILE(Severity.ERROR),
  /** The header is all there is. */
  NO_ROWS(Severity.ERROR),
  /** The file has more columns or cells than can be held. */
  TOO_LARGE(Severity.ERROR),
  /** A row has more cells than there are columns, and values among them. */
  LONG_ROW(Severity.ERROR),
  /** A quote is opened and never closed. */
  UNCLOSED_QUOTE(Severity.ERROR),
  /** A cell of a number column is no number. */
  NOT_A_NUMBER(Severity.ERROR),
  /** A number is infinite or beyond the range of doubles. */
  INFINITE_NUMBER(Severity.ERROR),
  /** A row has fewer cells than there are columns. */
  SHORT_ROW(Severity.WARNING),
  /** A quoted cell goes on after its closing quote. */
  TEXT_AFTER_QUOTE(Severity.WARNING),
  /** A cell holds a NUL or another control character. */
  CONTROL_CHARACTER(Severity.WARNING),
  /** A cell holds the mark of a character that could not be decoded. */
  WRONG_ENCODING(Severity.WARNING),
  /** Two columns have the same name. */
  DUPLICATE_HEADER(Severity.WARNING),
  /** A column has no name. */
  EMPTY_HEADER(Severity.WARNING),
  /** There is only one column. */
  ONE_COLUMN(Severity.WARNING),
  /** There are fewer rows than columns. */
  FEW_ROWS(Severity.WARNING),
  /** No cell of a column has a value. */
  ALL_MISSING(Severity.WARNING),
  /** Every value of a column is the same. */
  CONSTANT_COLUMN(Severity.WARNING),
  /** The cells of a column look like numbers, but are not written as decimal numbers. */
  NUMBER_FORMAT(Severity.WARNING),
  /** More than half of the cells of a column are numbers, but too few to call it numeric. */
  MIXED_COLUMN(Severity.WARNING),
  /** A column to be read as categories has more different words than are useful. */
  MANY_CATEGORIES(Severity.WARNING),
  /** A row has more cells than there are columns, all of them empty. */
  TRAILING_CELLS(Severity.INFO),
  /** A line holds no value. */
  BLANK_LINE(Severity.INFO);

  private final Severity severity;

  IssueCode(Severity severity) {
    this.severity = severity;
  }

  /**
   * How much it matters.
   *
   * @return the severity of every issue of this kind
   */
  public Severity severity() {
    return severity;
  }
}
