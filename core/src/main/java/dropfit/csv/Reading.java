package dropfit.csv;

import dropfit.data.Matrix;
import java.util.Arrays;
import java.util.List;

/** One reading of a whole file: its names, cells and lines, and the issues of its rows. */
final class Reading {
  private final Records records;
  private final Cells[] cells;
  private final IssueReport.Collector issues;
  private final List<String> names;
  private final int mostRows;
  private int capacity;
  private int[] lines;
  private int rows;
  private boolean tooLong;

  /**
   * Reads a file to its end, or until it has more rows than can be held.
   *
   * @param text the characters, which are changed where they make no sense
   * @param expectedRows how many rows there will be, roughly
   */
  Reading(
      char[] text, Delimiter delimiter, Layout layout, ColumnReading[] columns, int expectedRows) {
    records = new Records(text, delimiter.character());
    issues = new IssueReport.Collector();
    mostRows = mostRows(layout.width());
    capacity = Math.min(expectedRows + 1, mostRows);
    lines = new int[capacity];
    cells = new Cells[layout.width()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = columns[i].start(capacity);
    }
    if (layout.directive()) {
      nextRow();
    }
    boolean named = layout.header() && nextRow();
    names = named ? Names.read(records, cells.length, issues) : Names.numbered(cells.length);
    if (named) {
      reportFaults(-1);
    }
    while (!tooLong && nextRow()) {
      readRow();
    }
    lines = Arrays.copyOf(lines, rows);
  }

  /** The largest number of rows of a table. */
  static int mostRows(int width) {
    return Matrix.MAX_CELLS / width;
  }

  /** Whether the file has more rows than can be held; the rest of it was not read. */
  boolean isTooLong() {
    return tooLong;
  }

  /** The name of each column, no two of them equal. */
  List<String> names() {
    return names;
  }

  /** What was read of a column. */
  Cells cells(int column) {
    return cells[column];
  }

  /** The number of rows read. */
  int rows() {
    return rows;
  }

  /** The line on which each row starts. */
  int[] lines() {
    return lines;
  }

  /** What was not as expected, open for what the columns as a whole show. */
  IssueReport.Collector issues() {
    return issues;
  }

  /** Goes on to the next record that has a value. */
  private boolean nextRow() {
    while (records.next()) {
      boolean blank = records.isBlankLine() || (records.size() > 1 && isEmptyFrom(0));
      if (!blank) {
        return true;
      }
      report(IssueCode.BLANK_LINE, "A value in at least one cell.", "The line was skipped.", -1);
    }
    return false;
  }

  private boolean isEmptyFrom(int first) {
    for (int i = first; i < records.size(); i++) {
      if (records.start(i) < records.end(i)) {
        return false;
      }
    }
    return true;
  }

  private void readRow() {
    int size = records.size();
    int width = cells.length;
    boolean unusable = size > width && !isEmptyFrom(width);
    reportFaults(unusable ? -1 : rows);
    if (unusable) {
      report(IssueCode.LONG_ROW, cellsExpected(), "The row was left out.", -1);
      return;
    }
    if (rows == capacity) {
      grow();
    }
    if (tooLong) {
      return;
    }
    if (size > width) {
      report(IssueCode.TRAILING_CELLS, cellsExpected(), "The empty cells were ignored.", rows);
    } else if (size < width) {
      report(IssueCode.SHORT_ROW, cellsExpected(), "The other cells are taken as missing.", rows);
    }
    for (int column = 0; column < width; column++) {
      if (column < size) {
        cells[column].add(records, column, rows);
      } else {
        cells[column].addMissing(rows);
      }
    }
    lines[rows] = records.line();
    rows++;
  }

  private void grow() {
    tooLong = rows == mostRows;
    capacity = (int) Math.min(2L * capacity, mostRows);
    lines = Arrays.copyOf(lines, capacity);
    for (Cells column : cells) {
      column.grow(capacity);
    }
  }

  private String cellsExpected() {
    return "A row of " + cells.length + " cells, not of " + records.size() + ".";
  }

  private void report(IssueCode code, String expected, String done, int row) {
    issues.add(code, () -> new Issue(code, records.line(), -1, "", rowText(), expected, done, row));
  }

  private String rowText() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < records.size() && text.length() <= 100; i++) {
      text.append(i == 0 ? "" : String.valueOf(records.delimiter())).append(records.cell(i));
    }
    return text.toString();
  }

  private void reportFaults(int row) {
    for (Fault fault : records.faults()) {
      int column = fault.cell();
      String name = column < names.size() ? names.get(column) : "";
      issues.add(fault.code(), () -> fault.issue(name, records.cell(column), row));
    }
  }
}
