package dropfit.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Notices the names and units of a table where they come again among its rows, as in logs that were
 * put together.
 */
final class RepeatedHeader {
  private final List<List<String>> rows = new ArrayList<>();
  private int next;

  /** Adds a row of names or units; a row of one cell is no more than a word. */
  void add(Records records) {
    if (records.size() > 1) {
      rows.add(records.cells());
    }
  }

  /** The same rows, of which none was met. */
  RepeatedHeader again() {
    RepeatedHeader again = new RepeatedHeader();
    again.rows.addAll(rows);
    return again;
  }

  /** Whether the current record repeats the first row, or the one that follows what came before. */
  boolean isRepeatedBy(Records records) {
    if (rows.isEmpty()) {
      return false;
    }
    if (next > 0 && !isLike(rows.get(next), records)) {
      next = 0;
    }
    boolean repeated = next > 0 || isLike(rows.get(0), records);
    next = repeated ? (next + 1) % rows.size() : 0;
    return repeated;
  }

  private static boolean isLike(List<String> row, Records records) {
    if (row.size() != records.size()) {
      return false;
    }
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      int start = records.start(i);
      if (cell.length() != records.end(i) - start) {
        return false;
      }
      for (int k = 0; k < cell.length(); k++) {
        if (cell.charAt(k) != records.buffer()[start + k]) {
          return false;
        }
      }
    }
    return true;
  }
}
