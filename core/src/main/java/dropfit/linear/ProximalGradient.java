package dropfit.linear;

/**
 * Minimises a smooth loss plus a multiple of the absolute value of each weight by accelerated
 * proximal gradients (FISTA), with a step that halves until the loss lies below its own quadratic
 * model, and a momentum that starts anew whenever the objective would rise, so that it never does.
 * A step looks at the rows twice, as a rule.
 *
 * <p>Source: A. Beck and M. Teboulle, "A fast iterative shrinkage-thresholding algorithm for linear
 * inverse problems", SIAM Journal on Imaging Sciences 2, 2009; B. O'Donoghue and E. Candès,
 * "Adaptive restart for accelerated gradient schemes", Foundations of Computational Mathematics 15,
 * 2015.
 */
final class ProximalGradient {
  private static final double ROUNDING = 1e-14;

  private static final int HALVINGS = 60;

  private final LogisticLoss loss;
  private final double[] penalties;
  private final double[] units;
  private final double[] weights;
  private final double[] ahead;
  private final double[] gradient;
  private final double[] trial;
  private double length = 1;
  private double momentum = 1;
  private double value;
  private double trialValue;
  private double slope = Double.POSITIVE_INFINITY;

  /**
   * Starts at a point.
   *
   * @param loss the smooth part
   * @param start the first weights, copied
   * @param penalties what multiplies the size of each weight, 0 or more
   * @param units how long a step along each weight may be, compared with the others
   */
  ProximalGradient(LogisticLoss loss, double[] start, double[] penalties, double[] units) {
    this.loss = loss;
    this.penalties = penalties;
    this.units = units;
    this.weights = start.clone();
    this.ahead = start.clone();
    this.gradient = new double[start.length];
    this.trial = new double[start.length];
    this.value = loss.value(weights) + penalty(weights, penalties);
  }

  /** The part of the objective that is not smooth. */
  static double penalty(double[] weights, double[] penalties) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += penalties[i] * Math.abs(weights[i]);
    }
    return sum;
  }

  /** The objective at the present weights. */
  double value() {
    return value;
  }

  /** How far the last step would have gone along its steepest weight, for a step of length 1. */
  double slope() {
    return slope;
  }

  void copyWeights(double[] out) {
    System.arraycopy(weights, 0, out, 0, out.length);
  }

  /**
   * Moves once.
   *
   * @return false if it can do no better, as far as rounding allows
   */
  boolean step() {
    boolean better = tryStep();
    if (!better && momentum > 1) {
      momentum = 1;
      System.arraycopy(weights, 0, ahead, 0, weights.length);
      better = tryStep();
    }
    if (!better) {
      return false;
    }
    double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    double share = (momentum - 1) / next;
    for (int i = 0; i < weights.length; i++) {
      ahead[i] = trial[i] + share * (trial[i] - weights[i]);
    }
    System.arraycopy(trial, 0, weights, 0, weights.length);
    momentum = next;
    boolean moved = trialValue < value;
    value = trialValue;
    return moved || share > 0;
  }

  /** A step from the point ahead; false if the objective would rise. */
  private boolean tryStep() {
    double smooth = loss.evaluate(ahead, gradient);
    for (int halving = 0; halving < HALVINGS; halving++) {
      double linear = 0;
      double square = 0;
      slope = 0;
      for (int i = 0; i < trial.length; i++) {
        double unit = length * units[i];
        trial[i] = shrunk(ahead[i] - unit * gradient[i], unit * penalties[i]);
        double move = trial[i] - ahead[i];
        linear += gradient[i] * move;
        if (unit > 0) {
          square += move * move / unit;
          slope = Math.max(slope, Math.abs(move) / unit);
        }
      }
      double found = loss.value(trial);
      double noise = ROUNDING * Math.abs(smooth);
      if (found <= smooth + linear + square / 2 + noise) {
        trialValue = found + penalty(trial, penalties);
        // Where rounding decides, a longer step could not be seen to be too long.
        length *= square > 1e6 * noise ? 1.25 : 1;
        return trialValue <= value;
      }
      length /= 2;
    }
    return false;
  }

  private static double shrunk(double value, double by) {
    if (value > by) {
      return value - by;
    }
    return value < -by ? value + by : 0;
  }
}
