package dropfit.csv;

import dropfit.data.Column;
import dropfit.numeric.Decimals;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column read as numbers. Cells that hold none are counted, and the first of them kept. */
final class NumberCells implements Cells {
  private final NumberFormat format;
  private final boolean plain;
  private final String unit;
  private final MissingWords missingWords;
  private final boolean missingNumbers;
  private final NumberText number = new NumberText();
  private final Misfits words = new Misfits();
  private final Misfits infinite = new Misfits();
  private final MarkedRows problems;
  private double[] values;
  private @Nullable NumberSummary summary;
  private int missing;
  private int codes;
  private boolean formatted;

  NumberCells(
      int capacity,
      NumberFormat format,
      String unit,
      MissingWords missingWords,
      MarkedRows problems) {
    values = new double[capacity];
    this.problems = problems;
    this.format = format;
    this.plain = format == NumberFormat.POINT;
    this.unit = unit;
    this.missingWords = missingWords;
    this.missingNumbers = missingWords.hasNumbers();
  }

  @Override
  public void grow(int capacity) {
    values = Arrays.copyOf(values, capacity);
  }

  @Override
  public void add(Records records, int cell, int row) {
    double value = plain ? records.number(cell) : Double.NaN;
    if (!Double.isFinite(value)) {
      value = look(records, cell, row);
    }
    if (missingNumbers && missingWords.contains(value)) {
      missing++;
      value = Double.NaN;
    }
    values[row] = value;
    if (summary != null) {
      summary.add(value, 1);
    }
  }

  @Override
  public void summarize() {
    summary = NumberSummary.ofSampled();
  }

  @Override
  public Optional<NumberSummary> summary() {
    return Optional.ofNullable(summary);
  }

  @Override
  public Optional<Occurrences> occurrences() {
    return summary().flatMap(NumberSummary::occurrences);
  }

  /** The number of a row, NaN if it has none. */
  double value(int row) {
    return values[row];
  }

  @Override
  public void keep(int[] rows) {
    double[] kept = new double[rows.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = values[rows[i]];
    }
    values = kept;
  }

  private static boolean isCode(char[] text, int start, int end) {
    return Literals.isDigits(text, start, end) && Literals.isCode(text, start, end);
  }

  /** The value of a cell that was not read in passing; NaN if it has none, which is noted. */
  private double look(Records records, int cell, int row) {
    char[] text = records.buffer();
    int start = records.start(cell);
    int end = records.end(cell);
    double plainValue = plain ? Decimals.parseOrNaN(text, start, end) : Double.NaN;
    if (Double.isFinite(plainValue)) {
      codes += isCode(text, start, end) ? 1 : 0;
      return plainValue;
    }
    if (missingWords.contains(text, start, end)) {
      missing++;
      return Double.NaN;
    }
    if (number.read(text, start, end)) {
      double value = number.value(format);
      boolean unitFits = number.unit().isEmpty() || number.unit().equals(unit);
      if (unitFits && Double.isFinite(value)) {
        return value;
      }
      formatted = true;
    }
    Misfits kind =
        Double.isInfinite(plainValue) || Literals.isInfinite(text, start, end) ? infinite : words;
    problems.mark(row);
    if (kind.hasRoom()) {
      kind.add(row, records.line(cell), records.cell(cell));
    } else {
      kind.add();
    }
    return Double.NaN;
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

  @Override
  public int missing() {
    return missing;
  }

  /** The cells that are neither numbers nor missing. */
  Misfits words() {
    return words;
  }

  /** The cells that are infinite or beyond the range of doubles. */
  Misfits infinite() {
    return infinite;
  }

  /** Whether a cell is a number in another format, so that the format has to be found anew. */
  boolean hasOtherFormats() {
    return formatted;
  }

  /** Whether digits have a leading zero or are too many, so that they may be no number at all. */
  boolean hasCodes() {
    return codes > 0;
  }
}
