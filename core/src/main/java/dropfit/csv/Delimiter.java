package dropfit.csv;

import java.util.Optional;

/** The character between two cells of a row. */
public enum Delimiter {
  /** The comma. */
  COMMA(',', ",", "Comma"),
  /** The semicolon, usual where the comma is the decimal sign. */
  SEMICOLON(';', ";", "Semicolon"),
  /** The tabulator. */
  TAB('\t', "\t", "Tab"),
  /** The vertical bar. */
  PIPE('|', "|", "Vertical bar"),
  /** The caret. */
  CARET('^', "^", "Caret"),
  /** The tilde. */
  TILDE('~', "~", "Tilde"),
  /** The colon. */
  COLON(':', ":", "Colon"),
  /** A single space. */
  SPACE(' ', " ", "Space"),
  /** Any run of spaces and tabulators, as in columns that were lined up. */
  BLANKS(' ', "\\s+", "Runs of blanks"),
  /** None: each line is one cell. */
  NONE('\uFFFF', "", "None: one column");

  private final char character;
  private final String code;
  private final String label;

  Delimiter(char character, String code, String label) {
    this.character = character;
    this.code = code;
    this.label = label;
  }

  /**
   * The character itself.
   *
   * @return what stands between two cells; for {@link #NONE} a character that no text has
   */
  public char character() {
    return character;
  }

  /**
   * How an option names it.
   *
   * @return the character as a text, {@code \s+} for {@link #BLANKS}, empty for {@link #NONE}
   */
  public String code() {
    return code;
  }

  /**
   * Its name as a person reads it.
   *
   * @return a word or a few
   */
  public String label() {
    return label;
  }

  /**
   * The delimiter that an option names.
   *
   * @param code as {@link #code} gives it
   * @return the delimiter, or empty if there is none with this code
   */
  public static Optional<Delimiter> of(String code) {
    for (Delimiter delimiter : values()) {
      if (delimiter.code.equals(code)) {
        return Optional.of(delimiter);
      }
    }
    return Optional.empty();
  }
}
