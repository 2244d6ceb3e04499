package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.numeric.SingularValues;
import dropfit.numeric.Vectors;

/** Weights that share one precision. */
final class BayesianRidgeTraining extends EvidenceTraining {
  /** The singular values, their squares, and their right singular vectors, a row a weight. */
  private final double[] singular;

  private final double[] eigenvalues;
  private final double[] directions;

  /** The target along the left singular vectors. */
  private final double[] projections;

  private final double[] coordinates;
  private double weightPrecision = 1;

  BayesianRidgeTraining(Dataset dataset, int maxIterations, double tolerance) {
    super(dataset, maxIterations, tolerance);
    int columns = weights.length;
    int width = columns + 2;
    double[] triangle = RidgeSolver.triangle(data, 0, data.rows).toArray();
    double[] block = new double[columns * columns];
    for (int i = 0; i < columns; i++) {
      System.arraycopy(triangle, (i + 1) * width + 1, block, i * columns, columns);
    }
    SingularValues decomposition = new SingularValues(block, columns, columns);
    this.singular = new double[columns];
    this.eigenvalues = new double[columns];
    this.projections = new double[columns];
    this.coordinates = new double[columns];
    this.directions = new double[columns * columns];
    for (int k = 0; k < columns; k++) {
      singular[k] = decomposition.value(k);
      eigenvalues[k] = singular[k] * singular[k];
      for (int i = 0; i < columns; i++) {
        projections[k] += decomposition.left(i, k) * triangle[(i + 1) * width + columns + 1];
        directions[i * columns + k] = decomposition.right(i, k);
      }
    }
  }

  double weightPrecision() {
    return weightPrecision;
  }

  @Override
  void solve() {
    double ratio = weightPrecision / noisePrecision;
    for (int k = 0; k < coordinates.length; k++) {
      coordinates[k] = singular[k] * projections[k] / (eigenvalues[k] + ratio);
    }
    for (int j = 0; j < weights.length; j++) {
      weights[j] = Vectors.dot(directions, j * weights.length, coordinates, 0, weights.length);
    }
  }

  @Override
  double weightBurden() {
    double sum = weightPrecision * Vectors.dot(weights, weights);
    for (double eigenvalue : eigenvalues) {
      sum += Math.log((weightPrecision + noisePrecision * eigenvalue) / weightPrecision);
    }
    return sum / 2 + PRIOR * (weightPrecision - Math.log(weightPrecision));
  }

  @Override
  void update(double squares) {
    double determined = 0;
    for (double eigenvalue : eigenvalues) {
      double strength = noisePrecision * eigenvalue;
      determined += strength / (weightPrecision + strength);
    }
    weightPrecision = (determined + 2 * PRIOR) / (Vectors.dot(weights, weights) + 2 * PRIOR);
    noisePrecision = (data.total - determined + 2 * PRIOR) / (squares + 2 * PRIOR);
  }

  @Override
  double variance(double[] factors) {
    double variance = 0;
    for (int k = 0; k < weights.length; k++) {
      double along = 0;
      for (int j = 0; j < weights.length; j++) {
        along += factors[j] * directions[j * weights.length + k];
      }
      variance += along * along / (weightPrecision + noisePrecision * eigenvalues[k]);
    }
    return variance;
  }
}
