package dropfit.csv;

import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a text under a supposed delimiter, from which dialect and layout are guessed.
 *
 * @param delimiter the supposed delimiter
 * @param rows the cells of the first records, without blank lines
 */
record Sample(Delimiter delimiter, List<List<String>> rows) {
  private static final int CHARACTERS = 1 << 17;

  /** Takes the beginning of a text, or all of it if its rows are very long. */
  static Sample of(String text, Delimiter delimiter) {
    boolean whole = text.length() <= CHARACTERS;
    Sample sample = read(whole ? text : text.substring(0, CHARACTERS), delimiter, whole);
    return whole || sample.rows.size() > 1 ? sample : read(text, delimiter, true);
  }

  private static Sample read(String text, Delimiter delimiter, boolean whole) {
    Records records = new Records(text.toCharArray(), delimiter.character());
    List<List<String>> rows = new ArrayList<>();
    while (records.next()) {
      if (records.isBlankLine()) {
        continue;
      }
      List<String> row = new ArrayList<>(records.size());
      for (int i = 0; i < records.size(); i++) {
        row.add(records.cell(i));
      }
      rows.add(row);
    }
    if (!whole && !rows.isEmpty()) {
      rows.remove(rows.size() - 1);
    }
    return new Sample(delimiter, rows);
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
