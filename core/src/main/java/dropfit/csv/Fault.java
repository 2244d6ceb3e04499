package dropfit.csv;

/**
 * A character that is wrong in a cell of a record.
 *
 * @param code what is wrong with it
 * @param cell the cell's index in its record
 * @param line the line of the file on which it stands
 * @param character the character
 */
record Fault(IssueCode code, int cell, int line, char character) {

  /** Tells of it once it is known what the cell says and to which row of the table it belongs. */
  Issue issue(String name, String text, int row) {
    String raw = code == IssueCode.UNCLOSED_QUOTE ? character + text : text;
    return new Issue(code, line, cell, name, raw, expected(), done(), row);
  }

  private String expected() {
    return switch (code) {
      case UNCLOSED_QUOTE -> "A second quote that closes the cell.";
      case TEXT_AFTER_QUOTE -> "Nothing between the closing quote and the end of the cell.";
      case CONTROL_CHARACTER -> "Text without control characters.";
      default -> "Text in UTF-8.";
    };
  }

  private String done() {
    return switch (code) {
      case UNCLOSED_QUOTE -> "The quote was ignored.";
      case TEXT_AFTER_QUOTE -> "The text was taken as a part of the cell.";
      case CONTROL_CHARACTER -> "Character " + (int) character + " was read as a blank.";
      default -> "The mark of the lost character was kept.";
    };
  }
}
