package dropfit.profile;

import dropfit.numeric.Mean;
import dropfit.numeric.Work;

/**
 * The distances of numbers from their mean as shares of the largest of them, -1 to 1; no difference
 * of large numbers overflows.
 */
final class Deviations {
  private final double[] values;
  private final Mean mean;
  private double[] shares = {};
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
    mean = new Mean(work, values);
    work.then(() -> shares = new double[n]);
    work.over(n, this::subtract);
    // The mean of equal numbers may be off by a last bit, which is no spread.
    work.then(() -> largest = equal ? 0 : largest);
    work.over(n, this::divide);
  }

  private void subtract(int from, int to) {
    double half = mean.value() / 2;
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
    return mean.value();
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
