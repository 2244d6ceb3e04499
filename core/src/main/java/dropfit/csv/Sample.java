package dropfit.csv;

import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a text under a supposed delimiter, from which dialect and layout are guessed.
 *
 * @param delimiter the supposed delimiter
 * @param rows the cells of the first records, without blank lines
 * @param expectedRows how many rows the whole text has, judged by these
 */
record Sample(Delimiter delimiter, List<List<String>> rows, int expectedRows) {
  private static final int CHARACTERS = 1 << 17;

  /** Takes the beginning of a text, or all of it if its rows are very long. */
  static Sample of(String text, Delimiter delimiter) {
    boolean whole = text.length() <= CHARACTERS;
    if (!whole) {
      List<List<String>> rows = read(text.substring(0, CHARACTERS), delimiter);
      int complete = rows.size() - 1;
      if (complete > 1) {
        double expected = (double) rows.size() * text.length() / CHARACTERS;
        return new Sample(delimiter, rows.subList(0, complete), (int) expected);
      }
    }
    List<List<String>> rows = read(text, delimiter);
    return new Sample(delimiter, rows, rows.size());
  }

  private static List<List<String>> read(String text, Delimiter delimiter) {
    Records records = new Records(text.toCharArray(), delimiter.character());
    List<List<String>> rows = new ArrayList<>();
    while (records.next()) {
      if (records.isBlankLine()) {
        continue;
      }
      // A file with wider rows is refused for their number of cells alone.
      int width = Math.min(records.size(), CsvReader.MAX_COLUMNS + 1);
      List<String> row = new ArrayList<>(width);
      for (int i = 0; i < width; i++) {
        row.add(records.cell(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /**
   * Finds the delimiter under which the rows agree best in width.
   *
   * <p>A table is the more likely the more of its rows have the usual width, the more columns it
   * has, and the fewer of its cells hold another delimiter.
   */
  static Sample detect(String text) {
    Sample best = of(text, Delimiter.COMMA);
    double bestScore = best.score();
    for (Delimiter delimiter : Delimiter.values()) {
      Sample sample = of(text, delimiter);
      double score = sample.score();
      if (score > bestScore) {
        best = sample;
        bestScore = score;
      }
    }
    return best;
  }

  /** The most frequent number of cells of a row, the larger one if two are equally frequent. */
  int usualWidth(int firstRow) {
    int widest = 0;
    for (List<String> row : rows) {
      widest = Math.max(widest, row.size());
    }
    int[] counts = new int[widest + 1];
    for (List<String> row : rows.subList(Math.min(firstRow, rows.size()), rows.size())) {
      counts[row.size()]++;
    }
    int usual = 0;
    for (int width = 0; width <= widest; width++) {
      if (counts[width] >= counts[usual]) {
        usual = width;
      }
    }
    return counts[usual] == 0 ? 0 : usual;
  }

  private double score() {
    int width = usualWidth(0);
    if (width < 2) {
      return 0;
    }
    int usual = 0;
    int cells = 0;
    int clean = 0;
    for (List<String> row : rows) {
      if (row.size() == width) {
        usual++;
      }
      for (String cell : row) {
        cells++;
        if (isClean(cell)) {
          clean++;
        }
      }
    }
    double agreement = (double) usual / rows.size();
    double purity = (double) clean / cells;
    return agreement * agreement * purity * purity * (width - 1) / width;
  }

  private boolean isClean(String cell) {
    for (Delimiter other : Delimiter.values()) {
      if (other != delimiter && cell.indexOf(other.character()) >= 0) {
        return other == Delimiter.COMMA && isNumber(cell.replace(',', '.'));
      }
    }
    return true;
  }

  /** Whether a cell is a decimal number. */
  static boolean isNumber(String cell) {
    return !Double.isNaN(Decimals.parseOrNaN(cell.toCharArray(), 0, cell.length()));
  }

  /** Whether a cell has no value. */
  static boolean isMissing(String cell) {
    return Literals.isMissing(cell.toCharArray(), 0, cell.length());
  }
}
