package dropfit.csv;

import java.util.Arrays;

/** Rows of the table in which something is not as it stands in the file, each counted once. */
final class MarkedRows {
  private boolean[] marks = new boolean[0];

  /** Notes a problem of a row. */
  void mark(int row) {
    if (row >= marks.length) {
      marks = Arrays.copyOf(marks, Math.max(row + 1, 2 * marks.length));
    }
    marks[row] = true;
  }

  /** Forgets what was in the place where another row is put. */
  void clear(int row) {
    if (row < marks.length) {
      marks[row] = false;
    }
  }

  /** Puts rows into a given order, and forgets all others. */
  void keep(int[] rows) {
    boolean[] kept = new boolean[rows.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = rows[i] < marks.length && marks[rows[i]];
    }
    marks = kept;
  }

  /** How many of the first rows are marked. */
  int count(int rows) {
    int count = 0;
    for (int row = 0; row < Math.min(rows, marks.length); row++) {
      count += marks[row] ? 1 : 0;
    }
    return count;
  }
}
