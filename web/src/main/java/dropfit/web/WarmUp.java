package dropfit.web;

import dropfit.csv.CsvText;

/**
 * Reads a table that nobody sees. A browser compiles a function of the module when it is called
 * first, and the first file had to wait for that longer than for the reading itself.
 */
final class WarmUp {
  /** So many that what is called for every cell is found worth optimizing. */
  private static final int ROWS = 500;

  private WarmUp() {}

  /** Reads numbers, words, dates, gaps and quotes, in a session of its own. */
  static Reply read() {
    StringBuilder text = new StringBuilder("number,word,date,gap,quoted\n");
    for (int row = 0; row < ROWS; row++) {
      text.append(row)
          .append('.')
          .append(row)
          .append(row % 2 == 0 ? ",yes," : ",no,")
          .append(2000 + row % 20)
          .append("-01-15,")
          .append(row % 3 == 0 ? "" : "1e3")
          .append(",\"a \"\"b\"\"\"\n");
    }
    Session session = new Session();
    session.beginReading(CsvText.of(text.toString()), "{}");
    return session.readOn(Double.POSITIVE_INFINITY);
  }
}
