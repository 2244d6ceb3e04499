package dropfit.csv;

import dropfit.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One reading of a whole file: its names, cells and lines, and the issues of its rows. */
final class Reading {
  private final char[] text;
  private final Layout layout;
  private final Records records;
  private final Cells[] cells;
  private final IssueReport.Collector issues;
  private final List<String> names;
  private final List<String> units = new ArrayList<>();
  private final Rejected rejected;
  private final int mostRows;
  private int capacity;
  private int[] lines;
  private int rows;
  private boolean tooLong;
  private boolean trailingValue;

  /**
   * Reads a file to its end, or until it has more rows than can be held.
   *
   * @param text the characters, which are changed where they make no sense
   * @param all the file without what names its dialect
   * @param expectedRows how many rows there will be, roughly
   */
  Reading(
      char[] text,
      Region all,
      Dialect dialect,
      Layout layout,
      ColumnReading[] columns,
      int expectedRows) {
    this.text = text;
    this.layout = layout;
    Region table = layout.table();
    records = new Records(text, table.from(), table.limit(), table.line(), dialect);
    issues = new IssueReport.Collector();
    mostRows = mostRows(layout.width());
    capacity = Math.min(expectedRows + 1, mostRows);
    lines = new int[capacity];
    cells = new Cells[layout.width()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = columns[i].start(capacity);
    }
    Region above = new Region(all.from(), layout.top(), all.line());
    SkippedLines.report(text, above, dialect, IssueCode.PREAMBLE, issues);
    names = readNames();
    readUnits();
    rejected = new Rejected(text, table.from(), records.position());
    while (!tooLong && nextRow()) {
      readRow();
    }
    lines = Arrays.copyOf(lines, rows);
    Region below = new Region(table.limit(), all.limit(), records.nextLine());
    SkippedLines.report(text, below, dialect, IssueCode.FOOTER, issues);
  }

  /** The largest number of rows of a table. */
  static int mostRows(int width) {
    return Matrix.MAX_CELLS / width;
  }

  /** Whether the file has more rows than can be held; the rest of it was not read. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Whether a row has a value behind the delimiter that seemed to end all rows. */
  boolean hasTrailingValue() {
    return trailingValue;
  }

  /** The name of each column, no two of them equal. */
  List<String> names() {
    return names;
  }

  /** The unit of a column as the row of units has it, empty if there is none. */
  String unit(int column) {
    return column < units.size() ? units.get(column) : "";
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

  /** The rows that could not be used. */
  Rejected rejected() {
    return rejected;
  }

  /** What was not as expected, open for what the columns as a whole show. */
  IssueReport.Collector issues() {
    return issues;
  }

  private List<String> readNames() {
    Names given = new Names(cells.length, layout.rowNames() ? 1 : 0);
    for (int row = 1; row <= layout.headerRows() && nextRow(); row++) {
      given.add(records, row == layout.headerRows());
      reportFaults(-1, List.of());
      if (row > 1) {
        report(
            IssueCode.HEADER_ROWS,
            "A header of one row.",
            "The names of both rows were joined.",
            -1);
      }
    }
    List<String> unique = given.unique(issues);
    if (layout.trailing()) {
      report(
          IssueCode.TRAILING_DELIMITER,
          "Rows that end with a value.",
          "The delimiter at the end of each row was ignored.",
          -1);
    }
    return unique;
  }

  private void readUnits() {
    if (layout.units() && nextRow()) {
      for (int i = 0; i < Math.min(records.size(), cells.length); i++) {
        units.add(Units.bare(records.cell(i)));
      }
      report(IssueCode.UNITS_ROW, "Rows of values.", "The row was taken as units.", -1);
    }
  }

  /** Goes on to the next record that has a value. */
  private boolean nextRow() {
    while (records.next()) {
      if (records.isComment()) {
        SkippedLines.reportComment(records, issues);
      } else if (records.hasNoValue()) {
        report(IssueCode.BLANK_LINE, "A value in at least one cell.", "The line was skipped.", -1);
      } else {
        return true;
      }
    }
    return false;
  }

  private void readRow() {
    int size = records.size();
    int width = cells.length;
    boolean unusable = size > width && !records.isEmptyFrom(width);
    if (!records.faults().isEmpty()) {
      reportFaults(unusable ? -1 : rows, names);
    }
    if (unusable) {
      trailingValue |= layout.trailing() && size == width + 1;
      report(IssueCode.LONG_ROW, cellsExpected(), "The row was left out.", -1);
      rejected.add(text, records.begin(), records.position());
      return;
    }
    if (rows == capacity) {
      grow();
    }
    if (tooLong) {
      return;
    }
    if (size > width && !(layout.trailing() && size == width + 1)) {
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
    issues.add(
        code,
        () -> new Issue(code, records.line(), -1, "", records.rowText(), expected, done, row));
  }

  private void reportFaults(int row, List<String> known) {
    for (Fault fault : records.faults()) {
      int column = fault.cell();
      String name = column < known.size() ? known.get(column) : "";
      issues.add(fault.code(), () -> fault.issue(name, records.cell(column), row));
    }
  }
}
