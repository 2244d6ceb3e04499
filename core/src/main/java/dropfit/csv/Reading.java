package dropfit.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a whole file, record by record: its names, cells and lines, and the issues of its
 * rows.
 */
final class Reading {
  /** Cells that are read in one part. */
  private static final int PART = 20_000;

  private final Window window;
  private final Region all;
  private final Dialect dialect;
  private final Layout layout;
  private final Tables tables;
  private final KeptRows kept;
  private final IssueReport.Collector issues;
  private final List<String> units = new ArrayList<>();
  private final RepeatedHeader header = new RepeatedHeader();
  private final RowSlots slots;
  private final boolean endChosen;
  private Stage stage = Stage.ABOVE;
  private Records records;
  private RowIssues told;
  private final SkippedLines above;
  private @Nullable SkippedLines below;
  private List<String> names = List.of();
  private Rejected rejected = new Rejected("");
  private int valuesBegin;
  private int lastRow;
  private boolean spoilt;
  private long lookedBefore;
  private boolean tooLong;
  private boolean trailingValue;

  /** What comes one after the other; what is passed is of no use, but may be another table. */
  private enum Stage {
    ABOVE,
    ROWS,
    BELOW,
    PASSED,
    ENDED
  }

  /**
   * Begins to read a file, which goes to its end, or until it has more rows than can be held.
   *
   * @param text the characters, which are changed where they make no sense
   * @param all the file without what names its dialect
   * @param tables looks at all records, as long as it is to find out which table is to be taken
   * @param slots where rows are kept
   * @param expectedRows how many rows there will be, roughly
   * @param endChosen whether the table goes as far as the user says, whatever there is in it
   */
  Reading(
      CsvText text,
      Region all,
      Dialect dialect,
      Layout layout,
      ColumnReading[] columns,
      Tables tables,
      RowSlots slots,
      int expectedRows,
      boolean endChosen) {
    this.endChosen = endChosen;
    this.all = all;
    this.dialect = dialect;
    this.layout = layout;
    window = text.window();
    this.tables = tables;
    issues = new IssueReport.Collector();
    this.slots = slots;
    kept = new KeptRows(columns, slots, expectedRows);
    records = records(new Region(all.from(), layout.top(), all.line()));
    told = new RowIssues(records, issues, kept);
    above = skipped(IssueCode.PREAMBLE);
  }

  private Records records(Region part) {
    return new Records(window, part, dialect);
  }

  private SkippedLines skipped(IssueCode code) {
    String largest = slots.isFirst() ? "the largest as far as was read" : "the largest table";
    String start = " starts in line " + layout.table().line() + ".";
    String taken = tables.isChosen() ? "the table that was chosen" : largest;
    return new SkippedLines(records, code, issues, tables, taken + start);
  }

  /**
   * Does a part of the work: makes room for more rows in one column, reads some records, or puts
   * the rows of a sample into the order of the file.
   */
  void advance() {
    if (!kept.advance()) {
      for (int records = PART / kept.width(); records >= 0 && next(); records--) {}
    }
  }

  /** Reads the next record; false if there is something else to be done first. */
  private boolean next() {
    Stage before = stage;
    if (before == Stage.ROWS) {
      if (!kept.hasRoom()) {
        return false;
      }
      nextOfTable();
    } else if (before == Stage.ABOVE) {
      if (!above.next()) {
        enter(Stage.ROWS, layout.table());
        readHeader();
      }
    } else if (before == Stage.BELOW) {
      if (isEnough() || below == null || !below.next()) {
        end();
      }
    } else if (isEnough() || tables.areFinished() || !records.next()) {
      end();
    } else {
      tables.add(records);
    }
    return stage == before;
  }

  private void nextOfTable() {
    spoilt = tables.lastBegin() > layout.top() && !endChosen;
    if (spoilt || slots.isDone()) {
      leave(Stage.PASSED, new Region(records.position(), all.limit(), records.nextLine()));
    } else if (!tooLong && records.next()) {
      if (isRow() && !isRepeatedHeader()) {
        readRow();
      }
    } else if (tooLong || records.isTooLong()) {
      tooLong = true;
      end();
    } else {
      leave(Stage.BELOW, new Region(layout.table().limit(), all.limit(), records.nextLine()));
      below = skipped(IssueCode.FOOTER);
    }
  }

  /** Ends the table: what is below it is only told of. */
  private void leave(Stage next, Region rest) {
    kept.end();
    enter(next, rest);
  }

  private void enter(Stage next, Region part) {
    lookedBefore += records.looked();
    records = records(part);
    told = new RowIssues(records, issues, kept);
    stage = next;
  }

  /** Whether no more of the text is wanted. */
  private boolean isEnough() {
    return slots.isFirst() && tables.areEnough(records.position(), slots.most());
  }

  private void end() {
    if (below != null) {
      below.close();
    }
    stage = Stage.ENDED;
    tables.finish(records.position(), records.position() == all.limit());
  }

  /** Whether all is read that is wanted. */
  boolean isEnded() {
    return stage == Stage.ENDED;
  }

  /** The rows of values once more, and nothing above them. */
  Records values(CsvText text) {
    return new Records(text.window(), new Region(valuesBegin, layout.table().limit(), 1), dialect);
  }

  /** Notices the header where it comes again among the rows that are read once more. */
  RepeatedHeader headerAgain() {
    return header.again();
  }

  /** How many characters of the text were read. */
  int position() {
    return records.position();
  }

  /** How many characters were looked at, those looked at twice counted twice. */
  long looked() {
    return lookedBefore + records.looked();
  }

  /** The index at which the last row begins that was read. */
  int lastRow() {
    return lastRow;
  }

  /** Whether some of its rows are those of another table, which is known since. */
  boolean isSpoilt() {
    return spoilt;
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
    return kept.cells(column);
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
    return kept.problems() + rejected.count();
  }

  /** The row that is kept of a line of the file, or -1. */
  int rowOf(int line) {
    return kept.rowOf(line);
  }

  /** Whether a row is known by its line only, because rows do not stay where they are put first. */
  boolean isSample() {
    return slots.isSample();
  }

  /** The line on which each row starts. */
  int[] lines() {
    return kept.lines();
  }

  /** The rows that could not be used. */
  Rejected rejected() {
    return rejected;
  }

  /** What was not as expected, open for what the columns as a whole show. */
  IssueReport.Collector issues() {
    return issues;
  }

  private void readHeader() {
    StringBuilder lines = new StringBuilder();
    names = readNames(lines);
    readUnits(lines);
    valuesBegin = records.position();
    rejected = new Rejected(lines.toString());
  }

  private List<String> readNames(StringBuilder lines) {
    Names given = new Names(kept.width(), layout.rowNames() ? 1 : 0);
    for (int row = 1; row <= layout.headerRows() && nextRow(lines); row++) {
      header.add(records);
      given.add(records, row == layout.headerRows());
      told.addFaults(-1, List.of());
      if (row > 1) {
        told.add(
            IssueCode.HEADER_ROWS,
            "A header of one row.",
            "The names of both rows were joined.",
            -1);
      }
    }
    List<String> unique = given.unique(issues);
    if (layout.trailing()) {
      told.add(
          IssueCode.TRAILING_DELIMITER,
          "Rows that end with a value.",
          "The delimiter at the end of each row was ignored.",
          -1);
    }
    return unique;
  }

  private void readUnits(StringBuilder lines) {
    if (layout.units() && nextRow(lines)) {
      header.add(records);
      for (int i = 0; i < Math.min(records.size(), kept.width()); i++) {
        units.add(Units.bare(records.cell(i)));
      }
      told.add(IssueCode.UNITS_ROW, "Rows of values.", "The row was taken as units.", -1);
    }
    for (int row = 0; row < layout.labels() && nextRow(lines); row++) {
      told.add(IssueCode.LABEL_ROW, "Rows of values.", "The row was skipped.", -1);
    }
  }

  /** Goes on to the next record that has a value, and adds all that it passes to some lines. */
  private boolean nextRow(StringBuilder lines) {
    while (records.next()) {
      lines.append(records.raw());
      if (isRow()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the current record has a value; tells of it if not. */
  private boolean isRow() {
    if (records.begin() == layout.table().from() && records.begin() != layout.top()) {
      tables.addComment(layout.top(), records.line());
    } else {
      tables.add(records);
    }
    if (records.isComment()) {
      SkippedLines.reportComment(records, issues);
      return false;
    }
    if (records.hasNoValue()) {
      told.add(IssueCode.BLANK_LINE, "A value in at least one cell.", "The line was skipped.", -1);
      return false;
    }
    return true;
  }

  /** Whether the current record is a header that comes again; tells of it then. */
  private boolean isRepeatedHeader() {
    boolean repeated = header.isRepeatedBy(records);
    if (repeated) {
      lastRow = records.begin();
      told.add(IssueCode.REPEATED_HEADER, "Rows of values.", "The row was skipped.", -1);
    }
    return repeated;
  }

  private void readRow() {
    lastRow = records.begin();
    int size = records.size();
    int width = kept.width();
    boolean unusable = size > width && !records.isEmptyFrom(width);
    if (unusable) {
      told.addFaults(-1, names);
      trailingValue |= layout.trailing() && size == width + 1;
      told.add(IssueCode.LONG_ROW, cellsExpected(), "The row was left out.", -1);
      rejected.add(records);
      return;
    }
    int row = kept.next();
    told.addFaults(row, names);
    if (slots.isTooMany()) {
      tooLong = true;
      return;
    }
    if (size > width && !(layout.trailing() && size == width + 1)) {
      told.add(IssueCode.TRAILING_CELLS, cellsExpected(), "The empty cells were ignored.", row);
    } else if (size < width) {
      kept.mark(row);
      told.add(IssueCode.SHORT_ROW, cellsExpected(), "The other cells are taken as missing.", row);
    }
    kept.put(records, row);
  }

  private String cellsExpected() {
    return "A row of " + kept.width() + " cells, not of " + records.size() + ".";
  }
}
