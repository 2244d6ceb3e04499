package dropfit.metric;

import dropfit.data.Matrix;
import dropfit.numeric.Seeds;
import dropfit.numeric.Vectors;
import java.util.Arrays;
import java.util.List;

/**
 * How tight and how far apart clusters are.
 *
 * @param inertia the sum over the rows of the squared distance to the centre of their cluster
 * @param silhouette the mean silhouette of the rows looked at, −1 to 1; NaN unless they have two or
 *     more clusters, one of them with two or more rows
 * @param silhouetteRows how many rows the silhouette looked at: all, or a random sample of {@link
 *     #SAMPLE} because its cost grows with the square
 * @param sizes the number of rows of every cluster
 */
public record ClusterScore(
    double inertia, double silhouette, int silhouetteRows, List<Integer> sizes) {

  /** The largest number of rows that the silhouette looks at. */
  public static final int SAMPLE = 1000;

  /**
   * Measures clusters.
   *
   * @param x rows x columns, finite
   * @param clusters the cluster of every row, from 0
   * @param centers clusters x columns
   * @param seed chooses the sample of the silhouette; equal seeds, equal samples
   * @return the score
   * @throws IllegalArgumentException if the sizes differ or a cluster is out of range
   */
  public static ClusterScore of(Matrix x, int[] clusters, Matrix centers, int seed) {
    if (clusters.length != x.rows() || centers.columns() != x.columns()) {
      throw new IllegalArgumentException(
          clusters.length + " clusters and centres " + centers + " for rows of " + x);
    }
    int[] sizes = new int[centers.rows()];
    for (int cluster : clusters) {
      if (cluster < 0 || cluster >= sizes.length) {
        throw new IllegalArgumentException("cluster " + cluster + " of " + sizes.length);
      }
      sizes[cluster]++;
    }
    int[] sample = sample(x.rows(), seed);
    int[] chosen = new int[sample.length];
    for (int i = 0; i < sample.length; i++) {
      chosen[i] = clusters[sample[i]];
    }
    return new ClusterScore(
        inertia(x, clusters, centers),
        new Silhouette(x.select(sample), chosen, centers.rows()).mean(),
        sample.length,
        Arrays.stream(sizes).boxed().toList());
  }

  private static int[] sample(int rows, int seed) {
    int[] order = Seeds.permutation(Seeds.generator(seed), rows);
    int[] sample = Arrays.copyOf(order, Math.min(rows, SAMPLE));
    // In the order of the table, so that a sum over all rows does not depend on the seed.
    Arrays.sort(sample);
    return sample;
  }

  private static double inertia(Matrix x, int[] clusters, Matrix centers) {
    int columns = x.columns();
    double[] row = new double[columns];
    double[] center = centers.toArray();
    double sum = 0;
    for (int i = 0; i < clusters.length; i++) {
      x.copyRow(i, row);
      sum += Vectors.squaredDistance(row, 0, center, clusters[i] * columns, columns);
    }
    return sum;
  }
}
