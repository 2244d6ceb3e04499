package dropfit.csv;

import java.util.List;

/**
 * Rows between the names and the values that hold neither: long names, questions, codes and
 * explanations, as surveys, statistical offices and data loggers write them, and lines drawn with
 * dashes.
 */
final class LabelRows {
  /** More such rows are something else. */
  private static final int MOST = 3;

  private LabelRows() {}

  /** How many such rows follow the first rows of a table. */
  static int count(List<Sample.Row> rows, int named, int width) {
    int count = 0;
    while (count < MOST && named + count + 1 < rows.size()) {
      Sample.Row row = rows.get(named + count);
      List<Sample.Row> below = rows.subList(named + count + 1, rows.size());
      if (width < 2 || !(isRuler(row) || areLabels(row, below, width))) {
        break;
      }
      count++;
    }
    return count;
  }

  /** Whether a row is a line drawn with dashes. */
  static boolean isRuler(Sample.Row row) {
    int dashes = 0;
    int filled = 0;
    for (String cell : row.cells()) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if ("-=+|: ".indexOf(c) < 0) {
          return false;
        }
        dashes += c == '-' || c == '=' ? 1 : 0;
      }
      filled += cell.isEmpty() ? 0 : 1;
    }
    // Two dashes in each cell; one may say that there is no value.
    return filled > 0 && dashes >= 2 * filled;
  }

  /**
   * Whether a row has words above several columns of numbers or dates, no value anywhere, and no
   * word that comes again below it.
   */
  private static boolean areLabels(Sample.Row row, List<Sample.Row> below, int width) {
    int words = 0;
    for (int column = 0; column < Math.min(width, row.size()); column++) {
      String cell = row.cell(column);
      if (HeaderRows.isValue(cell)) {
        return false;
      }
      if (!HeaderRows.isMissing(cell) && HeaderRows.isTyped(below, column)) {
        for (Sample.Row other : below) {
          if (other.cell(column).equals(cell)) {
            return false;
          }
        }
        words++;
      }
    }
    return words > 1 || (words == 1 && row.filled() == 1);
  }
}
