package dropfit.csv;

import java.util.ArrayList;
import java.util.List;

/** Tells of the lines above and below a table. */
final class SkippedLines {
  /** So many rows of several cells are a table of their own. */
  private static final int TABLE_ROWS = 3;

  private final Records records;
  private final IssueReport.Collector issues;
  private final IssueCode code;
  private final Tables tables;
  private final String taken;
  private final List<Issue> together = new ArrayList<>();
  private int count;
  private int wide;
  private int lastLine;
  private int lines;

  /**
   * Is going to tell of every line of a part of a text.
   *
   * @param records the lines
   * @param code what lines that are no table are
   * @param issues takes what is told
   * @param tables looks at all of them
   * @param taken says which table is taken instead of another
   */
  SkippedLines(
      Records records, IssueCode code, IssueReport.Collector issues, Tables tables, String taken) {
    this.records = records;
    this.issues = issues;
    this.code = code;
    this.tables = tables;
    this.taken = taken;
  }

  /** Tells of the next record; false if there is none. */
  boolean next() {
    if (!records.next()) {
      close();
      return false;
    }
    tables.add(records);
    if (records.isComment()) {
      reportComment(records, issues);
    } else if (records.hasNoValue()) {
      close();
    } else {
      add();
    }
    return true;
  }

  /** How many records were not blank. */
  int lines() {
    return lines;
  }

  static void reportComment(Records records, IssueReport.Collector issues) {
    issues.add(
        IssueCode.COMMENT_LINE,
        () ->
            issue(
                IssueCode.COMMENT_LINE,
                records.line(),
                records.rowText(),
                "Rows of values.",
                "The comment was skipped."));
  }

  private void add() {
    if (together.size() < IssueReport.MAX_PLACES) {
      String raw = records.rowText();
      together.add(issue(code, records.line(), raw, "Rows of values.", "The line was skipped."));
    }
    count++;
    lines++;
    wide += records.size() > 1 ? 1 : 0;
    lastLine = records.line();
  }

  /** Tells of lines that no blank line separates, which are those since the last one. */
  void close() {
    if (wide >= TABLE_ROWS) {
      Issue first = together.get(0);
      String done = "Lines " + first.line() + " to " + lastLine + " were left out; " + taken;
      issues.add(
          IssueCode.OTHER_TABLE,
          () ->
              issue(
                  IssueCode.OTHER_TABLE, first.line(), first.raw(), "One table in a file.", done));
    } else if (count > 0) {
      issues.addAll(code, together, count);
    }
    together.clear();
    count = 0;
    wide = 0;
  }

  private static Issue issue(IssueCode code, int line, String raw, String expected, String done) {
    return new Issue(code, line, -1, "", raw, expected, done, -1);
  }
}
