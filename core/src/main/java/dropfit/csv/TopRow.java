package dropfit.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The first row of several cells behind a blank line: whether it is a header of its own, judged by
 * the rows below it while they pass. As careful as can be, since the table before would be cut off:
 * a row of values is none, even if one of them is a word by mistake.
 */
final class TopRow {
  private final List<String> cells;
  private final boolean[] year;
  private final int[] present;
  private final int[] typed;
  private final int[] years;
  private boolean words = true;
  private boolean names = true;
  private int below;

  /** Looks at the row itself. */
  TopRow(List<String> cells) {
    this.cells = cells;
    int size = cells.size();
    year = new boolean[size];
    present = new int[size];
    typed = new int[size];
    years = new int[size];
    Set<String> distinct = new HashSet<>();
    for (int i = 0; i < size; i++) {
      String cell = cells.get(i);
      boolean value = HeaderRows.isValue(cell);
      year[i] = HeaderRows.isYear(cell);
      names &= (!value || year[i]) && !HeaderRows.isSentence(cell);
      words &= !value && !cell.isEmpty() && distinct.add(cell);
    }
  }

  /** Whether it may be a header, as far as is known. */
  boolean isPossible() {
    return names;
  }

  /** Looks at a row below it. */
  void compare(List<String> row) {
    below++;
    for (int i = 0; i < Math.min(cells.size(), row.size()); i++) {
      String cell = row.get(i);
      if (!HeaderRows.isMissing(cell)) {
        names &= !cell.equals(cells.get(i));
        present[i]++;
        typed[i] += HeaderRows.isValue(cell) ? 1 : 0;
        years[i] += HeaderRows.isYear(cell) ? 1 : 0;
      }
    }
  }

  /** Whether it has names above at least half of the columns of numbers or dates, and no values. */
  boolean isSurelyHeader() {
    int named = 0;
    int columns = 0;
    for (int i = 0; i < cells.size(); i++) {
      if (2 * typed[i] > present[i]) {
        columns++;
        named += HeaderRows.isMissing(cells.get(i)) ? 0 : 1;
        // A year above years is a value.
        if (year[i] && 2 * years[i] > below) {
          return false;
        }
      }
    }
    return names && named > 0 && 2 * named >= columns;
  }

  /** Whether it is made of different words, none of which comes again below it. */
  boolean isOfWords() {
    return names && words;
  }

  /** Whether another row has the same cells. */
  boolean isLike(TopRow other) {
    return cells.equals(other.cells);
  }
}
