package dropfit.csv;

import java.util.List;

/** Tells what is not as expected in the rows of a table, one after the other. */
final class RowIssues {
  private final Records records;
  private final IssueReport.Collector issues;
  private final KeptRows kept;

  /**
   * Is going to tell of rows.
   *
   * @param records the rows, of which the current one is told of
   * @param issues takes what is told
   * @param kept rows that are kept are marked there if they have a fault
   */
  RowIssues(Records records, IssueReport.Collector issues, KeptRows kept) {
    this.records = records;
    this.issues = issues;
    this.kept = kept;
  }

  /** Tells of the current row as a whole; the row is its place among those kept, or -1. */
  void add(IssueCode code, String expected, String done, int row) {
    issues.add(
        code,
        () -> new Issue(code, records.line(), -1, "", records.rowText(), expected, done, row));
  }

  /** Tells of the faults of its cells, by the names of their columns as far as these are known. */
  void addFaults(int row, List<String> names) {
    if (records.faults().isEmpty()) {
      return;
    }
    if (row >= 0) {
      kept.mark(row);
    }
    for (Fault fault : records.faults()) {
      int column = fault.cell();
      String name = column < names.size() ? names.get(column) : "";
      issues.add(fault.code(), () -> fault.issue(name, records.cell(column), row));
    }
  }
}
