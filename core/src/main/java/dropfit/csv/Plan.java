package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides how to read each column at first, by the values of a sample. It is done in parts: nothing
 * is decided before {@link #advance} has come to the end.
 */
final class Plan {
  /** So many different words tell how to read a column at first. */
  private static final int WORDS = 200;

  /** Cells that are looked at in one part; a row or a column is not cut. */
  private static final int PART = 5_000;

  private final CsvOptions options;
  private final Dialect dialect;
  private final List<Sample.Row> rows;
  private final int expectedRows;
  private final ColumnReading[] columns;
  private final MissingWords[] missing;
  private final List<Dictionary> words = new ArrayList<>();
  private Estimate estimate = Estimate.NONE;
  private int counted;
  private int learned;

  Plan(CsvOptions options, Dialect dialect, Layout layout, Sample sample) {
    this.options = options;
    this.dialect = dialect;
    expectedRows = sample.expectedRows();
    rows =
        sample.rows().stream()
            .filter(row -> row.begin() >= layout.values() && row.begin() < layout.table().limit())
            .filter(row -> !row.comment())
            .toList();
    columns = new ColumnReading[layout.width()];
    missing = new MissingWords[columns.length];
    for (int i = 0; i < columns.length; i++) {
      missing[i] = new MissingWords(options.missing(), options.column(i));
      columns[i] = new ColumnReading(options.column(i), missing[i]);
      words.add(new Dictionary());
    }
  }

  /** Looks on; false if that was the end. */
  boolean advance() {
    int left = PART;
    while (left > 0 && counted < rows.size()) {
      left -= count(rows.get(counted++));
    }
    while (left > 0 && learned < columns.length) {
      left -= learn(learned++);
    }
    if (learned == columns.length) {
      decide();
    }
    return learned < columns.length;
  }

  /** Counts the words of a row. A cell that it is too short for has none. */
  private int count(Sample.Row row) {
    int width = Math.min(row.size(), columns.length);
    for (int column = 0; column < width; column++) {
      char[] cell = row.cell(column).toCharArray();
      if (!missing[column].contains(cell, 0, cell.length)) {
        words.get(column).add(cell, 0, cell.length);
      }
    }
    return width + 1;
  }

  private int learn(int column) {
    List<Frequency> first = words.get(column).frequencies();
    first = first.subList(0, Math.min(WORDS, first.size()));
    columns[column].learn(WordStatistics.of(first));
    return first.size() + 1;
  }

  private void decide() {
    NumberContext context = NumberContext.of(options, dialect, columns);
    for (ColumnReading column : columns) {
      column.plan(context);
    }
    estimate =
        Estimate.of(expectedRows, words.stream().map(Dictionary::frequencies).toList(), columns);
  }

  /** The columns, each as it is read at first. */
  ColumnReading[] columns() {
    return columns;
  }

  /** What the table will need in memory. */
  Estimate estimate() {
    return estimate;
  }
}
