package dropfit.csv;

import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The first rows of a text under a supposed delimiter, from which dialect and layout are guessed.
 *
 * @param delimiter the supposed delimiter
 * @param rows the cells of the first records, without blank lines
 * @param purity the share of cells that do not speak against the delimiter, 0 to 1
 * @param expectedRows how many rows the whole text has, judged by these
 */
record Sample(Delimiter delimiter, List<List<String>> rows, double purity, int expectedRows) {
  private static final int CHARACTERS = 1 << 17;

  /** Takes the beginning of a text, or all of it if its rows are very long. */
  static Sample of(char[] text, Delimiter delimiter) {
    if (text.length > CHARACTERS) {
      Sample beginning = read(Arrays.copyOf(text, CHARACTERS), delimiter);
      int complete = beginning.rows.size() - 1;
      if (complete > 1) {
        double expected = (double) beginning.rows.size() * text.length / CHARACTERS;
        List<List<String>> rows = beginning.rows.subList(0, complete);
        return new Sample(delimiter, rows, beginning.purity, (int) expected);
      }
    }
    return read(text.clone(), delimiter);
  }

  private static Sample read(char[] text, Delimiter delimiter) {
    Records records = new Records(text, delimiter.character());
    List<List<String>> rows = new ArrayList<>();
    int cells = 0;
    int pure = 0;
    while (records.next()) {
      if (records.isBlankLine()) {
        continue;
      }
      // A file with wider rows is refused for their number of cells alone.
      int width = Math.min(records.size(), CsvReader.MAX_COLUMNS + 1);
      List<String> row = new ArrayList<>(width);
      for (int i = 0; i < width; i++) {
        String cell = records.cell(i);
        row.add(cell);
        pure += isPure(records, cell, delimiter) ? 1 : 0;
      }
      cells += width;
      rows.add(row);
    }
    return new Sample(delimiter, rows, cells == 0 ? 0 : (double) pure / cells, rows.size());
  }

  /** Quotes that make sense speak for a delimiter; another delimiter outside of them against it. */
  private static boolean isPure(Records records, String cell, Delimiter delimiter) {
    if (!records.isBare()) {
      return records.faults().isEmpty();
    }
    for (Delimiter other : Delimiter.values()) {
      if (other != delimiter && cell.indexOf(other.character()) >= 0) {
        return other == Delimiter.COMMA && isNumber(cell.replace(',', '.'));
      }
    }
    return true;
  }

  /**
   * Finds the delimiter under which the rows agree best in width.
   *
   * <p>A table is the more likely the more of its rows have the usual width, the more columns it
   * has, and the fewer of its cells speak against the delimiter.
   */
  static Sample detect(char[] text) {
    Sample best = of(text, Delimiter.COMMA);
    double bestScore = best.score();
    for (Delimiter delimiter : List.of(Delimiter.SEMICOLON, Delimiter.TAB, Delimiter.PIPE)) {
      Sample sample = of(text, delimiter);
      double score = sample.score();
      if (score > bestScore) {
        best = sample;
        bestScore = score;
      }
    }
    return best;
  }

  private double score() {
    int width = usualWidth(0);
    int usual = 0;
    for (List<String> row : rows) {
      usual += row.size() == width ? 1 : 0;
    }
    double agreement = (double) usual / Math.max(1, rows.size());
    return width < 2 ? 0 : agreement * agreement * purity * purity * (width - 1) / width;
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

  /** Whether a cell is a decimal number. */
  static boolean isNumber(String cell) {
    return !Double.isNaN(Decimals.parseOrNaN(cell.toCharArray(), 0, cell.length()));
  }

  /** Whether a cell has no value. */
  static boolean isMissing(String cell) {
    return Literals.isMissing(cell.toCharArray(), 0, cell.length());
  }
}
