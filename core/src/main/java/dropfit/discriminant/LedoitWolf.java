package dropfit.discriminant;

/**
 * How far the covariance of a class, brought to unit spread, is to be shrunk towards the sphere
 * (Ledoit and Wolf, "A well-conditioned estimator for large-dimensional covariance matrices",
 * 2004), as scikit-learn's {@code ledoit_wolf} of standardized columns.
 */
final class LedoitWolf {

  /** The standard deviation of each column within the class, 1 where it is 0. */
  final double[] deviations;

  /** The mean variance of the standardized columns: the share of columns that vary. */
  final double meanVariance;

  /** From 0, not at all, to 1, wholly. */
  final double shrinkage;

  LedoitWolf(ClassRows data, int k) {
    int columns = data.columns;
    this.deviations = deviations(data, k);
    double[] z = new double[columns];
    double[] products = new double[columns * columns];
    double fourths = 0;
    for (int i = 0; i < data.rows; i++) {
      if (data.codes[i] == k) {
        data.center(i, 1, z);
        double length = 0;
        for (int j = 0; j < columns; j++) {
          z[j] /= deviations[j];
          length += z[j] * z[j];
        }
        fourths += length * length;
        addProducts(z, products);
      }
    }
    double n = data.counts[k];
    double trace = 0;
    double squares = 0;
    for (int a = 0; a < columns; a++) {
      trace += products[a * columns + a] / n;
      for (int b = 0; b <= a; b++) {
        double covariance = products[a * columns + b] / n;
        squares += (a == b ? 1 : 2) * covariance * covariance;
      }
    }
    this.meanVariance = trace / columns;
    double error = (fourths / n - squares) / (columns * n);
    double distance = squares / columns - meanVariance * meanVariance;
    double needed = Math.min(error, distance);
    this.shrinkage = columns == 1 || !(needed > 0) ? 0 : needed / distance;
  }

  private static void addProducts(double[] z, double[] products) {
    int columns = z.length;
    for (int a = 0; a < columns; a++) {
      double factor = z[a];
      for (int b = 0; b <= a; b++) {
        products[a * columns + b] += factor * z[b];
      }
    }
  }

  /** Scaled by the largest difference, so that squares neither overflow nor vanish. */
  private static double[] deviations(ClassRows data, int k) {
    int columns = data.columns;
    double[] row = new double[columns];
    double[] largest = new double[columns];
    double[] sums = new double[columns];
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < data.rows; i++) {
        if (data.codes[i] != k) {
          continue;
        }
        data.center(i, 1, row);
        for (int j = 0; j < columns; j++) {
          if (pass == 0) {
            largest[j] = Math.max(largest[j], Math.abs(row[j]));
          } else if (largest[j] > 0) {
            sums[j] += row[j] / largest[j] * (row[j] / largest[j]);
          }
        }
      }
    }
    double[] out = new double[columns];
    for (int j = 0; j < columns; j++) {
      out[j] = largest[j] == 0 ? 1 : largest[j] * Math.sqrt(sums[j] / data.counts[k]);
    }
    return out;
  }
}
