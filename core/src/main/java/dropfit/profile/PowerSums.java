package dropfit.profile;

/** Sums of powers of the distances of numbers from their mean, which is known beforehand. */
final class PowerSums {
  private final Totals totals;
  private final double half;
  private final double largest;
  private double squares;
  private double cubes;

  PowerSums(Totals totals) {
    this.totals = totals;
    // Halved, since a distance itself may be more than a double holds.
    half = totals.mean() / 2;
    boolean differ = totals.min() < totals.max();
    largest = differ ? Math.max(totals.max() / 2 - half, half - totals.min() / 2) : 0;
  }

  /** Adds a number so many times. */
  void add(double value, int times) {
    if (largest > 0) {
      double share = (value / 2 - half) / largest;
      double square = share * share;
      squares += square * times;
      cubes += square * share * times;
    }
  }

  Moments moments() {
    return Moments.ofSums(totals.mean(), largest, totals.present(), squares, cubes);
  }
}
