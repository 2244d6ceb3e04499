package dropfit.csv;

import java.util.Arrays;

/** The rows of a table that are kept while it is read: their cells by column, and their lines. */
final class KeptRows {
  private final RowSlots slots;
  private final Cells[] cells;
  private final MarkedRows problems = new MarkedRows();
  private int capacity;
  private int[] lines;

  /**
   * Begins without a row.
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
      cells[i] = columns[i].start(capacity, problems);
      if (slots.isSample()) {
        cells[i].summarize();
      }
    }
  }

  /** The place of the next row, which is without a problem so far. */
  int next() {
    int row = slots.next();
    problems.clear(row);
    if (row == capacity) {
      grow();
    }
    return row;
  }

  private void grow() {
    capacity = (int) Math.min(2L * capacity, slots.most() + 1L);
    lines = Arrays.copyOf(lines, capacity);
    for (Cells column : cells) {
      column.grow(capacity);
    }
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

  /** Ends with the last row: puts those that were kept into the order of the file. */
  void end() {
    if (slots.isSample()) {
      sort();
    } else {
      lines = Arrays.copyOf(lines, slots.kept());
    }
  }

  private void sort() {
    long[] places = new long[slots.kept()];
    for (int slot = 0; slot < places.length; slot++) {
      places[slot] = ((long) lines[slot] << Integer.SIZE) | slot;
    }
    Arrays.sort(places);
    int[] order = new int[places.length];
    lines = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      order[i] = (int) places[i];
      lines[i] = (int) (places[i] >>> Integer.SIZE);
    }
    problems.keep(order);
    for (Cells column : cells) {
      column.keep(order);
    }
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
