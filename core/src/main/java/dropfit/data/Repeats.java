package dropfit.data;

import java.util.Arrays;
import java.util.List;

/** Finds rows that hold the same as an earlier row. */
public final class Repeats {
  private final List<Column> columns;
  private final int[] rows;

  private Repeats(List<Column> columns, int[] rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * For each row the first one that holds the same; a missing cell is like another missing one. The
   * time grows with the number of cells.
   *
   * @param columns what is compared
   * @param rows row numbers from 0
   * @return for each place in {@code rows} the first place whose row is the same: itself if there
   *     is none before
   */
  public static int[] firsts(List<Column> columns, int[] rows) {
    return new Repeats(columns, rows).find();
  }

  private int[] find() {
    long[] hashes = new long[rows.length];
    for (Column column : columns) {
      mix(column, hashes);
    }
    int[] slots = new int[Integer.highestOneBit(Math.max(rows.length, 1)) * 4];
    Arrays.fill(slots, -1);
    int[] firsts = new int[rows.length];
    for (int i = 0; i < firsts.length; i++) {
      int slot = (int) (hashes[i] >>> 32) & slots.length - 1;
      while (slots[slot] >= 0 && !same(slots[slot], i, hashes)) {
        slot = slot + 1 & slots.length - 1;
      }
      if (slots[slot] < 0) {
        slots[slot] = i;
      }
      firsts[i] = slots[slot];
    }
    return firsts;
  }

  private void mix(Column column, long[] hashes) {
    for (int i = 0; i < hashes.length; i++) {
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

  private boolean same(int a, int b, long[] hashes) {
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
