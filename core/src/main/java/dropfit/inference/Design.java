package dropfit.inference;

import dropfit.numeric.Triangle;
import dropfit.numeric.Vectors;

/**
 * The geometry of weighted least squares with an intercept: which coefficients the rows determine,
 * how exactly, and how much each row pulls. Everything follows from the triangle of the centred and
 * weighted columns, so no digit is lost by squaring.
 *
 * <p>Columns are taken in their order; one that depends on those before it, but for rounding, is
 * passed over, as R's {@code lm} does (LINPACK's {@code dqrdc2}).
 */
public final class Design {
  private final double[] x;
  private final int columns;
  private final double[] weights;
  private final double total;
  private final double[] centers;
  private final double center;

  /** The columns of the triangle that are estimated, column by column as R; the last is y. */
  private final double[] triangle;

  private final int width;
  private final int[] estimated;
  private final int count;
  private final double[] solved;
  private double rest;

  /**
   * Looks at rows.
   *
   * @param x features, row by row; not copied
   * @param columns the number of features
   * @param y what is to be explained, one number a row
   * @param weights how much each row counts, above 0; not copied
   * @param tolerance the share of its length below which what is left of a column after those
   *     before it is taken for rounding
   */
  public Design(double[] x, int columns, double[] y, double[] weights, double tolerance) {
    this.x = x;
    this.columns = columns;
    this.weights = weights;
    this.total = Vectors.sum(weights);
    this.center = Vectors.mean(y, weights);
    this.centers = centers();
    this.width = columns + 1;
    Triangle rows = new Triangle(width);
    double[] row = new double[width];
    for (int i = 0; i < y.length; i++) {
      double share = Math.sqrt(weights[i]);
      for (int j = 0; j < columns; j++) {
        row[j] = share * (x[i * columns + j] - centers[j]);
      }
      row[columns] = share * (y[i] - center);
      rows.add(row, 0);
    }
    this.triangle = rows.toArray();
    this.estimated = new int[columns];
    this.count = passOverDependent(tolerance);
    for (int i = count; i < width; i++) {
      rest += triangle[i * width + columns] * triangle[i * width + columns];
    }
    this.solved = new double[columns];
  }

  /** The mean of each column, in two passes so that columns far from 0 lose nothing. */
  private double[] centers() {
    double[] means = new double[columns];
    double[] rests = new double[columns];
    for (int i = 0; i < weights.length; i++) {
      double share = weights[i] / total;
      for (int j = 0; j < columns; j++) {
        means[j] += share * x[i * columns + j];
      }
    }
    for (int i = 0; i < weights.length; i++) {
      double share = weights[i] / total;
      for (int j = 0; j < columns; j++) {
        rests[j] += share * (x[i * columns + j] - means[j]);
      }
    }
    Vectors.addScaled(means, 1, rests);
    return means;
  }

  /** Leaves a triangle of the columns that do not depend on those before them. */
  private int passOverDependent(double tolerance) {
    int rank = 0;
    for (int j = 0; j < columns; j++) {
      double length = Triangle.norm(triangle, width, j);
      double left = 0;
      for (int i = rank; i <= j; i++) {
        left = Math.max(left, Math.abs(triangle[i * width + j]));
      }
      // What centring leaves of a constant is rounding, too.
      double least =
          Math.max(tolerance * length, Math.sqrt(total) * Math.abs(centers[j]) * 0x1p-50);
      if (!(left > least)) {
        continue;
      }
      for (int i = j; i > rank; i--) {
        rotate(i - 1, i, j);
      }
      estimated[rank] = j;
      rank++;
    }
    return rank;
  }

  /** Turns two rows so that the lower one has a 0 in a column. */
  private void rotate(int upper, int lower, int column) {
    double a = triangle[upper * width + column];
    double b = triangle[lower * width + column];
    double largest = Math.max(Math.abs(a), Math.abs(b));
    if (b == 0) {
      return;
    }
    double length = largest * Math.sqrt(a / largest * (a / largest) + b / largest * (b / largest));
    double cosine = a / length;
    double sine = b / length;
    for (int k = column; k < width; k++) {
      double p = triangle[upper * width + k];
      double q = triangle[lower * width + k];
      triangle[upper * width + k] = cosine * p + sine * q;
      triangle[lower * width + k] = cosine * q - sine * p;
    }
  }

  /**
   * The number of coefficients that are estimated, the intercept among them.
   *
   * @return 1 or more
   */
  public int rank() {
    return count + 1;
  }

  /**
   * The weighted sum of the squares of what the columns leave of y.
   *
   * @return 0 or more
   */
  public double residualSquares() {
    return rest;
  }

  /**
   * The weighted sum of the squares of what the columns, without the intercept, explain of y.
   *
   * @return 0 or more
   */
  public double explainedSquares() {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += triangle[i * width + columns] * triangle[i * width + columns];
    }
    return sum;
  }

  /**
   * The weighted sum of the squares of what the columns and the intercept explain of y.
   *
   * @return 0 or more
   */
  public double projectedSquares() {
    return explainedSquares() + total * center * center;
  }

  /**
   * The coefficients of weighted least squares.
   *
   * @return the intercept and then one number a column, NaN where it is not estimated
   */
  public double[] coefficients() {
    double[] out = notEstimated();
    double[] b = new double[count];
    double intercept = center;
    for (int i = count - 1; i >= 0; i--) {
      double sum = triangle[i * width + columns];
      for (int k = i + 1; k < count; k++) {
        sum -= triangle[i * width + estimated[k]] * b[k];
      }
      b[i] = sum / triangle[i * width + estimated[i]];
      out[1 + estimated[i]] = b[i];
      intercept -= b[i] * centers[estimated[i]];
    }
    out[0] = intercept;
    return out;
  }

  /**
   * The coefficients of a model that divides weight among columns that depend on each other,
   * gathered on those that are estimated: the same predictions by other numbers, which are R's.
   *
   * @param coefficients the intercept and then one number a column
   * @return the same, NaN where it is not estimated
   */
  public double[] gathered(double[] coefficients) {
    double[] out = notEstimated();
    out[0] = coefficients[0];
    for (int k = 0; k < count; k++) {
      out[1 + estimated[k]] = coefficients[1 + estimated[k]];
    }
    int before = 0;
    for (int j = 0; j < columns; j++) {
      if (before < count && estimated[before] == j) {
        before++;
      } else {
        spread(j, before, coefficients[1 + j], out);
      }
    }
    return out;
  }

  /** Gives the weight of a column to those before it of which it is made. */
  private void spread(int j, int before, double weight, double[] out) {
    double[] parts = new double[before];
    out[0] += weight * centers[j];
    for (int i = before - 1; i >= 0; i--) {
      double sum = triangle[i * width + j];
      for (int k = i + 1; k < before; k++) {
        sum -= triangle[i * width + estimated[k]] * parts[k];
      }
      parts[i] = sum / triangle[i * width + estimated[i]];
      out[1 + estimated[i]] += weight * parts[i];
      out[0] -= weight * parts[i] * centers[estimated[i]];
    }
  }

  private double[] notEstimated() {
    double[] out = new double[width];
    for (int j = 0; j < width; j++) {
      out[j] = Double.NaN;
    }
    return out;
  }

  /**
   * The variances of the coefficients where rows of weight 1 have variance 1: the diagonal of (Xᵀ W
   * X)⁻¹.
   *
   * @return that of the intercept and then one a column, NaN where it is not estimated
   */
  public double[] variances() {
    double[] out = notEstimated();
    double[] unit = new double[count];
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < count; i++) {
        unit[i] = i == k ? 1 : 0;
      }
      out[1 + estimated[k]] = solveTransposed(unit, k);
    }
    for (int k = 0; k < count; k++) {
      unit[k] = centers[estimated[k]];
    }
    out[0] = 1 / total + solveTransposed(unit, 0);
    return out;
  }

  /**
   * How much a row pulls its own prediction.
   *
   * @param row from 0
   * @return from 0 to 1
   */
  public double leverage(int row) {
    for (int k = 0; k < count; k++) {
      int j = estimated[k];
      solved[k] = x[row * columns + j] - centers[j];
    }
    return Math.min(1, weights[row] * (1 / total + solveTransposed(solved, 0)));
  }

  /** Solves Rᵀ z = b in place, of which places before some one are 0; answers ‖z‖². */
  private double solveTransposed(double[] b, int from) {
    double squares = 0;
    for (int i = from; i < count; i++) {
      double z = b[i];
      for (int k = from; k < i; k++) {
        z -= triangle[k * width + estimated[i]] * b[k];
      }
      b[i] = z / triangle[i * width + estimated[i]];
      squares += b[i] * b[i];
    }
    return squares;
  }
}
