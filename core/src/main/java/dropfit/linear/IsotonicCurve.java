package dropfit.linear;

import dropfit.data.Matrix;
import dropfit.numeric.Order;

/**
 * The rising or falling curve of least squares through points, by pooling adjacent violators (R.
 * Barlow, D. Bartholomew, J. Bremner, H. Brunk, "Statistical inference under order restrictions",
 * 1972): points that break the order share their mean.
 */
final class IsotonicCurve {
  /** For each different x, in rising order: x, the mean of its y and how much it counts. */
  private final double[] xs;

  private final double[] means;
  private final double[] counts;

  /** How many different x there are. */
  private final int size;

  /** The weighted sum of squared distances between y and the mean y of its x. */
  private double within;

  /** The curve's heights, one a different x. */
  private final double[] heights;

  /** Pools: how much each counts, and where among the x it ends. */
  private final double[] masses;

  private final int[] ends;

  /**
   * Brings rows into order; no curve is fitted yet.
   *
   * @param x one number a row
   * @param y one number a row
   * @param weights how much each row counts, above 0
   */
  IsotonicCurve(double[] x, double[] y, double[] weights) {
    xs = new double[x.length];
    means = new double[x.length];
    counts = new double[x.length];
    size = merge(x, y, weights);
    heights = new double[size];
    masses = new double[size];
    ends = new int[size];
  }

  /** Gives rows of equal x their mean. */
  private int merge(double[] x, double[] y, double[] weights) {
    int last = -1;
    for (int row : Order.of(x)) {
      if (last < 0 || x[row] > xs[last]) {
        last++;
        xs[last] = x[row];
        means[last] = y[row];
        counts[last] = weights[row];
      } else {
        counts[last] += weights[row];
        double before = y[row] - means[last];
        means[last] += before * (weights[row] / counts[last]);
        within += weights[row] * before * (y[row] - means[last]);
      }
    }
    return last + 1;
  }

  /**
   * Fits.
   *
   * @param rising whether heights rise or fall
   * @return the weighted sum of squared errors
   */
  double fit(boolean rising) {
    double sign = rising ? 1 : -1;
    int pools = 0;
    for (int i = 0; i < size; i++) {
      double height = means[i];
      double mass = counts[i];
      while (pools > 0 && sign * heights[pools - 1] >= sign * height) {
        pools--;
        mass += masses[pools];
        height += (heights[pools] - height) * (masses[pools] / mass);
      }
      heights[pools] = height;
      masses[pools] = mass;
      ends[pools] = i + 1;
      pools++;
    }
    // From the last on, since there are no more pools than x and their heights stand before these.
    double errors = within;
    for (int k = pools - 1, i = size - 1; k >= 0; k--) {
      double height = heights[k];
      int start = k == 0 ? 0 : ends[k - 1];
      for (; i >= start; i--) {
        double error = means[i] - height;
        errors += counts[i] * error * error;
        heights[i] = height;
      }
    }
    return errors;
  }

  /** The points where the last curve bends, and its ends: one row of x and y each. */
  Matrix thresholds() {
    double[] cells = new double[2 * size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      boolean flat =
          i > 0 && i + 1 < size && heights[i] == heights[i - 1] && heights[i] == heights[i + 1];
      if (!flat) {
        cells[2 * count] = xs[i];
        cells[2 * count + 1] = heights[i];
        count++;
      }
    }
    double[] kept = new double[2 * count];
    System.arraycopy(cells, 0, kept, 0, kept.length);
    return Matrix.of(count, 2, kept);
  }
}
