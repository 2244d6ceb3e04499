package dropfit.csv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that are kept while it is read: their cells by column, and their lines. What
 * takes long is done in parts, between which nothing is put here.
 */
final class KeptRows {
  private final RowSlots slots;
  private final Cells[] cells;
  private final MarkedRows problems = new MarkedRows();
  private int capacity;
  private int roomy;
  private @Nullable SlotOrder order;
  private int sorted;
  private int[] lines;

  /**
   * Begins without a row, and without room for one.
   *
   * @param columns how each column is read
   * @param slots where rows are kept
   * @param expectedRows how many rows there will be, roughly
   */
  KeptRows(ColumnReading[] columns, RowSlots slots, int expectedRows) {
    this.slots = slots;
    capacity = Math.min(expectedRows, slots.most()) + 1;
    lines = new int[capacity];
    cells = new Cells[columns.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = columns[i].start(problems);
      if (slots.isSample()) {
        cells[i].summarize();
      }
    }
  }

  /**
   * Makes room for more rows in one column, or puts the rows of a sample into the order of the
   * file.
   *
   * @return whether there was something to do
   */
  boolean advance() {
    if (roomy < cells.length) {
      cells[roomy++].grow(capacity);
      return true;
    }
    if (order != null) {
      sort(order);
      return true;
    }
    return false;
  }

  /** Whether another row can be kept; if not, room is made for it next. */
  boolean hasRoom() {
    boolean room = slots.kept() < capacity;
    if (!room) {
      capacity = (int) Math.min(2L * capacity, slots.most() + 1L);
      lines = Arrays.copyOf(lines, capacity);
      roomy = 0;
    }
    return room;
  }

  /** The place of the next row, which is without a problem so far. */
  int next() {
    int row = slots.next();
    problems.clear(row);
    return row;
  }

  /** Puts the cells of the current record into a place; those it lacks are missing. */
  void put(Records records, int row) {
    int size = records.size();
    for (int column = 0; column < cells.length; column++) {
      if (column < size) {
        cells[column].add(records, column, row);
      } else {
        cells[column].addMissing(row);
      }
    }
    lines[row] = records.line();
  }

  /** Notes a problem of a row. */
  void mark(int row) {
    problems.mark(row);
  }

  /** Ends with the last row: those that were kept are put into the order of the file next. */
  void end() {
    if (slots.isSample()) {
      order = new SlotOrder(lines, slots.kept());
    } else {
      lines = Arrays.copyOf(lines, slots.kept());
    }
  }

  /** Puts the rows that were kept into the order of the file, one column after the other. */
  private void sort(SlotOrder found) {
    if (found.advance()) {
      return;
    }
    if (sorted < cells.length) {
      cells[sorted++].keep(found.slots());
      return;
    }
    problems.keep(found.slots());
    lines = found.lines();
    order = null;
  }

  /** The number of columns. */
  int width() {
    return cells.length;
  }

  /** What was read of a column. */
  Cells cells(int column) {
    return cells[column];
  }

  /** The line on which each row starts. */
  int[] lines() {
    return lines;
  }

  /** The row that is kept of a line of the file, or -1. */
  int rowOf(int line) {
    return Math.max(-1, Arrays.binarySearch(lines, line));
  }

  /** How many of the rows that are kept have a problem of their own. */
  int problems() {
    return problems.count(slots.kept());
  }
}
