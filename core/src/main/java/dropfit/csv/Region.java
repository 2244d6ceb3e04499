package dropfit.csv;

/**
 * A part of a text.
 *
 * @param from the index of its first character, at the start of a line
 * @param limit the index after its last character
 * @param line the line of the file on which it starts, from 1
 */
record Region(int from, int limit, int line) {

  /** All of a text but its byte order mark and the line that names the delimiter. */
  static Region of(CsvText text, boolean directive) {
    int from = text.length() > 0 && text.charAt(0) == '\uFEFF' ? 1 : 0;
    Region all = new Region(from, text.length(), 1);
    return directive ? all.fromLine(text, 2) : all;
  }

  /**
   * The part from a line of the file on; empty if there is no such line in the beginning of the
   * text.
   */
  Region fromLine(CsvText text, int wanted) {
    int known = Math.min(limit, text.head().length);
    int at = from;
    int here = line;
    while (here < wanted && at < known) {
      char c = text.charAt(at);
      boolean pair = c == '\r' && at + 1 < known && text.charAt(at + 1) == '\n';
      at += pair ? 2 : 1;
      here += c == '\n' || c == '\r' ? 1 : 0;
    }
    return new Region(here < wanted ? limit : at, limit, here);
  }
}
