package dropfit.latent;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.numeric.SingularValues;
import dropfit.numeric.Triangle;
import dropfit.numeric.Vectors;

/**
 * One side of the rows, features or targets: brought to mean 0 and, if wanted, standard deviation 1
 * (of a sample, n − 1), and less what the components so far explain of it.
 */
final class Block {
  /** What LAPACK's users take for rounding next to the largest singular value, times a million. */
  private static final double CUTOFF = 1e6 * 0x1p-52;

  final int rows;
  final int columns;

  /** What is left, row by row; changed by {@link #deflate}. */
  final double[] rest;

  final double[] means;

  /** What columns were divided by. */
  final double[] deviations;

  /** What the present component takes from each column. */
  final double[] loadings;

  Block(Matrix matrix, boolean scaled) {
    this.rows = matrix.rows();
    this.columns = matrix.columns();
    this.rest = matrix.toArray();
    this.means = new double[columns];
    this.deviations = new double[columns];
    this.loadings = new double[columns];
    for (int j = 0; j < columns; j++) {
      double[] column = matrix.column(j);
      means[j] = Vectors.mean(column);
      for (int i = 0; i < rows; i++) {
        column[i] -= means[j];
      }
      deviations[j] = scaled ? deviation(column) : 1;
      for (int i = 0; i < rows; i++) {
        rest[i * columns + j] = column[i] / deviations[j];
      }
    }
  }

  static Matrix targets(Dataset data) {
    if (data.target() instanceof Target.Several several) {
      return several.values();
    }
    if (data.target() instanceof Target.Numbers numbers) {
      return Matrix.of(data.rows(), 1, numbers.toArray());
    }
    throw new IllegalArgumentException("a regression needs a target of numbers");
  }

  /** By the largest, so that squares neither overflow nor vanish; 1 for a constant column. */
  private static double deviation(double[] centered) {
    double largest = Vectors.maxAbs(centered);
    if (largest == 0) {
      return 1;
    }
    double sum = 0;
    for (double value : centered) {
      sum += value / largest * (value / largest);
    }
    return largest * Math.sqrt(sum / (centered.length - 1));
  }

  /** The sum of the squares of what is left. */
  double squares() {
    return Vectors.dot(rest, rest);
  }

  /** The weighted sums of the columns: one score a row. */
  void scoresInto(double[] weights, double[] scores) {
    for (int i = 0; i < rows; i++) {
      scores[i] = Vectors.dot(rest, i * columns, weights, 0, columns);
    }
  }

  /** The products of each column with scores, over the squared length of these: regression. */
  void loadingsOf(double[] scores) {
    double squares = Vectors.dot(scores, scores);
    for (int j = 0; j < columns; j++) {
      loadings[j] = 0;
    }
    for (int i = 0; i < rows; i++) {
      double share = scores[i] / squares;
      for (int j = 0; j < columns; j++) {
        loadings[j] += share * rest[i * columns + j];
      }
    }
  }

  /** Takes away scores times {@link #loadings}. */
  void deflate(double[] scores) {
    for (int i = 0; i < rows; i++) {
      double score = scores[i];
      for (int j = 0; j < columns; j++) {
        rest[i * columns + j] -= score * loadings[j];
      }
    }
  }

  /** The pseudo-inverse of the products of all columns, as columns x columns numbers. */
  double[] inverseProducts() {
    Triangle triangle = new Triangle(columns);
    for (int i = 0; i < rows; i++) {
      triangle.add(rest, i * columns);
    }
    SingularValues svd = new SingularValues(triangle.toArray(), columns, columns);
    double[] inverse = new double[columns * columns];
    for (int k = 0; k < columns && svd.value(k) > CUTOFF * svd.value(0); k++) {
      for (int a = 0; a < columns; a++) {
        double share = svd.right(a, k) / svd.value(k) / svd.value(k);
        for (int b = 0; b < columns; b++) {
          inverse[a * columns + b] += share * svd.right(b, k);
        }
      }
    }
    return inverse;
  }
}
