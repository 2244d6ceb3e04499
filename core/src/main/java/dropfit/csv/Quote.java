package dropfit.csv;

/** The character around cells that hold what would otherwise end them. */
public enum Quote {
  /** The double quote. */
  DOUBLE('"', "\"", "Double quote"),
  /** The single quote. */
  SINGLE('\'', "'", "Single quote"),
  /** None: a quote is a character like any other. */
  NONE('\uFFFF', "", "None");

  private final char character;
  private final String code;
  private final String label;

  Quote(char character, String code, String label) {
    this.character = character;
    this.code = code;
    this.label = label;
  }

  /**
   * The character itself.
   *
   * @return what opens and closes a cell; for {@link #NONE} a character that no text has
   */
  public char character() {
    return character;
  }

  /**
   * How an option names it.
   *
   * @return the character as a text, empty for {@link #NONE}
   */
  public String code() {
    return code;
  }

  /**
   * Its name as a person reads it.
   *
   * @return a word or two
   */
  public String label() {
    return label;
  }
}
