package dropfit.inference;

import dropfit.numeric.Cholesky;
import dropfit.numeric.Vectors;

/**
 * The variances of maximum likelihood estimates, from the curvature of the negative log-likelihood
 * at its minimum: the inverse of the information matrix. Estimates that the data cannot tell apart
 * from those before them are passed over.
 */
public final class Information {
  /** What is left of a squared length, below which it is rounding. */
  private static final double DEPENDENT = 1e-11;

  private final int size;
  private final Cholesky factor;
  private final double[] units;
  private final double[] work;

  /**
   * Takes the matrix.
   *
   * @param lower size x size curvatures, row by row, of which the lower triangle is read
   * @param size the number of estimates
   */
  public Information(double[] lower, int size) {
    this.size = size;
    this.units = new double[size];
    this.work = new double[size];
    this.factor = new Cholesky(size);
    double[] scaled = new double[size * size];
    for (int i = 0; i < size; i++) {
      double diagonal = lower[i * size + i];
      units[i] = diagonal > 0 ? Math.sqrt(diagonal) : 1;
      for (int j = 0; j <= i; j++) {
        scaled[i * size + j] = lower[i * size + j] / units[i] / units[j];
      }
    }
    factor.factorIndependent(scaled, DEPENDENT);
  }

  /**
   * Whether an estimate can be told apart from those before it.
   *
   * @param index from 0
   * @return false if the data do not determine it
   */
  public boolean isEstimated(int index) {
    return !factor.isDependent(index);
  }

  /**
   * How many estimates can be told apart.
   *
   * @return the rank of the matrix
   */
  public int rank() {
    int rank = 0;
    for (int i = 0; i < size; i++) {
      rank += isEstimated(i) ? 1 : 0;
    }
    return rank;
  }

  /**
   * The variance of a weighted sum of estimates.
   *
   * @param weights one number an estimate
   * @return wᵀ I⁻¹ w
   */
  public double variance(double[] weights) {
    for (int i = 0; i < size; i++) {
      work[i] = weights[i] / units[i];
    }
    factor.solve(work);
    for (int i = 0; i < size; i++) {
      work[i] /= units[i];
    }
    return Vectors.dot(work, weights);
  }
}
