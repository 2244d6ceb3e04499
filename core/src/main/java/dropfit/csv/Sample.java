package dropfit.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a text, from which layout and types are guessed.
 *
 * @param rows the first records, with blank lines and comments
 * @param whole whether these are all
 * @param expectedRows how many rows the whole text has, judged by these
 */
record Sample(List<Row> rows, boolean whole, int expectedRows) {
  private static final int CHARACTERS = 1 << 17;

  /** A sample has no more characters. */
  static final int MOST_CHARACTERS = 1 << 23;

  /**
   * A record.
   *
   * @param begin the index in the text at which it starts
   * @param line the line of the file on which it starts
   * @param comment whether it says nothing about the table
   * @param blank whether it has no value; a quoted nothing alone on a line is one
   * @param cells its cells; no more than can be held
   */
  record Row(int begin, int line, boolean comment, boolean blank, List<String> cells) {

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

    /** A cell, empty where the row is too short. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /** The index in the text at which its last row begins; what follows may be more of that. */
  int end() {
    return rows.get(rows.size() - 1).begin();
  }

  /** Takes the beginning of a text from a place on a line, more of it if its rows are very long. */
  static Sample of(CsvText text, Region region, Dialect dialect) {
    int length = region.limit() - region.from();
    int most = Math.min(MOST_CHARACTERS, text.reach(region.from()));
    int window = CHARACTERS;
    while (window < length) {
      window = Math.min(window, most);
      List<Row> rows = read(text, region, window, dialect);
      int complete = rows.size() - 1;
      if (complete > 1 || window == most) {
        double expected = (double) rows.size() * length / window;
        return new Sample(rows.subList(0, Math.max(1, complete)), false, (int) expected);
      }
      window *= 8;
    }
    List<Row> rows = read(text, region, length, dialect);
    return new Sample(rows, true, rows.size());
  }

  private static List<Row> read(CsvText text, Region region, int window, Dialect dialect) {
    char[] part = text.copy(region.from(), region.from() + window);
    Records records = new Records(part, region.line(), dialect);
    List<Row> rows = new ArrayList<>();
    while (records.next()) {
      int begin = region.from() + records.begin();
      boolean blank = records.hasNoValue();
      // A file with wider rows is refused for their number of cells alone.
      rows.add(new Row(begin, records.line(), records.isComment(), blank, records.cells()));
    }
    return rows;
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
