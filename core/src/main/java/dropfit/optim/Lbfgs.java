package dropfit.optim;

import dropfit.numeric.Vectors;

/**
 * Limited-memory BFGS (Liu and Nocedal 1989; Nocedal and Wright, "Numerical Optimization", 2nd ed.,
 * algorithms 7.4 and 7.5) with a bisection line search for the weak Wolfe conditions (Lewis and
 * Overton, "Nonsmooth optimization via quasi-Newton methods", 2013, section 3).
 *
 * <p>Where differences of the objective drown in rounding, a sufficiently smaller slope counts as
 * sufficient decrease (Hager and Zhang, "A new conjugate gradient method with guaranteed descent",
 * 2005, approximate Wolfe condition), so the gradient can be driven close to machine precision.
 */
public final class Lbfgs {
  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final double CURVATURE = 0.9;
  private static final double ROUNDING = 1e-12;
  private static final int MOST_TRIALS = 80;

  /** After as many trials without an end of the bracket the scale is far off; larger leaps help. */
  private static final int USUAL_TRIALS = 10;

  private final Differentiable function;
  private final int memory;
  private final double[] weights;
  private final double[] gradient;
  private final double[] direction;
  private final double[] trialWeights;
  private final double[] trialGradient;
  private final double[][] moves;
  private final double[][] slopeChanges;
  private final double[] inverseCurvatures;
  private final double[] projections;
  private int stored;
  private int newest = -1;
  private double value;

  /**
   * Starts at a point and evaluates the function there.
   *
   * @param function what to minimise
   * @param start the first weights, copied
   * @param memory how many past moves shape the step; 10 is usual
   */
  public Lbfgs(Differentiable function, double[] start, int memory) {
    int size = start.length;
    this.function = function;
    this.memory = memory;
    this.weights = start.clone();
    this.gradient = new double[size];
    this.direction = new double[size];
    this.trialWeights = new double[size];
    this.trialGradient = new double[size];
    this.moves = new double[memory][size];
    this.slopeChanges = new double[memory][size];
    this.inverseCurvatures = new double[memory];
    this.projections = new double[memory];
    this.value = function.evaluate(weights, gradient);
  }

  /**
   * The value at the present weights.
   *
   * @return the objective
   */
  public double value() {
    return value;
  }

  /**
   * The largest slope at the present weights.
   *
   * @return the maximum norm of the gradient
   */
  public double slope() {
    return Vectors.maxAbs(gradient);
  }

  /**
   * Copies the present weights.
   *
   * @param out receives as many numbers as the start had
   */
  public void copyWeights(double[] out) {
    System.arraycopy(weights, 0, out, 0, weights.length);
  }

  /**
   * Moves once, through as many evaluations as the line search needs.
   *
   * @return false if no step along the search direction improves on the present point; the weights
   *     are then as good as rounding allows
   */
  public boolean step() {
    chooseDirection();
    double slope = Vectors.dot(gradient, direction);
    if (!(slope < 0)) {
      stored = 0;
      chooseDirection();
      slope = Vectors.dot(gradient, direction);
    }
    double trialValue = search(slope);
    if (Double.isNaN(trialValue)) {
      return false;
    }
    remember();
    value = trialValue;
    return true;
  }

  /** Two-loop recursion: direction = −H g. */
  private void chooseDirection() {
    double[] d = direction;
    for (int i = 0; i < d.length; i++) {
      d[i] = -gradient[i];
    }
    if (stored == 0) {
      // Without curvature yet, the first trial should be about one unit long.
      double norm = Math.sqrt(Vectors.dot(gradient, gradient));
      Vectors.scale(d, norm > 1 ? 1 / norm : 1);
      return;
    }
    for (int k = 0; k < stored; k++) {
      int slot = slot(k);
      projections[slot] = inverseCurvatures[slot] * Vectors.dot(moves[slot], d);
      Vectors.addScaled(d, -projections[slot], slopeChanges[slot]);
    }
    double[] y = slopeChanges[newest];
    Vectors.scale(d, 1 / (inverseCurvatures[newest] * Vectors.dot(y, y)));
    for (int k = stored - 1; k >= 0; k--) {
      int slot = slot(k);
      double correction = inverseCurvatures[slot] * Vectors.dot(slopeChanges[slot], d);
      Vectors.addScaled(d, projections[slot] - correction, moves[slot]);
    }
  }

  /** The place of the k-th newest move. */
  private int slot(int k) {
    int slot = newest - k;
    return slot < 0 ? slot + memory : slot;
  }

  /** Leaves the accepted point in the trial arrays; NaN if there is none. */
  private double search(double slope) {
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double length = 1;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      for (int i = 0; i < weights.length; i++) {
        trialWeights[i] = weights[i] + length * direction[i];
      }
      double trialValue = function.evaluate(trialWeights, trialGradient);
      double trialSlope = Vectors.dot(trialGradient, direction);
      if (!decreases(trialValue, trialSlope, length, slope)) {
        high = length;
      } else if (!(trialSlope >= CURVATURE * slope)) {
        low = length;
      } else {
        return trialValue;
      }
      length = next(low, high, trial);
    }
    return Double.NaN;
  }

  private static double next(double low, double high, int trial) {
    double leap = trial < USUAL_TRIALS ? 2 : 0x1p20;
    if (high == Double.POSITIVE_INFINITY) {
      return low * leap;
    }
    return low == 0 ? high / leap : (low + high) / 2;
  }

  private boolean decreases(double trialValue, double trialSlope, double length, double slope) {
    if (trialValue <= value + SUFFICIENT_DECREASE * length * slope) {
      return true;
    }
    return trialValue <= value + ROUNDING * Math.abs(value)
        && trialSlope <= (2 * SUFFICIENT_DECREASE - 1) * slope;
  }

  private void remember() {
    int slot = newest + 1 == memory ? 0 : newest + 1;
    double[] s = moves[slot];
    double[] y = slopeChanges[slot];
    for (int i = 0; i < weights.length; i++) {
      s[i] = trialWeights[i] - weights[i];
      y[i] = trialGradient[i] - gradient[i];
      weights[i] = trialWeights[i];
      gradient[i] = trialGradient[i];
    }
    double curvature = Vectors.dot(s, y);
    // The Wolfe conditions make it positive but for rounding, where the pair would do harm.
    if (curvature > 0) {
      inverseCurvatures[slot] = 1 / curvature;
      newest = slot;
      stored = Math.min(stored + 1, memory);
    }
  }
}
