package dropfit.csv;

/**
 * The rows that could not be used, as they stand in the file, so that they can be mended and read
 * again. So many that they would fill the memory are only counted.
 */
final class Rejected {
  private static final int MOST_CHARACTERS = 1 << 24;

  private final String header;
  private final StringBuilder rows = new StringBuilder();
  private int count;

  /** Begins with the lines that hold the names, if any. */
  Rejected(String header) {
    this.header = header.isEmpty() ? "" : line(header);
  }

  /** Adds the current record. */
  void add(Records records) {
    if (rows.length() < MOST_CHARACTERS) {
      rows.append(line(records.raw()));
    }
    count++;
  }

  /** A record with a line break behind it, be it the last of the file. */
  private static String line(String record) {
    char last = record.charAt(record.length() - 1);
    return record + (last == '\n' || last == '\r' ? "" : "\n");
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
