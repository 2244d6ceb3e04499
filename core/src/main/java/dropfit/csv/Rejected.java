package dropfit.csv;

/**
 * The rows that could not be used, as they stand in the file but for control characters, so that
 * they can be mended and read again.
 */
final class Rejected {
  private final String header;
  private final StringBuilder rows = new StringBuilder();
  private int count;

  /** Begins with the names, from one place of a text to another. */
  Rejected(char[] text, int from, int to) {
    header = to > from ? line(text, from, to) : "";
  }

  void add(char[] text, int from, int to) {
    rows.append(line(text, from, to));
    count++;
  }

  /** A record with a line break behind it, be it the last of the file. */
  private static String line(char[] text, int from, int to) {
    char last = text[to - 1];
    return new String(text, from, to - from) + (last == '\n' || last == '\r' ? "" : "\n");
  }

  /** How many rows there are. */
  int count() {
    return count;
  }

  /** The names and the rows, in the dialect of the file; empty if there is no such row. */
  String text() {
    return count == 0 ? "" : header + rows;
  }
}
