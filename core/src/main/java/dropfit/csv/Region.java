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
  static Region of(char[] text, boolean directive) {
    int from = text.length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    Region all = new Region(from, text.length, 1);
    return directive ? all.fromLine(text, 2) : all;
  }

  /** The part from a line of the file on; empty if there is no such line. */
  Region fromLine(char[] text, int wanted) {
    int at = from;
    int here = line;
    while (here < wanted && at < limit) {
      here += text[at] == '\n' || text[at] == '\r' ? 1 : 0;
      at = text[at] == '\r' ? Records.lineEnd(text, limit, at) : at + 1;
    }
    return new Region(at, limit, here);
  }
}
