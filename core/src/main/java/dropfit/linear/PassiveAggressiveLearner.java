package dropfit.linear;

import dropfit.numeric.Vectors;

/**
 * Passive-aggressive learning (Crammer, Dekel, Keshet, Shalev-Shwartz and Singer, "Online
 * passive-aggressive algorithms", 2006): for each row the smallest move of the weights that would
 * leave it without loss, held back by C.
 */
final class PassiveAggressiveLearner extends OnlineLearner {
  private final PassiveAggressive variant;
  private final double aggressiveness;

  /**
   * A learner that knows nothing.
   *
   * @param loss {@link OnlineLoss#HINGE} or {@link OnlineLoss#EPSILON_INSENSITIVE}
   * @param variant how moves are held back
   * @param aggressiveness C, the weight of the loss
   */
  PassiveAggressiveLearner(
      OnlineLoss loss,
      double epsilon,
      int columns,
      PassiveAggressive variant,
      double aggressiveness) {
    super(loss, epsilon, columns);
    this.variant = variant;
    this.aggressiveness = aggressiveness;
  }

  @Override
  double learn(double[] x, int from, double y, double weight) {
    double p = score(x, from);
    double value = loss.value(p, y, epsilon);
    double length = Vectors.dot(x, from, x, from, weights.length);
    double sign = loss == OnlineLoss.HINGE ? y : Math.signum(y - p);
    double size =
        switch (variant) {
          case PA1 -> length == 0 ? 0 : Math.min(aggressiveness, value / length);
          case PA2 -> value / (length + 0.5 / aggressiveness);
        };
    move(x, from, weight * sign * size, 1);
    return value;
  }
}
