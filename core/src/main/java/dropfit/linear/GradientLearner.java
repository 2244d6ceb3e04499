package dropfit.linear;

import dropfit.numeric.Vectors;

/**
 * Stochastic gradient descent on loss + α ((1 − r)/2 ‖w‖² + r ‖w‖₁), step by step as scikit-learn's
 * {@code SGDClassifier} and {@code SGDRegressor} (Bottou, "Stochastic gradient descent tricks",
 * 2012). The absolute values are penalised by truncation with what is still owed (Tsuruoka, Tsujii
 * and Ananiadou 2009); the average is that of all weights so far (Polyak and Juditsky 1992).
 *
 * <p>Two departures: the rates of {@link RateSchedule#OPTIMAL} begin so high that squared losses
 * explode, so here they are held back for these; and truncated weights are averaged as they are.
 */
final class GradientLearner extends OnlineLearner {
  private static final double STEEPEST = 1e12;
  private static final double SLOWEST_RATE = 1e-6;

  private final RateSchedule schedule;
  private final double power;
  private final double alpha;
  private final double l1Share;
  private final double optimalStart;
  private final double[] paid;
  private final double[] average;
  private double averageIntercept;
  private double rate;
  private double owed;
  private double seen;

  /**
   * A learner that knows nothing.
   *
   * @param epsilon the width that some losses have
   * @param rate η₀
   * @param power p of {@link RateSchedule#INVERSE_SCALING}
   * @param alpha the weight of the penalty
   * @param l1Share r
   * @param averaged whether the average of all weights predicts
   */
  GradientLearner(
      OnlineLoss loss,
      double epsilon,
      int columns,
      RateSchedule schedule,
      double rate,
      double power,
      double alpha,
      double l1Share,
      boolean averaged) {
    super(loss, epsilon, columns);
    this.schedule = schedule;
    this.rate = rate;
    this.power = power;
    this.alpha = alpha;
    this.l1Share = l1Share;
    this.paid = new double[l1Share > 0 ? columns : 0];
    this.average = averaged ? new double[columns] : weights;
    this.optimalStart = schedule == RateSchedule.OPTIMAL ? optimalStart() : 0;
  }

  /** t₀, so that the first rate suits weights of the size that the penalty lets expect. */
  private double optimalStart() {
    double typical = Math.sqrt(1 / Math.sqrt(alpha));
    double first = typical / Math.max(1, loss.slope(-typical, 1, epsilon));
    return 1 / (first * alpha);
  }

  /** Where slopes grow with the error, no step goes beyond the row's own minimum. */
  private double optimalRate(double[] x, int from) {
    double eta = 1 / (alpha * (optimalStart + seen - 1));
    double curvature = loss.curvature();
    if (curvature == 0) {
      return eta;
    }
    double length = 1 + Vectors.dot(x, from, x, from, weights.length);
    return Math.min(eta, 1 / (curvature * length));
  }

  @Override
  double learn(double[] x, int from, double y, double weight) {
    seen++;
    double p = score(x, from);
    double eta =
        switch (schedule) {
          case OPTIMAL -> optimalRate(x, from);
          case INVERSE_SCALING -> rate / Math.pow(seen, power);
          case CONSTANT, ADAPTIVE -> rate;
        };
    double slope = loss.slope(p, y, epsilon);
    double update = -eta * Math.max(-STEEPEST, Math.min(slope, STEEPEST)) * weight;
    move(x, from, update, Math.max(0, 1 - (1 - l1Share) * eta * alpha));
    if (average != weights) {
      addToAverage();
    }
    if (l1Share > 0) {
      owed += l1Share * eta * alpha;
      truncate();
    }
    return loss.value(p, y, epsilon);
  }

  private void addToAverage() {
    double share = 1 / seen;
    for (int j = 0; j < average.length; j++) {
      average[j] += share * (weights[j] - average[j]);
    }
    averageIntercept += share * (intercept - averageIntercept);
  }

  /** Each weight pays what it owes so far, up to 0. */
  private void truncate() {
    double[] w = weights;
    for (int j = 0; j < w.length; j++) {
      double before = w[j];
      if (before > 0) {
        w[j] = Math.max(0, before - (owed + paid[j]));
      } else if (before < 0) {
        w[j] = Math.min(0, before + (owed - paid[j]));
      }
      paid[j] += w[j] - before;
    }
  }

  @Override
  double[] shown() {
    return average;
  }

  @Override
  double shownIntercept() {
    return average == weights ? intercept : averageIntercept;
  }

  @Override
  double penalty() {
    double sum = 0;
    for (double w : average) {
      sum += Math.abs(w);
    }
    double squares = Vectors.dot(average, average);
    return alpha * ((1 - l1Share) / 2 * squares + l1Share * sum);
  }

  @Override
  boolean slowDown() {
    if (schedule != RateSchedule.ADAPTIVE || rate <= SLOWEST_RATE) {
      return false;
    }
    rate /= 5;
    return true;
  }
}
