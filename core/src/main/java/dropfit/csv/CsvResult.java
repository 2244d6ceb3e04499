package dropfit.csv;

import dropfit.data.Table;
import java.util.List;

/** A table as read from a file, and what there is to say about it. */
public final class CsvResult {
  private final Table table;
  private final Dialect dialect;
  private final List<ColumnProfile> columns;
  private final IssueReport issues;
  private final int[] lines;

  CsvResult(
      Table table, Dialect dialect, List<ColumnProfile> columns, IssueReport issues, int[] lines) {
    this.table = table;
    this.dialect = dialect;
    this.columns = List.copyOf(columns);
    this.issues = issues;
    this.lines = lines.clone();
  }

  /**
   * The columns and rows that could be read.
   *
   * @return the table, without columns if there is nothing to read
   */
  public Table table() {
    return table;
  }

  /**
   * How the file was written.
   *
   * @return as detected or chosen
   */
  public Dialect dialect() {
    return dialect;
  }

  /**
   * What is in each column.
   *
   * @return one profile a column of the table
   */
  public List<ColumnProfile> columns() {
    return columns;
  }

  /**
   * Everything that was not as expected.
   *
   * @return the report
   */
  public IssueReport issues() {
    return issues;
  }

  /**
   * Where a row of the table comes from.
   *
   * @param row from 0
   * @return the line of the file, from 1, on which its record starts
   */
  public int line(int row) {
    return lines[row];
  }
}
