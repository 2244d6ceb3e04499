package dropfit.metric;

import dropfit.data.Matrix;
import dropfit.numeric.Vectors;
import java.util.Arrays;

/**
 * How much nearer each row is to its own cluster than to the nearest other one.
 *
 * <p>With a the mean distance to the other rows of its cluster and b the smallest mean distance to
 * the rows of another cluster, the silhouette of a row is (b − a) / max(a, b), and 0 if it is alone
 * in its cluster. Source: P. Rousseeuw, "Silhouettes", Journal of Computational and Applied
 * Mathematics 20 (1987).
 */
final class Silhouette {
  private final int columns;
  private final double[] cells;
  private final int[] clusters;
  private final int[] sizes;
  private final double[] distances;

  /**
   * Clustered rows.
   *
   * @param x rows x columns, finite
   * @param clusters the cluster of every row
   * @param count the number of clusters
   */
  Silhouette(Matrix x, int[] clusters, int count) {
    this.columns = x.columns();
    this.cells = scaled(x.toArray());
    this.clusters = clusters;
    this.sizes = new int[count];
    this.distances = new double[count];
    for (int cluster : clusters) {
      sizes[cluster]++;
    }
  }

  /**
   * The mean over all rows.
   *
   * @return −1 to 1; NaN for fewer than two clusters or where every row is alone in its cluster
   */
  double mean() {
    int present = 0;
    for (int size : sizes) {
      present += size > 0 ? 1 : 0;
    }
    if (present < 2 || present == clusters.length) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < clusters.length; i++) {
      sum += ofRow(i);
    }
    return sum / clusters.length;
  }

  private double ofRow(int row) {
    int own = clusters[row];
    if (sizes[own] == 1) {
      return 0;
    }
    sumDistances(row);
    double within = distances[own] / (sizes[own] - 1);
    double without = Double.POSITIVE_INFINITY;
    for (int k = 0; k < sizes.length; k++) {
      if (k != own && sizes[k] > 0) {
        without = Math.min(without, distances[k] / sizes[k]);
      }
    }
    double larger = Math.max(within, without);
    return larger == 0 ? 0 : (without - within) / larger;
  }

  private void sumDistances(int row) {
    double[] x = cells;
    double[] sums = distances;
    Arrays.fill(sums, 0);
    for (int j = 0; j < clusters.length; j++) {
      sums[clusters[j]] +=
          Math.sqrt(Vectors.squaredDistance(x, row * columns, x, j * columns, columns));
    }
  }

  /** Brings extreme numbers to where squares neither overflow nor vanish; powers of 2 are exact. */
  private static double[] scaled(double[] cells) {
    double largest = 0;
    for (double cell : cells) {
      largest = Math.max(largest, Math.abs(cell));
    }
    double factor = largest > 1e140 ? 0x1p-600 : largest < 1e-140 ? 0x1p600 : 1;
    for (int i = 0; i < cells.length; i++) {
      cells[i] *= factor;
    }
    return cells;
  }
}
