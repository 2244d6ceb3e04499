package dropfit.csv;

import java.util.List;

/**
 * The first rows of a text, from which layout and types are guessed.
 *
 * @param rows the first records, with blank lines and comments
 * @param whole whether these are all
 * @param expectedRows how many rows the whole text has, judged by these
 */
record Sample(List<Row> rows, boolean whole, int expectedRows) {
  /**
   * A record.
   *
   * @param begin the index in the text at which it starts
   * @param line the line of the file on which it starts
   * @param comment whether it says nothing about the table
   * @param blank whether it has no value; a quoted nothing alone on a line is one
   * @param cells its cells; no more than can be held
   * @param quotes for each cell whether there are quotes around it that it does not need; empty if
   *     there are none around any
   */
  record Row(
      int begin,
      int line,
      boolean comment,
      boolean blank,
      List<String> cells,
      List<Boolean> quotes) {

    /** How many cells have a text. */
    int filled() {
      int filled = 0;
      for (String cell : cells) {
        filled += cell.isEmpty() ? 0 : 1;
      }
      return filled;
    }

    int size() {
      return cells.size();
    }

    /** Whether there are quotes around a cell that it does not need. */
    boolean isQuoted(int column) {
      return column < quotes.size() && quotes.get(column);
    }

    /** A cell, empty where the row is too short. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /** The index in the text at which its last row begins; what follows may be more of that. */
  int end() {
    return rows.get(rows.size() - 1).begin();
  }

  /** Takes the beginning of a short text, or one of short rows, from a place on a line. */
  static Sample of(CsvText text, Region region, Dialect dialect) {
    Sampling sampling = new Sampling(text, region, dialect);
    while (sampling.advance()) {}
    return sampling.sample();
  }

  /** The most frequent number of cells of some rows, the larger one if two are equally frequent. */
  static int usualWidth(List<Row> rows) {
    int widest = 0;
    for (Row row : rows) {
      widest = Math.max(widest, row.size());
    }
    int[] counts = new int[widest + 1];
    for (Row row : rows) {
      counts[row.size()] += row.comment() || row.blank() ? 0 : 1;
    }
    int usual = 0;
    for (int width = 0; width <= widest; width++) {
      if (counts[width] >= counts[usual]) {
        usual = width;
      }
    }
    return counts[usual] == 0 ? 0 : usual;
  }
}
