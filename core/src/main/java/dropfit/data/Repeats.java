package dropfit.data;

import dropfit.numeric.Work;
import java.util.List;

/** Finds rows that hold the same as an earlier row. */
public final class Repeats {
  private final List<Column> columns;
  private final int[] rows;
  private long[] hashes = {};

  /** One more than the first place whose row has some hash; 0 where none has it. */
  private int[] slots = {};

  private int[] firsts = {};

  /**
   * Is going to find for each row the first one that holds the same; a missing cell is like another
   * missing one. The time grows with the number of cells.
   *
   * @param work receives the parts in which that is done
   * @param columns what is compared
   * @param rows row numbers from 0
   */
  public Repeats(Work work, List<Column> columns, int[] rows) {
    this.columns = columns;
    this.rows = rows;
    work.then(() -> hashes = new long[rows.length]);
    columns.forEach(column -> work.over(rows.length, (from, to) -> mix(column, from, to)));
    work.then(() -> slots = new int[Integer.highestOneBit(Math.max(rows.length, 1)) * 4]);
    work.then(() -> firsts = new int[rows.length]);
    work.over(rows.length, columns.size(), this::find);
  }

  /**
   * For each row the first one that holds the same; a missing cell is like another missing one.
   *
   * @param columns what is compared
   * @param rows row numbers from 0
   * @return for each place in {@code rows} the first place whose row is the same: itself if there
   *     is none before
   */
  public static int[] firsts(List<Column> columns, int[] rows) {
    Work work = new Work();
    Repeats repeats = new Repeats(work, columns, rows);
    work.finish();
    return repeats.firsts();
  }

  /**
   * What was found, once the work is done.
   *
   * @return for each place in {@code rows} the first place whose row is the same: itself if there
   *     is none before; not a copy
   */
  public int[] firsts() {
    return firsts;
  }

  private void find(int from, int to) {
    for (int i = from; i < to; i++) {
      int slot = (int) (hashes[i] >>> 32) & slots.length - 1;
      while (slots[slot] > 0 && !same(slots[slot] - 1, i)) {
        slot = slot + 1 & slots.length - 1;
      }
      if (slots[slot] == 0) {
        slots[slot] = i + 1;
      }
      firsts[i] = slots[slot] - 1;
    }
  }

  private void mix(Column column, int from, int to) {
    for (int i = from; i < to; i++) {
      long hash = (hashes[i] ^ bits(column, rows[i])) * 0x9E3779B97F4A7C15L;
      hashes[i] = hash ^ hash >>> 29;
    }
  }

  private static long bits(Column column, int row) {
    if (column instanceof Column.Numbers numbers) {
      return Double.doubleToLongBits(numbers.get(row) + 0.0);
    }
    if (column instanceof Column.Dates dates) {
      return Double.doubleToLongBits(dates.get(row) + 0.0);
    }
    return column instanceof Column.Categories words
        ? words.code(row)
        : column.text(row).hashCode();
  }

  private boolean same(int a, int b) {
    if (hashes[a] != hashes[b]) {
      return false;
    }
    for (Column column : columns) {
      if (!same(column, rows[a], rows[b])) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Column column, int a, int b) {
    return column instanceof Column.Text
        ? column.text(a).equals(column.text(b))
        : bits(column, a) == bits(column, b);
  }
}
