package dropfit.profile;

import dropfit.numeric.Vectors;
import dropfit.numeric.Work;
import java.util.function.Supplier;

/**
 * Mean, spread and skew of numbers; no square of a large number overflows.
 *
 * @param mean NaN without numbers
 * @param deviation divided by n - 1; NaN for fewer than two numbers
 * @param skew the biased one; NaN if all numbers are equal
 */
record Moments(double mean, double deviation, double skew) {

  /** Is going to sum up finite numbers; what it gives is called once the work is done. */
  static Supplier<Moments> of(Work work, double[] values) {
    Deviations deviations = new Deviations(work, values);
    double[] powers = new double[2];
    work.over(
        values.length,
        (from, to) -> {
          double[] shares = deviations.shares();
          powers[0] += Vectors.dot(shares, from, shares, from, to - from);
          for (int i = from; i < to; i++) {
            powers[1] += shares[i] * shares[i] * shares[i];
          }
        });
    return () ->
        ofSums(deviations.mean(), deviations.largest(), values.length, powers[0], powers[1]);
  }

  /**
   * The moments of numbers whose distances from the mean were summed up.
   *
   * @param mean of the numbers
   * @param largest half of the largest distance, 0 if all numbers are equal
   * @param n how many numbers there are
   * @param squares the sum of the squares of the distances, as shares of the largest
   * @param cubes the sum of their third powers
   */
  static Moments ofSums(double mean, double largest, int n, double squares, double cubes) {
    if (!(largest > 0)) {
      return new Moments(mean, n < 2 ? Double.NaN : 0, Double.NaN);
    }
    double variance = squares / n;
    return new Moments(
        mean,
        2 * largest * Math.sqrt(squares / (n - 1)),
        cubes / n / (variance * Math.sqrt(variance)));
  }
}
