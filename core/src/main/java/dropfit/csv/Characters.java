package dropfit.csv;

/** What characters are in any dialect: blanks, control characters, line breaks. */
final class Characters {
  /** Stands where a decoder lost a character. */
  static final char REPLACEMENT = '\uFFFD';

  private Characters() {}

  /** White space of any kind, also the no-break space that spreadsheets write. */
  static boolean isBlank(char c) {
    boolean ordinary = c > ' ' && c < '\u00A0';
    return !ordinary && (c == ' ' || c == '\u00A0' || Character.isWhitespace(c));
  }

  /** The first index of a part of a text that is no blank; its end if there is none. */
  static int behindBlanks(char[] text, int start, int end) {
    int at = start;
    while (at < end && isBlank(text[at])) {
      at++;
    }
    return at;
  }

  /** The index after the last character of a part of a text that is no blank. */
  static int beforeBlanks(char[] text, int start, int end) {
    int at = end;
    while (at > start && isBlank(text[at - 1])) {
      at--;
    }
    return at;
  }

  /** A character that no text has, such as a zero or a bell. */
  static boolean isControl(char c) {
    return c < ' ' && !Character.isWhitespace(c);
  }

  /** Whether a line ends here: LF or CR. */
  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** The index after the line break at an index, if there is one: LF, CRLF or CR. */
  static int lineEnd(char[] text, int limit, int at) {
    if (at + 1 < limit && text[at] == '\r' && text[at + 1] == '\n') {
      return at + 2;
    }
    return Math.min(at + 1, limit);
  }

  /** The number of line breaks in a part of a text. */
  static int lineBreaks(char[] text, int start, int end) {
    int count = 0;
    for (int at = start; at < end; ) {
      boolean isBreak = isLineBreak(text[at]);
      at = isBreak ? lineEnd(text, end, at) : at + 1;
      count += isBreak ? 1 : 0;
    }
    return count;
  }
}
