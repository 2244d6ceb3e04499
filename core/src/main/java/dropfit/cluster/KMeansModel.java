package dropfit.cluster;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Clusterer;
import dropfit.numeric.Vectors;

/**
 * Groups by the nearest of some centres; of centres equally near, the first.
 *
 * @param centers groups x features
 */
public record KMeansModel(Matrix centers) implements Clusterer {

  static KMeansModel restore(State state) {
    Matrix centers = state.matrix("centers");
    if (centers.rows() < 1 || !centers.isFinite()) {
      throw new State.Malformed("k-means should have one or more finite centres");
    }
    return new KMeansModel(centers);
  }

  @Override
  public int features() {
    return centers.columns();
  }

  @Override
  public void predictInto(Matrix x, double[] out) {
    requireFeatures(x);
    double[] flat = centers.toArray();
    double[] row = new double[features()];
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      out[i] = nearest(flat, centers.rows(), row, 0, row.length);
    }
  }

  /** The index of the centre nearest to a row of a flat array. */
  static int nearest(double[] centers, int groups, double[] x, int at, int columns) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < groups; k++) {
      double distance = Vectors.squaredDistance(x, at, centers, k * columns, columns);
      if (distance < least) {
        least = distance;
        best = k;
      }
    }
    return best;
  }

  @Override
  public State state() {
    return new State().put("centers", centers);
  }
}
