package dropfit.csv;

import dropfit.data.Column;
import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A column read as numbers. Cells that hold none are counted, and the first of them kept. */
final class NumberCells implements Cells {
  private double[] values;
  private final Odd words = new Odd();
  private final Odd infinite = new Odd();
  private int missing;
  private boolean comma;

  /** Cells of one kind that could not be used: how many, and the first of them. */
  static final class Odd {
    private final List<Place> first = new ArrayList<>();
    private int count;

    private void add(Records records, int cell, int row) {
      if (first.size() < IssueReport.MAX_PLACES) {
        first.add(new Place(row, records.line(cell), records.cell(cell)));
      }
      count++;
    }

    int count() {
      return count;
    }

    List<Place> first() {
      return first;
    }
  }

  /** A cell that could not be used. */
  record Place(int row, int line, String raw) {}

  NumberCells(int capacity) {
    values = new double[capacity];
  }

  @Override
  public void grow(int capacity) {
    values = Arrays.copyOf(values, capacity);
  }

  @Override
  public void add(Records records, int cell, int row) {
    double value = records.number(cell);
    values[row] = Double.isFinite(value) ? value : look(records, cell, row);
  }

  private double look(Records records, int cell, int row) {
    char[] text = records.buffer();
    int start = records.start(cell);
    int end = records.end(cell);
    double value = Decimals.parseOrNaN(text, start, end);
    if (!Double.isFinite(value)) {
      if (Literals.isMissing(text, start, end)) {
        missing++;
      } else if (Double.isInfinite(value) || Literals.isInfinite(text, start, end)) {
        infinite.add(records, cell, row);
      } else {
        words.add(records, cell, row);
        comma |= records.cell(cell).indexOf(',') >= 0;
      }
      value = Double.NaN;
    }
    return value;
  }

  @Override
  public void addMissing(int row) {
    values[row] = Double.NaN;
    missing++;
  }

  /** The column, NaN where a row has no number. */
  Column.Numbers toNumbers(String name, int rows) {
    return new Column.Numbers(name, values, rows);
  }

  /** How many cells have no value of any kind. */
  int missing() {
    return missing;
  }

  /** The cells that are neither numbers nor missing. */
  Odd words() {
    return words;
  }

  /** The cells that are infinite or beyond the range of doubles. */
  Odd infinite() {
    return infinite;
  }

  /** Whether a cell that is no number has a comma, so that it may be a decimal comma. */
  boolean hasComma() {
    return comma;
  }
}
