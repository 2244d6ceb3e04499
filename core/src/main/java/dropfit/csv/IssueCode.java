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
  /** A cell of a column of dates is none in the order of that column. */
  NOT_A_DATE(Severity.ERROR),
  /** The file holds another table. */
  OTHER_TABLE(Severity.WARNING),
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
  /** The cells of a column are numbers, but not written in one way. */
  NUMBER_FORMAT(Severity.WARNING),
  /** A sign in the numbers of a column may be a decimal mark or group their digits. */
  AMBIGUOUS_NUMBER(Severity.WARNING),
  /** The dates of a column may begin with the day or with the month, or lack a year. */
  AMBIGUOUS_DATE(Severity.WARNING),
  /** The years of a column have two digits, and may be of another century than they are read. */
  SHORT_YEAR(Severity.WARNING),
  /** The dates of a column are not written in one order. */
  MIXED_DATES(Severity.WARNING),
  /** A number of a column is so far from all others that it may stand for no value. */
  SENTINEL(Severity.WARNING),
  /** More than half of the cells of a column are numbers, but too few to call it numeric. */
  MIXED_COLUMN(Severity.WARNING),
  /** A column to be read as categories has more different words than are useful. */
  MANY_CATEGORIES(Severity.WARNING),
  /** A word that stands for no value might be one of the words of its column. */
  MISSING_WORD(Severity.INFO),
  /** A cell is signs alone, such as a point or a colon, where others are numbers or dates. */
  MISSING_SIGN(Severity.INFO),
  /** A line above the table is no part of it. */
  PREAMBLE(Severity.INFO),
  /** A line below the table is no part of it. */
  FOOTER(Severity.INFO),
  /** A line is a comment. */
  COMMENT_LINE(Severity.INFO),
  /** The header has several rows. */
  HEADER_ROWS(Severity.INFO),
  /** The header comes again among the rows. */
  REPEATED_HEADER(Severity.INFO),
  /** A row below the header holds units. */
  UNITS_ROW(Severity.INFO),
  /** A row below the header holds other words than values, or a line drawn with signs. */
  LABEL_ROW(Severity.INFO),
  /** Each row ends with a delimiter that no column follows. */
  TRAILING_DELIMITER(Severity.INFO),
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
