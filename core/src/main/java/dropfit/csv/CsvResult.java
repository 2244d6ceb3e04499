package dropfit.csv;

import dropfit.data.Table;
import java.util.List;
import java.util.Optional;

/** A table as read from a file, and what there is to say about it. */
public final class CsvResult {
  private final Table table;
  private final CsvOptions options;
  private final Dialect dialect;
  private final boolean header;
  private final List<Chip> chips;
  private final List<ColumnProfile> columns;
  private final List<Question> questions;
  private final IssueReport issues;
  private final Rejected rejected;
  private final int problemRows;
  private final int[] lines;
  private final int readRows;
  private final RowChoice choice;
  private final Optional<RowOffer> offer;

  CsvResult(
      Table table,
      CsvOptions options,
      Dialect dialect,
      boolean header,
      List<Chip> chips,
      List<ColumnProfile> columns,
      List<Question> questions,
      IssueReport issues,
      Rejected rejected,
      int problemRows,
      int[] lines,
      int readRows,
      RowChoice choice,
      Optional<RowOffer> offer) {
    this.table = table;
    this.options = options;
    this.dialect = dialect;
    this.header = header;
    this.chips = List.copyOf(chips);
    this.columns = List.copyOf(columns);
    this.questions = List.copyOf(questions);
    this.issues = issues;
    this.rejected = rejected;
    this.problemRows = problemRows;
    this.lines = lines.clone();
    this.readRows = readRows;
    this.choice = choice;
    this.offer = offer;
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
   * What the user had decided.
   *
   * @return the options it was read with
   */
  public CsvOptions options() {
    return options;
  }

  /**
   * How the rows of the file are written.
   *
   * @return as detected or chosen
   */
  public Dialect dialect() {
    return dialect;
  }

  /**
   * Whether the table begins with names.
   *
   * @return as detected or chosen
   */
  public boolean hasHeader() {
    return header;
  }

  /**
   * Everything that was understood of the file as a whole, and can be corrected.
   *
   * @return the most important first; empty if there is nothing to read
   */
  public List<Chip> chips() {
    return chips;
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
   * What only the user can answer.
   *
   * @return by column
   */
  public List<Question> questions() {
    return questions;
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
   * How many rows are not in the table as they stand in the file: rows with too few cells, with
   * cells that could not be used or quotes and characters that are out of order, and those left
   * out.
   *
   * @return 0 or more; of a sample, those kept and those left out
   */
  public int problemRows() {
    return problemRows;
  }

  /**
   * How many rows of values were left out.
   *
   * @return 0 or more
   */
  public int rejectedRows() {
    return rejected.count();
  }

  /**
   * The rows that were left out, as they stand in the file, below its header.
   *
   * @return a text in the dialect of the file, empty if there is no such row
   */
  public String rejectedText() {
    return rejected.text();
  }

  /**
   * How many rows were read; the profiles of the columns are about all of them.
   *
   * @return as many as the table has, or more if only some were kept
   */
  public int readRows() {
    return readRows;
  }

  /**
   * Which rows were kept.
   *
   * @return as chosen
   */
  public RowChoice choice() {
    return choice;
  }

  /**
   * What can be kept of a file that was not read because it would not fit.
   *
   * @return empty if it was read, or if nothing helps
   */
  public Optional<RowOffer> offer() {
    return offer;
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
