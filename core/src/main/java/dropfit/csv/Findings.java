package dropfit.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds to the issues of the rows what the columns show as a whole. */
final class Findings {
  /** A category column with more words than this is hardly useful. */
  private static final int MANY_CATEGORIES = 50;

  private static final String KEPT = "The column was kept.";

  private final Reading reading;
  private final IssueReport.Collector issues;
  private int columns;

  Findings(Reading reading) {
    this.reading = reading;
    this.issues = reading.issues();
  }

  /** Looks at one column, and at its words if it was ever read as words. */
  void add(int index, ColumnProfile profile, Optional<WordStatistics> words) {
    columns++;
    int rows = reading.rows();
    if (reading.cells(index) instanceof NumberCells cells) {
      addOdd(IssueCode.NOT_A_NUMBER, index, profile, cells.words(), "A decimal number.");
      addOdd(IssueCode.INFINITE_NUMBER, index, profile, cells.infinite(), "A finite number.");
    }
    if (words.isPresent() && profile.type() != ColumnType.NUMBER) {
      addFormat(index, profile, words.get());
    }
    if (rows > 0 && profile.missing() == rows) {
      report(IssueCode.ALL_MISSING, index, profile, "", "A value in at least one cell.", KEPT);
    } else if (rows > 1 && profile.constant()) {
      report(
          IssueCode.CONSTANT_COLUMN, index, profile, "", "Values that differ between rows.", KEPT);
    }
    if (profile.type() == ColumnType.CATEGORY && profile.distinct() > MANY_CATEGORIES) {
      report(
          IssueCode.MANY_CATEGORIES,
          index,
          profile,
          profile.distinct() + " different words",
          "At most " + MANY_CATEGORIES + " categories.",
          KEPT);
    }
  }

  private void addOdd(
      IssueCode code, int index, ColumnProfile profile, NumberCells.Odd odd, String expected) {
    if (odd.count() == 0) {
      return;
    }
    List<Issue> first = new ArrayList<>();
    for (NumberCells.Place place : odd.first()) {
      first.add(
          new Issue(
              code,
              place.line(),
              index,
              profile.name(),
              place.raw(),
              expected,
              "The cell was taken as missing.",
              place.row()));
    }
    issues.addAll(code, first, odd.count());
  }

  private void addFormat(int index, ColumnProfile profile, WordStatistics words) {
    String readAs = profile.type() == ColumnType.CATEGORY ? "categories" : "text";
    if (words.looksFormatted()) {
      report(
          IssueCode.NUMBER_FORMAT,
          index,
          profile,
          words.other(),
          "Numbers with a decimal point, without units and separators.",
          "The column was read as " + readAs + ".");
    } else if (words.isMixed()) {
      report(
          IssueCode.MIXED_COLUMN,
          index,
          profile,
          words.other(),
          "Numbers in at least nine of ten cells, or words in all.",
          words.numbers()
              + " of "
              + words.present()
              + " cells are numbers; the column was read as "
              + readAs
              + ".");
    }
  }

  private void report(
      IssueCode code, int index, ColumnProfile profile, String raw, String expected, String done) {
    issues.add(code, () -> new Issue(code, 0, index, profile.name(), raw, expected, done, -1));
  }

  /** Looks at the table as a whole and closes the report. */
  IssueReport report(Dialect dialect) {
    int rows = reading.rows();
    if (columns == 1) {
      reportFile(
          IssueCode.ONE_COLUMN,
          "Columns separated by comma, semicolon, tab or vertical bar.",
          "The lines were read as one column.");
    }
    if (rows == 0) {
      reportFile(
          IssueCode.NO_ROWS,
          dialect.header() ? "Rows of values below the header." : "Rows of values.",
          "The table has no rows.");
    } else if (rows < columns) {
      reportFile(
          IssueCode.FEW_ROWS,
          "At least as many rows as columns.",
          "The table was kept with " + rows + " rows of " + columns + " columns.");
    }
    return issues.report();
  }

  private void reportFile(IssueCode code, String expected, String done) {
    issues.add(code, () -> new Issue(code, 0, -1, "", "", expected, done, -1));
  }
}
