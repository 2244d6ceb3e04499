package dropfit.linear;

import dropfit.numeric.Vectors;

/** One weighted sum that learns from one row at a time. Learning allocates nothing. */
abstract class OnlineLearner {
  final OnlineLoss loss;
  final double epsilon;
  final double[] weights;
  double intercept;

  OnlineLearner(OnlineLoss loss, double epsilon, int columns) {
    this.loss = loss;
    this.epsilon = epsilon;
    this.weights = new double[columns];
  }

  /**
   * Moves the weights for a row.
   *
   * @param x the array that holds the row
   * @param from where the row begins
   * @param y its target
   * @param weight how much it counts, above 0
   * @return the loss of the row before the move
   */
  abstract double learn(double[] x, int from, double y, double weight);

  /** The weights that predict; not to be changed. */
  double[] shown() {
    return weights;
  }

  /** The constant term that predicts. */
  double shownIntercept() {
    return intercept;
  }

  /** How many times as long as predicting a row it takes, or so, to learn from it. */
  int effort() {
    return 1;
  }

  /** What the objective has beside the mean loss. */
  double penalty() {
    return 0;
  }

  /** Takes smaller steps from now on; false if there is no smaller step worth taking. */
  boolean slowDown() {
    return false;
  }

  final double score(double[] x, int from) {
    return intercept + Vectors.dot(weights, 0, x, from, weights.length);
  }

  final double shownScore(double[] x, int from) {
    return shownIntercept() + Vectors.dot(shown(), 0, x, from, weights.length);
  }

  /** w ← shrink · w + update · x, and the intercept as the weight of a column of ones. */
  final void move(double[] x, int from, double update, double shrink) {
    double[] w = weights;
    for (int j = 0; j < w.length; j++) {
      w[j] = shrink * w[j] + update * x[from + j];
    }
    intercept += update;
  }
}
