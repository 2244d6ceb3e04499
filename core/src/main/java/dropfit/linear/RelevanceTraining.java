package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.numeric.Vectors;
import java.util.Arrays;

/** Weights of which each has its own precision; those that become too precise are dropped. */
final class RelevanceTraining extends EvidenceTraining {
  private final double threshold;
  private final double[] products;
  private final double[] precisions;

  /** The columns whose weights are kept; only the first {@link #size} count. */
  private final int[] kept;

  private int size;

  /** The lower Cholesky factor of the weights' precision matrix, and its inverse. */
  private final double[] factor;

  private final double[] inverse;
  private final double[] variances;
  private final double[] right;

  RelevanceTraining(Dataset dataset, int maxIterations, double tolerance, double threshold) {
    super(dataset, maxIterations, tolerance);
    int columns = weights.length;
    this.threshold = threshold;
    this.products = ColumnProducts.of(data, 0, data.rows).centered();
    this.precisions = new double[columns];
    this.kept = new int[columns];
    this.factor = new double[columns * columns];
    this.inverse = new double[columns * columns];
    this.variances = new double[columns];
    this.right = new double[columns];
    Arrays.fill(precisions, 1);
    for (int j = 0; j < columns; j++) {
      kept[j] = j;
    }
    this.size = columns;
  }

  double[] precisions() {
    return precisions.clone();
  }

  @Override
  void solve() {
    decompose();
    Arrays.fill(weights, 0);
    int width = weights.length + 1;
    for (int i = 0; i < size; i++) {
      double sum = noisePrecision * products[kept[i] * width + weights.length];
      right[i] = sum - Vectors.dot(factor, i * size, right, 0, i);
      right[i] /= factor[i * size + i];
    }
    // The inverse of the lower factor, row by row, gives weights and variances.
    Arrays.fill(variances, 0);
    for (int i = 0; i < size; i++) {
      invertRow(i);
      for (int j = 0; j <= i; j++) {
        double value = inverse[i * size + j];
        weights[kept[j]] += value * right[i];
        variances[j] += value * value;
      }
    }
  }

  /** Weights that are normal a priori stay so: their precision is Λ + noise precision X'X. */
  private void decompose() {
    int width = weights.length + 1;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double value = noisePrecision * products[kept[i] * width + kept[j]];
        value -= Vectors.dot(factor, i * size, factor, j * size, j);
        factor[i * size + j] =
            i == j ? Math.sqrt(value + precisions[kept[i]]) : value / factor[j * size + j];
      }
    }
  }

  private void invertRow(int i) {
    for (int j = 0; j < i; j++) {
      double sum = 0;
      for (int k = j; k < i; k++) {
        sum += factor[i * size + k] * inverse[k * size + j];
      }
      inverse[i * size + j] = -sum / factor[i * size + i];
    }
    inverse[i * size + i] = 1 / factor[i * size + i];
  }

  @Override
  double weightBurden() {
    double sum = 0;
    double prior = 0;
    for (int i = 0; i < size; i++) {
      double precision = precisions[kept[i]];
      double weight = weights[kept[i]];
      sum += precision * weight * weight + 2 * Math.log(factor[i * size + i]);
      sum -= Math.log(precision);
      prior += precision - Math.log(precision);
    }
    return sum / 2 + PRIOR * prior;
  }

  @Override
  void update(double squares) {
    double determined = 0;
    for (int i = 0; i < size; i++) {
      int j = kept[i];
      double share = 1 - precisions[j] * variances[i];
      determined += share;
      precisions[j] = (share + 2 * PRIOR) / (weights[j] * weights[j] + 2 * PRIOR);
    }
    noisePrecision = (data.total - determined + 2 * PRIOR) / (squares + 2 * PRIOR);
    int next = 0;
    for (int i = 0; i < size; i++) {
      int j = kept[i];
      if (precisions[j] < threshold) {
        kept[next++] = j;
      } else {
        weights[j] = 0;
      }
    }
    size = next;
  }

  @Override
  double variance(double[] factors) {
    double variance = 0;
    for (int i = 0; i < size; i++) {
      double along = 0;
      for (int j = 0; j <= i; j++) {
        along += inverse[i * size + j] * factors[kept[j]];
      }
      variance += along * along;
    }
    return variance;
  }
}
