package dropfit.linear;

import dropfit.numeric.Vectors;

/**
 * The point with the smallest sum of distances from some points, approached step by step by
 * Weiszfeld's algorithm as Y. Vardi and C. Zhang mended it ("The multivariate L1-median and
 * associated data depth", 2000), so that it does not get stuck on one of the points.
 */
final class SpatialMedian {
  private final double[] points;
  private final int size;
  private final double[] median;
  private final double[] pull;

  /** The mean distance of the median from the points, before the last move. */
  private double meanDistance;

  /**
   * Begins at nothing.
   *
   * @param points one after the other; not copied, so that more may come to be known
   * @param size how many numbers a point has
   */
  SpatialMedian(double[] points, int size) {
    this.points = points;
    this.size = size;
    this.median = new double[size];
    this.pull = new double[size];
  }

  /** The point as it stands; it moves later. */
  double[] median() {
    return median;
  }

  /** Begins at the mean of the first points. */
  void startAtMean(int count) {
    for (int k = 0; k < count; k++) {
      for (int j = 0; j < size; j++) {
        median[j] += (points[k * size + j] - median[j]) / (k + 1);
      }
    }
  }

  /** The mean distance of the median from the points, as the last move saw it. */
  double meanDistance() {
    return meanDistance;
  }

  /**
   * Moves once.
   *
   * @param count how many of the points are known
   * @return how far it moved
   */
  double move(int count) {
    for (int j = 0; j < size; j++) {
      pull[j] = 0;
    }
    double nearness = 0;
    double distances = 0;
    int here = 0;
    for (int k = 0; k < count; k++) {
      double distance = Math.sqrt(Vectors.squaredDistance(points, k * size, median, 0, size));
      distances += distance;
      if (distance == 0) {
        here++;
        continue;
      }
      nearness += 1 / distance;
      for (int j = 0; j < size; j++) {
        pull[j] += (points[k * size + j] - median[j]) / distance;
      }
    }
    meanDistance = distances / count;
    double strength = Math.sqrt(Vectors.dot(pull, pull));
    // Points at the median hold it as strongly as there are of them.
    if (strength <= here || nearness == 0) {
      return 0;
    }
    double step = (1 - here / strength) / nearness;
    Vectors.addScaled(median, step, pull);
    return step * strength;
  }
}
