package dropfit.csv;

/**
 * One place where a file is not as expected.
 *
 * @param code the kind of issue
 * @param line line of the file from 1, or 0 if the issue concerns a whole column or file
 * @param column index from 0, or -1 if the issue concerns a whole row or file
 * @param name name of the column, shortened; empty if there is none
 * @param raw the text in question, shortened and with control characters made visible
 * @param expected what would have been right, one sentence
 * @param done what was done about it, one sentence
 * @param row row of the table from 0, or -1 if no row of the table is concerned
 */
public record Issue(
    IssueCode code,
    int line,
    int column,
    String name,
    String raw,
    String expected,
    String done,
    int row) {
  private static final int MAX_TEXT = 80;

  /**
   * Shortens the texts that come from the file.
   *
   * @param code the kind of issue
   * @param line line of the file from 1, or 0 if the issue concerns a whole column or file
   * @param column index from 0, or -1 if the issue concerns a whole row or file
   * @param name name of the column, shortened; empty if there is none
   * @param raw the text in question, shortened and with control characters made visible
   * @param expected what would have been right, one sentence
   * @param done what was done about it, one sentence
   * @param row row of the table from 0, or -1 if no row of the table is concerned
   */
  public Issue {
    name = excerpt(name);
    raw = excerpt(raw);
  }

  /**
   * How much it matters.
   *
   * @return the severity of its code
   */
  public Severity severity() {
    return code.severity();
  }

  /** The same issue with another row of the table. */
  Issue withRow(int other) {
    return new Issue(code, line, column, name, raw, expected, done, other);
  }

  private static String excerpt(String text) {
    int length = Math.min(text.length(), MAX_TEXT);
    if (length < text.length() && Character.isHighSurrogate(text.charAt(length - 1))) {
      length--;
    }
    StringBuilder out = new StringBuilder(length + 1);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      // Unicode has a picture of each control character, in the same order.
      out.append(c < ' ' ? (char) ('\u2400' + c) : c);
    }
    return length < text.length() ? out.append('\u2026').toString() : out.toString();
  }
}
