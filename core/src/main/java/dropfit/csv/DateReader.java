package dropfit.csv;

import org.jspecify.annotations.Nullable;

/** Reads words as dates in one order. */
final class DateReader implements WordReader {
  private final DateWord date = new DateWord();
  private final DateOrder order;
  private final OddCells cells;
  private @Nullable Misfits odd;

  /**
   * Is going to read dates.
   *
   * @param cells takes the cells that are no dates in this order
   */
  DateReader(DateOrder order, OddCells cells) {
    this.order = order;
    this.cells = cells;
  }

  @Override
  public double read(String word) {
    double seconds = date.read(word) ? date.seconds(order) : Double.NaN;
    if (Double.isNaN(seconds)) {
      boolean mark = Literals.isMark(word.toCharArray(), 0, word.length());
      odd = mark ? cells.marks() : cells.words();
    } else {
      odd = null;
    }
    return seconds;
  }

  @Override
  public @Nullable Misfits odd() {
    return odd;
  }
}
