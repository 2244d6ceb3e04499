package dropfit.csv;

import java.util.List;

/** Writes CSV as RFC 4180 has it. */
public final class CsvWriter {
  private final StringBuilder out = new StringBuilder();

  /** An empty text. */
  public CsvWriter() {}

  /**
   * Adds a row.
   *
   * @param cells its texts; those that hold a comma, a quote, a line break or an outer space are
   *     quoted, and so is an only cell that is empty
   */
  public void row(List<String> cells) {
    if (cells.size() == 1 && cells.get(0).isEmpty()) {
      // An empty line would be no row.
      out.append("\"\"");
    }
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      append(cells.get(i));
    }
    out.append("\r\n");
  }

  private void append(String cell) {
    if (needsQuotes(cell)) {
      out.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      out.append(cell);
    }
  }

  private static boolean needsQuotes(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return !cell.equals(cell.trim());
  }

  /**
   * The rows added so far.
   *
   * @return a CSV text whose lines end with CR LF
   */
  public String text() {
    return out.toString();
  }
}
