package dropfit.csv;

/** The character between two cells of a row. */
public enum Delimiter {
  /** The comma. */
  COMMA(','),
  /** The semicolon, usual where the comma is the decimal sign. */
  SEMICOLON(';'),
  /** The tabulator. */
  TAB('\t'),
  /** The vertical bar. */
  PIPE('|');

  private final char character;

  Delimiter(char character) {
    this.character = character;
  }

  /**
   * The character itself.
   *
   * @return what stands between two cells
   */
  public char character() {
    return character;
  }
}
