package dropfit.csv;

import java.util.List;

/** The rows of values of a file, read once more to count the numbers of some columns. */
final class RowsAgain {
  /** Cells that are passed in one part. */
  private static final int PART = 20_000;

  private final Records records;
  private final RepeatedHeader header;
  private final int width;
  private final int[] places;
  private final NumberCells[] cells;
  private final List<RecountedColumn> columns;
  private int rows;
  private boolean ended;
  private int settled;

  /**
   * Begins with the first row.
   *
   * @param first the reading that kept a sample of them
   * @param plans how the cells of all columns were read
   * @param places the indices of the columns that are counted
   * @param columns take their numbers
   */
  RowsAgain(
      CsvText text,
      Reading first,
      ColumnReading[] plans,
      int[] places,
      List<RecountedColumn> columns) {
    records = first.values(text);
    header = first.headerAgain();
    width = plans.length;
    this.places = places;
    this.columns = columns;
    cells = new NumberCells[places.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (NumberCells) plans[places[i]].start(new MarkedRows());
      cells[i].grow(1);
    }
  }

  /** Goes on by a small part; false once all rows are counted and what they told is settled. */
  boolean next() {
    if (!ended) {
      for (int left = PART / width; left >= 0 && !ended; left--) {
        ended = !records.next();
        if (!ended && isRow()) {
          rows++;
          count();
        }
      }
    } else if (settled < columns.size()) {
      settled += columns.get(settled).settle() ? 0 : 1;
    }
    return settled < columns.size();
  }

  /** Whether the current record is one of the rows that were read. */
  private boolean isRow() {
    return !records.isComment()
        && !records.hasNoValue()
        && !header.isRepeatedBy(records)
        && (records.size() <= width || records.isEmptyFrom(width));
  }

  private void count() {
    for (int i = 0; i < places.length; i++) {
      if (places[i] < records.size()) {
        cells[i].add(records, places[i], 0);
        double value = cells[i].value(0);
        if (!Double.isNaN(value)) {
          columns.get(i).add(value, 1);
        }
      }
    }
  }

  /** How many characters of the text were passed. */
  int position() {
    return records.position();
  }

  /** How many rows were counted. */
  int rows() {
    return rows;
  }
}
