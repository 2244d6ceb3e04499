package dropfit.linear;

import dropfit.numeric.Order;

/** Middles of numbers that count differently. */
final class Medians {
  private Medians() {}

  /**
   * The number with as much below it as above; the middle between two if both would do.
   *
   * @param weights how much each number counts, above 0
   */
  static double median(double[] values, double[] weights) {
    int[] order = Order.of(values);
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double below = 0;
    for (int k = 0; k + 1 < order.length; k++) {
      below += weights[order[k]];
      if (2 * below > total) {
        return values[order[k]];
      }
      if (2 * below == total) {
        return values[order[k]] / 2 + values[order[k + 1]] / 2;
      }
    }
    return values[order[order.length - 1]];
  }

  /** The median distance from the median. */
  static double absoluteDeviation(double[] values, double[] weights) {
    double middle = median(values, weights);
    double[] distances = new double[values.length];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = Math.abs(values[i] - middle);
    }
    return median(distances, weights);
  }
}
