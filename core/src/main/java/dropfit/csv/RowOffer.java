package dropfit.csv;

import java.util.Optional;

/**
 * What can be kept of a file that does not fit.
 *
 * @param rows how many rows the file seems to have
 * @param first so many at its beginning
 * @param sample so many of all; 0 if their different words alone would not fit
 */
public record RowOffer(int rows, int first, int sample) {

  /** Half of what fits, as a round number: an estimate may be wrong. */
  static Optional<RowOffer> of(Estimate estimate) {
    int first = round(estimate.mostRows() / 2);
    int sample = round(estimate.mostSampled() / 2);
    return estimate.rows() > first && first > 0
        ? Optional.of(new RowOffer(estimate.rows(), first, sample))
        : Optional.empty();
  }

  /** The largest number of one digit and zeros that is not larger. */
  private static int round(int rows) {
    int unit = 1;
    while (rows / unit >= 10) {
      unit *= 10;
    }
    return rows / unit * unit;
  }
}
