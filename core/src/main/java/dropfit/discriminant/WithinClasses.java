package dropfit.discriminant;

import dropfit.numeric.SingularValues;
import dropfit.numeric.Triangle;
import dropfit.numeric.Vectors;
import java.util.Arrays;
import java.util.List;

/**
 * The covariance within classes, Σ = RᵀR, held as R, the triangle of scaled rows: so Σ, whose
 * condition is the square of R's, is never formed. Shrinking Σ adds rows to those of the data.
 */
final class WithinClasses {

  /** Directions with less spread, in columns of unit spread, count as none, as in scikit-learn. */
  private static final double PLAIN_CUTOFF = 1e-4;

  /** √ε: below it a singular value of R is rounding in Σ. */
  private static final double SHRUNK_CUTOFF = 0x1p-26;

  private final ClassRows data;
  private final double[] triangle;
  private final double[] scales;
  private final double cutoff;

  private WithinClasses(ClassRows data, double[] triangle, double ofNorm, double cutoff) {
    int columns = data.columns;
    this.data = data;
    this.triangle = triangle;
    this.cutoff = cutoff;
    this.scales = new double[columns];
    for (int j = 0; j < columns; j++) {
      double norm = Triangle.norm(triangle, columns, j);
      scales[j] = norm == 0 ? 1 : norm * ofNorm;
    }
  }

  /** The unbiased covariance. Its rank is judged as by scikit-learn's solver "svd". */
  static WithinClasses plain(ClassRows data) {
    double freedom = data.rows - data.classes;
    double[] factors = new double[data.classes];
    Arrays.fill(factors, Math.sqrt(1 / freedom));
    Triangle triangle = new Triangle(data.columns);
    addRows(triangle, data, factors);
    return new WithinClasses(
        data, triangle.toArray(), Math.sqrt(freedom / data.rows), PLAIN_CUTOFF);
  }

  /** (1 − s) Σ + s μ I, where Σ is the covariance weighted by priors and μ its mean variance. */
  static WithinClasses shrunk(ClassRows data, double[] priors, double s) {
    int columns = data.columns;
    double[] factors = new double[data.classes];
    for (int k = 0; k < factors.length; k++) {
      factors[k] = Math.sqrt(priors[k] / data.counts[k]);
    }
    Triangle plain = new Triangle(columns);
    addRows(plain, data, factors);
    double[] r = plain.toArray();
    double[] norms = new double[columns];
    for (int j = 0; j < columns; j++) {
      norms[j] = Triangle.norm(r, columns, j);
    }
    double largest = Vectors.maxAbs(norms);
    Vectors.scale(norms, largest == 0 ? 0 : 1 / largest);
    double deviation = largest * Math.sqrt(Vectors.dot(norms, norms) / columns);
    double[] ones = new double[columns];
    Arrays.fill(ones, 1);
    Vectors.scale(r, Math.sqrt(1 - s));
    Triangle all = new Triangle(columns);
    for (int i = 0; i < columns; i++) {
      all.add(r, i * columns);
    }
    addDiagonal(all, Math.sqrt(s) * deviation, ones);
    return new WithinClasses(data, all.toArray(), 1, SHRUNK_CUTOFF);
  }

  /**
   * As {@link #shrunk}, but each class by its own amount, which is the one that Ledoit and Wolf ("A
   * well-conditioned estimator for large-dimensional covariance matrices", 2004) estimate for its
   * rows brought to unit spread.
   */
  static WithinClasses ledoitWolf(ClassRows data, double[] priors) {
    double[] factors = new double[data.classes];
    Triangle triangle = new Triangle(data.columns);
    for (int k = 0; k < factors.length; k++) {
      LedoitWolf estimate = new LedoitWolf(data, k);
      factors[k] = Math.sqrt(priors[k] * (1 - estimate.shrinkage) / data.counts[k]);
      double share = Math.sqrt(priors[k] * estimate.shrinkage * estimate.meanVariance);
      addDiagonal(triangle, share, estimate.deviations);
    }
    addRows(triangle, data, factors);
    return new WithinClasses(data, triangle.toArray(), 1, SHRUNK_CUTOFF);
  }

  private static void addDiagonal(Triangle triangle, double factor, double[] diagonal) {
    double[] row = new double[diagonal.length];
    for (int j = 0; j < row.length; j++) {
      row[j] = factor * diagonal[j];
      triangle.add(row, 0);
      row[j] = 0;
    }
  }

  /** Adds every row less the mean of its class, times the factor of its class. */
  private static void addRows(Triangle triangle, ClassRows data, double[] factors) {
    double[] row = new double[data.columns];
    for (int i = 0; i < data.rows; i++) {
      data.center(i, factors[data.codes[i]], row);
      triangle.add(row, 0);
    }
  }

  /**
   * The scores log πₖ + (x − ½(μₖ + x̄))ᵀ Σ⁻¹ (μₖ − x̄) of every class, with x̄ the mean of the
   * means by priors (Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 2nd
   * ed., 4.10, less what classes share). Directions without spread are left out.
   */
  LinearDiscriminant discriminant(List<String> labels, double[] priors) {
    int columns = data.columns;
    double[] center = new double[columns];
    for (int k = 0; k < priors.length; k++) {
      Vectors.addScaled(center, priors[k], data.mean(k));
    }
    double[] whitening = whitening();
    int rank = whitening.length / columns;
    double[] weights = new double[priors.length * columns];
    double[] intercepts = new double[priors.length];
    for (int k = 0; k < priors.length; k++) {
      double[] from = data.mean(k);
      Vectors.addScaled(from, -1, center);
      double squares = 0;
      for (int d = 0; d < rank; d++) {
        double along = Vectors.dot(whitening, d * columns, from, 0, columns);
        squares += along * along;
        for (int j = 0; j < columns; j++) {
          weights[k * columns + j] += along * whitening[d * columns + j];
        }
      }
      intercepts[k] =
          Math.log(priors[k]) - squares / 2 - Vectors.dot(weights, k * columns, center, 0, columns);
    }
    return LinearDiscriminant.of(labels, weights, intercepts);
  }

  /** Rows of W with WᵀW = Σ⁻¹ in the directions that have spread. */
  private double[] whitening() {
    int columns = data.columns;
    double[] scaled = triangle.clone();
    for (int at = 0; at < scaled.length; at++) {
      scaled[at] /= scales[at % columns];
    }
    SingularValues svd = new SingularValues(scaled, columns, columns);
    int rank = 0;
    while (rank < columns && svd.value(rank) > cutoff) {
      rank++;
    }
    double[] whitening = new double[rank * columns];
    for (int d = 0; d < rank; d++) {
      for (int j = 0; j < columns; j++) {
        whitening[d * columns + j] = svd.right(j, d) / scales[j] / svd.value(d);
      }
    }
    return whitening;
  }
}
