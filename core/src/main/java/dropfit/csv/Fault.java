package dropfit.csv;

import java.util.List;

/**
 * A character that is wrong in a cell of a record.
 *
 * @param code what is wrong with it
 * @param cell the cell's index in its record
 * @param line the line of the file on which it stands
 * @param character the character
 */
record Fault(IssueCode code, int cell, int line, char character) {

  /**
   * Looks for characters that no text has: at most one fault of a kind; control characters are
   * blanked.
   *
   * @param text holds the characters of a cell from {@code start} to {@code end}
   * @param cell the cell's index in its record
   * @param line the line of the file on which the cell begins
   * @param faults where they are added
   */
  static void clean(char[] text, int start, int end, int cell, int line, List<Fault> faults) {
    boolean decoded = true;
    boolean printable = true;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c == Characters.REPLACEMENT && decoded) {
        decoded = false;
        int at = line + Characters.lineBreaks(text, start, i);
        faults.add(new Fault(IssueCode.WRONG_ENCODING, cell, at, c));
      } else if (Characters.isControl(c)) {
        if (printable) {
          printable = false;
          int at = line + Characters.lineBreaks(text, start, i);
          faults.add(new Fault(IssueCode.CONTROL_CHARACTER, cell, at, c));
        }
        text[i] = ' ';
      }
    }
  }

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
