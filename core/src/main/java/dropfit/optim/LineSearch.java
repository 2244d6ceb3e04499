package dropfit.optim;

import dropfit.numeric.Vectors;

/** Finds how far to go along a direction. */
abstract class LineSearch {
  /** The share of the promised decrease that is enough (Nocedal and Wright, section 3.1). */
  static final double SUFFICIENT_DECREASE = 1e-4;

  private static final double ROUNDING = 1e-12;

  final double[] trialWeights;
  final double[] trialGradient;
  double trialValue;
  double trialSlope;

  /** The length of the step that was found. */
  double length;

  LineSearch(int size) {
    this.trialWeights = new double[size];
    this.trialGradient = new double[size];
  }

  /** What a step of the right length fulfils, for people. */
  abstract String condition();

  /**
   * Looks for a step; where it is found the trial fields tell of it.
   *
   * @param from stands at the beginning of the line
   * @param direction along which the function falls
   * @param slope of the function along it, below 0
   * @param first the length to try first
   * @return false if there is none
   */
  abstract boolean search(Minimizer from, double[] direction, double slope, double first);

  /** Evaluates at some length. */
  final void look(Minimizer from, double[] direction, double at) {
    for (int i = 0; i < trialWeights.length; i++) {
      trialWeights[i] = from.weights[i] + at * direction[i];
    }
    length = at;
    trialValue = from.evaluate(trialWeights, trialGradient);
    trialSlope = Vectors.dot(trialGradient, direction);
  }

  /**
   * Whether the trial is low enough. Where differences of values drown in rounding, a sufficiently
   * smaller slope counts (Hager and Zhang 2005, approximate Wolfe condition).
   */
  final boolean decreases(double value, double slope) {
    if (trialValue <= value + SUFFICIENT_DECREASE * length * slope) {
      return true;
    }
    return trialValue <= value + ROUNDING * Math.abs(value)
        && trialSlope <= (2 * SUFFICIENT_DECREASE - 1) * slope;
  }

  /** Whether the slope rose enough that the step is not too short. */
  final boolean flattens(double curvature, double slope) {
    return trialSlope >= curvature * slope;
  }
}
