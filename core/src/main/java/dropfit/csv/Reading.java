package dropfit.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a whole file, record by record: its names, cells and lines, and the issues of its
 * rows.
 */
final class Reading {
  private final Window window;
  private final Region all;
  private final Dialect dialect;
  private final Layout layout;
  private final Records records;
  private @Nullable SkippedLines below;
  private final Cells[] cells;
  private final IssueReport.Collector issues;
  private final List<String> names;
  private final List<String> units = new ArrayList<>();
  private final Rejected rejected;
  private final RowSlots slots;
  private final MarkedRows problems = new MarkedRows();
  private int capacity;
  private int[] lines;
  private boolean ended;
  private boolean tooLong;
  private boolean trailingValue;
  private final int seen;
  private final int valuesBegin;
  private int valuesEnd;
  private boolean afterBlank;
  private int otherTable;

  /**
   * Begins to read a file, which goes to its end, or until it has more rows than can be held.
   *
   * @param text the characters, which are changed where they make no sense
   * @param all the file without what names its dialect
   * @param seen up to which place of the text it is known that there is one table
   * @param slots where rows are kept
   * @param expectedRows how many rows there will be, roughly
   */
  Reading(
      CsvText text,
      Region all,
      Dialect dialect,
      Layout layout,
      ColumnReading[] columns,
      int seen,
      RowSlots slots,
      int expectedRows) {
    this.all = all;
    this.dialect = dialect;
    this.layout = layout;
    window = text.window();
    Region table = layout.table();
    issues = new IssueReport.Collector();
    this.slots = slots;
    this.seen = seen;
    capacity = Math.min(expectedRows, slots.most()) + 1;
    lines = new int[capacity];
    cells = new Cells[layout.width()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = columns[i].start(capacity, problems);
      if (slots.isSample()) {
        cells[i].summarize();
      }
    }
    Region above = new Region(all.from(), layout.top(), all.line());
    SkippedLines preamble =
        new SkippedLines(new Records(window, above, dialect), IssueCode.PREAMBLE, issues);
    while (preamble.next()) {}
    records = new Records(window, table, dialect);
    names = readNames();
    readUnits();
    valuesBegin = records.position();
    int below = Math.min(records.position(), text.head().length);
    rejected = new Rejected(text.substring(table.from(), below));
  }

  /** Reads the next record; false if there was none, and all is read. */
  boolean next() {
    if (below != null) {
      ended = tooLong || slots.isDone() || !below.next();
      return !ended;
    }
    if (!tooLong && !slots.isDone() && records.next()) {
      boolean row = isRow();
      if (row && isOtherTable()) {
        otherTable = records.line();
        leave(new Region(records.begin(), all.limit(), otherTable));
        return true;
      }
      afterBlank = !row && !records.isComment();
      if (row) {
        readRow();
      }
      return true;
    }
    tooLong |= records.isTooLong();
    leave(new Region(layout.table().limit(), all.limit(), records.nextLine()));
    return true;
  }

  /**
   * Whether the current record is the header of another table, which stands too far below to be
   * seen before: filled with names, of another width, behind a blank line.
   */
  private boolean isOtherTable() {
    boolean possible =
        afterBlank
            && records.begin() >= seen
            && records.size() > 1
            && records.size() != cells.length
            && slots.seen() > 0;
    for (int i = 0; possible && i < records.size(); i++) {
      String cell = records.cell(i);
      possible = !cell.isEmpty() && !HeaderRows.isValue(cell);
    }
    return possible;
  }

  /** Ends the table: what is below it is only told of. */
  private void leave(Region rest) {
    valuesEnd = rest.from();
    if (slots.isSample()) {
      sort();
    } else {
      lines = Arrays.copyOf(lines, slots.kept());
    }
    below = new SkippedLines(new Records(window, rest, dialect), IssueCode.FOOTER, issues);
  }

  /** The line on which another table begins that was found while reading; 0 if there is none. */
  int otherTable() {
    return otherTable;
  }

  /** Whether all is read that is wanted. */
  boolean isEnded() {
    return ended;
  }

  /** Puts the rows that were kept into the order of the file. */
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

  /**
   * The rows of values once more, and nothing above them. Those from {@link #valuesEnd} on are of
   * another table.
   */
  Records values(CsvText text) {
    Region part = new Region(valuesBegin, layout.table().limit(), 1);
    return new Records(text.window(), part, dialect);
  }

  /** Where the rows of values end in the text, once all is read. */
  int valuesEnd() {
    return valuesEnd;
  }

  /** How many characters of the text were read. */
  int position() {
    return below == null ? records.position() : below.position();
  }

  /** How many characters of the table were looked at, those looked at twice counted twice. */
  long looked() {
    return records.looked();
  }

  /** How many lines below the table were left out. */
  int skippedBelow() {
    return below == null ? 0 : below.lines();
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
    return slots.seen();
  }

  /** The number of rows that are kept so far. */
  int kept() {
    return slots.kept();
  }

  /**
   * How many rows are not in the table as they stand in the file: those kept that have a problem of
   * their own, and those left out.
   */
  int problemRows() {
    return problems.count(slots.kept()) + rejected.count();
  }

  /** The row that is kept of a line of the file, or -1. */
  int rowOf(int line) {
    return Math.max(-1, Arrays.binarySearch(lines, line));
  }

  /** Whether a row is known by its line only, because rows do not stay where they are put first. */
  boolean isSample() {
    return slots.isSample();
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
      if (isRow()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the current record has a value; tells of it if not. */
  private boolean isRow() {
    if (records.isComment()) {
      SkippedLines.reportComment(records, issues);
      return false;
    }
    if (records.hasNoValue()) {
      report(IssueCode.BLANK_LINE, "A value in at least one cell.", "The line was skipped.", -1);
      return false;
    }
    return true;
  }

  private void readRow() {
    int size = records.size();
    int width = cells.length;
    boolean unusable = size > width && !records.isEmptyFrom(width);
    if (unusable) {
      reportFaults(-1, names);
      trailingValue |= layout.trailing() && size == width + 1;
      report(IssueCode.LONG_ROW, cellsExpected(), "The row was left out.", -1);
      rejected.add(records);
      return;
    }
    int row = slots.next();
    problems.clear(row);
    reportFaults(row, names);
    if (row == capacity) {
      grow();
    }
    if (slots.isTooMany()) {
      tooLong = true;
      return;
    }
    if (size > width && !(layout.trailing() && size == width + 1)) {
      report(IssueCode.TRAILING_CELLS, cellsExpected(), "The empty cells were ignored.", row);
    } else if (size < width) {
      problems.mark(row);
      report(IssueCode.SHORT_ROW, cellsExpected(), "The other cells are taken as missing.", row);
    }
    for (int column = 0; column < width; column++) {
      if (column < size) {
        cells[column].add(records, column, row);
      } else {
        cells[column].addMissing(row);
      }
    }
    lines[row] = records.line();
  }

  private void grow() {
    capacity = (int) Math.min(2L * capacity, slots.most() + 1L);
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
    if (records.faults().isEmpty()) {
      return;
    }
    if (row >= 0) {
      problems.mark(row);
    }
    for (Fault fault : records.faults()) {
      int column = fault.cell();
      String name = column < known.size() ? known.get(column) : "";
      issues.add(fault.code(), () -> fault.issue(name, records.cell(column), row));
    }
  }
}
