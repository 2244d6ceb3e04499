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
  private final boolean hasUnit;
  private final MissingWords missingWords;
  private final boolean missingNumbers;
  private final NumberText number = new NumberText();
  private final OddCells odd = new OddCells();
  private final MarkedRows problems;
  private double[] values = {};
  private @Nullable NumberSummary summary;
  private int missing;
  private int codes;
  private int commas;
  private boolean formatted;

  NumberCells(NumberFormat format, String unit, MissingWords missingWords, MarkedRows problems) {
    this.problems = problems;
    this.format = format;
    this.plain = format == NumberFormat.POINT;
    this.unit = unit;
    this.hasUnit = !unit.isEmpty();
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
    } else if (hasUnit && isBeyondZero(value)) {
      note(odd.bare(), records, cell, row);
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
    if (Literals.isMark(text, start, end)) {
      missing++;
      note(odd.marks(), records, cell, row);
      return Double.NaN;
    }
    if (number.read(text, start, end)) {
      double value = number.value(format);
      boolean bare = number.unit().isEmpty();
      if ((bare || number.unit().equals(unit)) && Double.isFinite(value)) {
        if (bare && hasUnit && isBeyondZero(value)) {
          note(odd.bare(), records, cell, row);
        }
        commas += format == NumberFormat.COMMA && number.hasSigns() ? 1 : 0;
        return value;
      }
      formatted = true;
    }
    boolean infinite = Double.isInfinite(plainValue) || Literals.isInfinite(text, start, end);
    problems.mark(row);
    note(infinite ? odd.infinite() : odd.words(), records, cell, row);
    return Double.NaN;
  }

  private static void note(Misfits kind, Records records, int cell, int row) {
    if (kind.hasRoom()) {
      kind.add(row, records.line(cell), records.cell(cell));
    } else {
      kind.add();
    }
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

  @Override
  public OddCells odd() {
    return odd;
  }

  /** Whether a number, or NaN, is one that means nothing without its unit. */
  static boolean isBeyondZero(double value) {
    return value < 0 || value > 0;
  }

  /** Whether a cell is a number in another format, so that the format has to be found anew. */
  boolean hasOtherFormats() {
    return formatted;
  }

  /** Whether so few of some numbers have a decimal comma that it may be none. */
  boolean hasRareCommas(int numbers) {
    return NumberEvidence.areRare(commas, numbers);
  }

  /** Whether digits have a leading zero or are too many, so that they may be no number at all. */
  boolean hasCodes() {
    return codes > 0;
  }
}
