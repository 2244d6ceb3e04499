package dropfit.trap;

import dropfit.data.Column;
import dropfit.numeric.Work;

/** Counts the rows that have another value than the commonest; missing cells do not count. */
final class Others {
  private final Column column;
  private final int[] rows;
  private int candidate = -1;
  private int lead;
  private int present;
  private int most;
  private int others;

  /**
   * Is going to count.
   *
   * @param work receives the parts in which that is done
   * @param rows the rows of the column that count
   */
  Others(Work work, Column column, int[] rows) {
    this.column = column;
    this.rows = rows;
    if (column instanceof Column.Categories words) {
      int[] counts = new int[words.labels().size()];
      work.over(rows.length, (from, to) -> count(words, counts, from, to));
      work.then(() -> others = present - most);
    } else {
      work.over(rows.length, this::vote);
      work.over(rows.length, this::countOthers);
    }
  }

  /** How many there are, once the work is done. */
  int count() {
    return others;
  }

  private void count(Column.Categories words, int[] counts, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.isMissing(rows[i])) {
        present++;
        most = Math.max(most, ++counts[words.code(rows[i])]);
      }
    }
  }

  /**
   * Finds the only value that more than half of the rows can have (R. Boyer, J. Moore, "MJRTY: a
   * fast majority vote algorithm", 1981); all rows count as others if there is none.
   */
  private void vote(int from, int to) {
    for (int i = from; i < to; i++) {
      int row = rows[i];
      if (!column.isMissing(row)) {
        candidate = lead == 0 ? row : candidate;
        lead += same(row, candidate) ? 1 : -1;
      }
    }
  }

  private void countOthers(int from, int to) {
    for (int i = from; i < to; i++) {
      others += column.isMissing(rows[i]) || same(rows[i], candidate) ? 0 : 1;
    }
  }

  private boolean same(int a, int b) {
    Column cells = column instanceof Column.Dates dates ? dates.seconds() : column;
    return cells instanceof Column.Numbers numbers
        ? numbers.get(a) == numbers.get(b)
        : cells.text(a).equals(cells.text(b));
  }
}
