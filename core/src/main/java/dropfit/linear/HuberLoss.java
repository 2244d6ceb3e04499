package dropfit.linear;

import dropfit.numeric.Vectors;
import dropfit.optim.Differentiable;

/**
 * Huber's loss together with its scale, over the weights of the columns, the intercept and τ, where
 * the scale is τ² and a little more, which keeps it above 0 without a bound.
 */
final class HuberLoss implements Differentiable {
  private static final int BLOCK_ROWS = 512;

  /** Where all residuals vanish the best scale is 0, by which nothing can be divided. */
  private static final double LEAST_SCALE = 1e-12;

  private final UnitRegression data;
  private final double epsilon;
  private final double[] ridges;
  private final double[] slopes;
  private double loss;
  private double interceptSlope;
  private double scaleSlope;

  /**
   * A loss over some rows.
   *
   * @param ridges the weight of each squared weight, all in units
   */
  HuberLoss(UnitRegression data, double epsilon, double[] ridges) {
    this.data = data;
    this.epsilon = epsilon;
    this.ridges = ridges;
    this.slopes = new double[data.columns];
  }

  static double scale(double[] weights) {
    double root = weights[weights.length - 1];
    return LEAST_SCALE + root * root;
  }

  @Override
  public double evaluate(double[] weights, double[] gradient) {
    int columns = data.columns;
    double scale = scale(weights);
    loss = 0;
    interceptSlope = 0;
    scaleSlope = 0;
    for (int j = 0; j < columns; j++) {
      slopes[j] = 0;
    }
    for (int from = 0; from < data.rows; from += BLOCK_ROWS) {
      addBlock(weights, scale, from, Math.min(from + BLOCK_ROWS, data.rows));
    }
    double penalty = 0;
    for (int j = 0; j < columns; j++) {
      penalty += ridges[j] * weights[j] * weights[j];
      gradient[j] = slopes[j] / data.total + 2 * ridges[j] * weights[j];
    }
    gradient[columns] = interceptSlope / data.total;
    gradient[columns + 1] = 2 * weights[columns + 1] * (scaleSlope / data.total);
    return loss / data.total + penalty;
  }

  private void addBlock(double[] weights, double scale, int from, int to) {
    double[] x = data.x;
    double[] g = slopes;
    int columns = data.columns;
    double bound = epsilon * scale;
    for (int i = from; i < to; i++) {
      int at = i * columns;
      double error = weights[columns] + Vectors.dot(weights, 0, x, at, columns) - data.y[i];
      double size = Math.abs(error);
      double share = data.weights[i];
      double slope;
      if (size <= bound) {
        double ratio = error / scale;
        loss += share * (scale + ratio * error);
        scaleSlope += share * (1 - ratio * ratio);
        slope = 2 * share * ratio;
      } else {
        loss += share * (scale + epsilon * (2 * size - bound));
        scaleSlope += share * (1 - epsilon * epsilon);
        slope = (error > 0 ? 2 : -2) * share * epsilon;
      }
      interceptSlope += slope;
      for (int j = 0; j < columns; j++) {
        g[j] += slope * x[at + j];
      }
    }
  }
}
