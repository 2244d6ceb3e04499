package dropfit.profile;

import dropfit.numeric.Vectors;

/**
 * Mean, spread and skew of numbers, in two passes; no square of a large number overflows.
 *
 * @param mean NaN without numbers
 * @param deviation divided by n - 1; NaN for fewer than two numbers
 * @param skew the biased one; NaN if all numbers are equal
 */
record Moments(double mean, double deviation, double skew) {

  static Moments of(double[] values) {
    int n = values.length;
    double mean = Vectors.mean(values);
    double[] shares = new double[n];
    double largest = deviations(values, shares);
    if (!(largest > 0)) {
      return ofSums(mean, 0, n, 0, 0);
    }
    double squares = Vectors.dot(shares, shares);
    double cubes = 0;
    for (double share : shares) {
      cubes += share * share * share;
    }
    return ofSums(mean, largest, n, squares, cubes);
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

  /**
   * The distances from the mean as shares of the largest of them, -1 to 1.
   *
   * @param values any finite numbers
   * @param out receives one share a number; zeros if all numbers are equal
   * @return half of the largest distance: the distance itself may be more than a double holds
   */
  static double deviations(double[] values, double[] out) {
    double half = Vectors.mean(values) / 2;
    boolean equal = true;
    for (int i = 0; i < out.length; i++) {
      out[i] = values[i] / 2 - half;
      equal &= values[i] == values[0];
    }
    // The mean of equal numbers may be off by a last bit, which is no spread.
    double largest = equal ? 0 : Vectors.maxAbs(out);
    for (int i = 0; i < out.length; i++) {
      out[i] = largest > 0 ? out[i] / largest : 0;
    }
    return largest;
  }
}
