package dropfit.profile;

import org.jspecify.annotations.Nullable;

/** A quantile of numbers that are passed over, of which each pass tells more until it is known. */
final class Quantile {
  private final int rank;
  private final int last;
  private final double rest;
  private @Nullable Bracket bracket;
  private double low = Double.NaN;
  private double high = Double.NaN;

  /**
   * Nothing is known but a sample.
   *
   * @param share how far through the numbers in order, 0 to 1
   * @param n how many numbers there are, 1 or more
   * @param sample some of them in rising order, drawn at random
   * @param most how many of them may be kept
   */
  Quantile(double share, int n, double[] sample, int most) {
    rank = NumberSummary.rank(n, share);
    last = Math.min(rank + 1, n - 1);
    rest = NumberSummary.rest(n, share);
    bracket = Bracket.of(sample, n, rank, last, most);
  }

  /** What is to be told of all numbers in the next pass; null if it is known. */
  @Nullable Bracket bracket() {
    return bracket;
  }

  /** Takes what a pass told. */
  void settle() {
    if (bracket != null) {
      low = bracket.at(rank);
      high = bracket.at(last);
      bracket = Double.isNaN(low) || Double.isNaN(high) ? bracket.narrower(rank, last) : null;
    }
  }

  /** The number at or before it; NaN if it is not known. */
  double low() {
    return low;
  }

  /** The quantile, interpolated; NaN if it is not known. */
  double value() {
    return NumberSummary.between(low, high, rest);
  }

  /** What it is not expected to be less than. */
  double least() {
    return bracket == null ? value() : bracket.low();
  }

  /** What it is not expected to be more than. */
  double most() {
    return bracket == null ? value() : bracket.high();
  }
}
