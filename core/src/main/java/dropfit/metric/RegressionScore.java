package dropfit.metric;

import java.util.Arrays;

/**
 * How well predicted numbers fit the actual ones. Every figure is NaN without rows.
 *
 * @param r2 the share of the variance explained, 1 at best, negative if worse than the mean of the
 *     actual numbers; where these are all equal, 1 if every prediction is exact and else 0; NaN for
 *     fewer than two rows
 * @param rmse the root of the mean squared error, in the unit of the target
 * @param mae the mean absolute error, in the unit of the target
 */
public record RegressionScore(double r2, double rmse, double mae) {

  /**
   * Compares predictions with the truth.
   *
   * @param actual the true number of every row
   * @param predicted the predicted number of every row
   * @return the score; a NaN among the numbers makes every figure NaN
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public static RegressionScore of(double[] actual, double[] predicted) {
    int rows = actual.length;
    if (predicted.length != rows) {
      throw new IllegalArgumentException(predicted.length + " predictions for " + rows + " rows");
    }
    if (rows == 0) {
      return new RegressionScore(Double.NaN, Double.NaN, Double.NaN);
    }
    double mean = mean(actual);
    double[] errors = new double[rows];
    double[] deviations = new double[rows];
    for (int i = 0; i < rows; i++) {
      errors[i] = Math.abs(actual[i] - predicted[i]);
      deviations[i] = Math.abs(actual[i] - mean);
    }
    double rmse = rootMeanSquare(errors);
    return new RegressionScore(
        rows < 2 ? Double.NaN : r2(rmse, rootMeanSquare(deviations)), rmse, mean(errors));
  }

  /**
   * What one gets without learning: always predicting the mean of the training rows.
   *
   * @param training the true numbers of the training rows
   * @param actual the true numbers of the rows to score
   * @return the score of that prediction
   */
  public static RegressionScore ofMean(double[] training, double[] actual) {
    double[] predicted = new double[actual.length];
    Arrays.fill(predicted, mean(training));
    return of(actual, predicted);
  }

  private static double r2(double rmse, double deviation) {
    if (deviation == 0) {
      return rmse == 0 ? 1 : 0 * rmse;
    }
    double ratio = rmse / deviation;
    return 1 - ratio * ratio;
  }

  /** The mean, exact where all values are equal: they are summed as distances from the first. */
  private static double mean(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - values[0]) / values.length;
    }
    return values[0] + sum;
  }

  /** The root of the mean square of values of 0 or more, without overflow of their squares. */
  private static double rootMeanSquare(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (double value : values) {
      double share = value / largest;
      sum += share * share;
    }
    return largest * Math.sqrt(sum / values.length);
  }
}
