package dropfit.linear;

import dropfit.data.Matrix;
import dropfit.numeric.Order;

/**
 * The rising or falling curve of least squares through points, by pooling adjacent violators (R.
 * Barlow, D. Bartholomew, J. Bremner, H. Brunk, "Statistical inference under order restrictions",
 * 1972): points that break the order share their mean.
 */
final class IsotonicCurve {
  /** For each different x, in rising order: x, the curve's height and how much it counts. */
  private final double[] xs;

  private final double[] heights;
  private final double[] counts;

  /** How many different x there are. */
  private final int size;

  /**
   * Fits.
   *
   * @param x one number a row
   * @param y one number a row
   * @param weights how much each row counts, above 0
   * @param rising whether heights rise or fall
   */
  IsotonicCurve(double[] x, double[] y, double[] weights, boolean rising) {
    xs = new double[x.length];
    heights = new double[x.length];
    counts = new double[x.length];
    size = merge(x, y, weights);
    pool(rising ? 1 : -1);
  }

  /** Brings rows into order and gives those of equal x their mean. */
  private int merge(double[] x, double[] y, double[] weights) {
    int last = -1;
    for (int row : Order.of(x)) {
      if (last < 0 || x[row] > xs[last]) {
        last++;
        xs[last] = x[row];
        heights[last] = y[row];
        counts[last] = weights[row];
      } else {
        counts[last] += weights[row];
        heights[last] += (y[row] - heights[last]) * (weights[row] / counts[last]);
      }
    }
    return last + 1;
  }

  private void pool(double sign) {
    double[] means = new double[size];
    double[] masses = new double[size];
    int[] ends = new int[size];
    int blocks = 0;
    for (int i = 0; i < size; i++) {
      double mean = heights[i];
      double mass = counts[i];
      while (blocks > 0 && sign * means[blocks - 1] >= sign * mean) {
        blocks--;
        mass += masses[blocks];
        mean += (means[blocks] - mean) * (masses[blocks] / mass);
      }
      means[blocks] = mean;
      masses[blocks] = mass;
      ends[blocks] = i + 1;
      blocks++;
    }
    for (int k = 0, i = 0; k < blocks; k++) {
      for (; i < ends[k]; i++) {
        heights[i] = means[k];
      }
    }
  }

  /** The points where the curve bends, and its ends: one row of x and y each. */
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
