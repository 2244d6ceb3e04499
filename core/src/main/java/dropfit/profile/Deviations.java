package dropfit.profile;

import dropfit.numeric.Work;

/**
 * The distances of numbers from their mean as shares of the largest of them, -1 to 1; no difference
 * of large numbers overflows.
 */
final class Deviations {
  private final double[] values;
  private double[] shares = {};
  private double sum;
  private double first;
  private double mean;
  private boolean equal = true;
  private double largest;

  /**
   * Is going to measure finite numbers.
   *
   * @param work receives the parts in which that is done
   */
  Deviations(Work work, double[] values) {
    this.values = values;
    int n = values.length;
    work.over(n, this::add);
    work.then(
        () -> {
          first = sum / n;
          sum = 0;
        });
    work.over(n, this::addRest);
    work.then(
        () -> {
          mean = first + sum / n;
          if (!Double.isFinite(mean) && n > 0) {
            mean = 0;
            work.over(n, this::addHuge);
          }
        });
    work.then(() -> shares = new double[n]);
    work.over(n, this::subtract);
    // The mean of equal numbers may be off by a last bit, which is no spread.
    work.then(() -> largest = equal ? 0 : largest);
    work.over(n, this::divide);
  }

  private void add(int from, int to) {
    double total = sum;
    for (int i = from; i < to; i++) {
      total += values[i];
    }
    sum = total;
  }

  private void addRest(int from, int to) {
    double total = sum;
    for (int i = from; i < to; i++) {
      total += values[i] - first;
    }
    sum = total;
  }

  /** Slower and a little less precise, but no sum is larger than the largest number. */
  private void addHuge(int from, int to) {
    for (int i = from; i < to; i++) {
      mean += values[i] / values.length;
    }
  }

  private void subtract(int from, int to) {
    double half = mean / 2;
    for (int i = from; i < to; i++) {
      shares[i] = values[i] / 2 - half;
      equal &= values[i] == values[0];
      largest = Math.max(largest, Math.abs(shares[i]));
    }
  }

  private void divide(int from, int to) {
    for (int i = from; i < to; i++) {
      shares[i] = largest > 0 ? shares[i] / largest : 0;
    }
  }

  /** The mean, in two passes so that large numbers of like size lose nothing; NaN without any. */
  double mean() {
    return mean;
  }

  /** One share a number, zeros if all numbers are equal; not a copy. */
  double[] shares() {
    return shares;
  }

  /** Half of the largest distance: the distance itself may be more than a double holds. */
  double largest() {
    return largest;
  }
}
