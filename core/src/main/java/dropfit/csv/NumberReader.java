package dropfit.csv;

import org.jspecify.annotations.Nullable;

/** Reads words as numbers of one format, with or without a unit. */
final class NumberReader implements WordReader {
  private final NumberText number = new NumberText();
  private final Interpretation how;
  private final @Nullable BookingMarks marks;
  private final OddCells cells;
  private @Nullable Misfits odd;

  /**
   * Is going to read numbers.
   *
   * @param how their format and unit
   * @param cells takes the cells that are no finite numbers, or without the unit
   */
  NumberReader(Interpretation how, OddCells cells) {
    this.how = how;
    marks = BookingMarks.named(how.unit());
    this.cells = cells;
  }

  @Override
  public double read(String word) {
    double duration = how.unit().equals(Duration.UNIT) ? Duration.seconds(word) : Double.NaN;
    if (!Double.isNaN(duration)) {
      odd = null;
      return duration;
    }
    char[] text = word.toCharArray();
    boolean readable = number.read(text, 0, text.length);
    boolean flag = readable && how.flags() && number.isFlagged();
    boolean bare = number.unit().isEmpty();
    int sign = readable && marks != null ? marks.sign(number) : 0;
    boolean same = sign != 0 || number.unit().equals(how.unit());
    boolean fits = readable && (flag || bare || same);
    double value = fits ? number.value(how.number()) : Double.NaN;
    if (Double.isInfinite(value) || Literals.isInfinite(text, 0, text.length)) {
      odd = cells.infinite();
      return Double.NaN;
    }
    if (Double.isNaN(value)) {
      odd = Literals.isMark(text, 0, text.length) ? cells.marks() : cells.words();
    } else if (flag) {
      odd = cells.flagged();
    } else {
      boolean lacksUnit = bare && !how.unit().isEmpty() && NumberCells.isBeyondZero(value);
      odd = lacksUnit ? cells.bare() : null;
    }
    return sign < 0 ? 0 - value : value;
  }

  @Override
  public @Nullable Misfits odd() {
    return odd;
  }
}
