package dropfit.optim;

/**
 * Looks for a step that is low enough and nearly level (Nocedal and Wright, "Numerical
 * Optimization", 2nd ed., algorithms 3.5 and 3.6, with quadratic interpolation).
 */
final class StrongWolfe extends LineSearch {
  private static final int MOST_TRIALS = 60;

  /** An interpolated step keeps this share of the bracket from its ends. */
  private static final double MARGIN = 0.1;

  private final double curvature;

  /**
   * A search.
   *
   * @param curvature the share of the first slope that may be left: 0.1 for conjugate gradients,
   *     0.9 for others
   */
  StrongWolfe(double curvature, int size) {
    super(size);
    this.curvature = curvature;
  }

  @Override
  String condition() {
    return "bracketed until it falls enough and is nearly level (strong Wolfe)";
  }

  @Override
  boolean search(Minimizer from, double[] direction, double slope, double first) {
    double value = from.value();
    double low = 0;
    double lowValue = value;
    double lowSlope = slope;
    double at = first;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      look(from, direction, at);
      if (!decreases(value, slope) || (trial > 0 && !(trialValue < lowValue))) {
        return zoom(from, direction, slope, low, lowValue, lowSlope, at, trialValue);
      }
      if (level(slope)) {
        return true;
      }
      if (trialSlope >= 0) {
        return zoom(from, direction, slope, at, trialValue, trialSlope, low, lowValue);
      }
      low = at;
      lowValue = trialValue;
      lowSlope = trialSlope;
      at *= 2;
    }
    return false;
  }

  private boolean level(double slope) {
    return Math.abs(trialSlope) <= -curvature * slope;
  }

  /** Narrows a bracket whose {@code low} end is the best so far and falls towards the other. */
  private boolean zoom(
      Minimizer from,
      double[] direction,
      double slope,
      double firstLow,
      double firstLowValue,
      double firstLowSlope,
      double firstHigh,
      double firstHighValue) {
    double value = from.value();
    double low = firstLow;
    double lowValue = firstLowValue;
    double lowSlope = firstLowSlope;
    double high = firstHigh;
    double highValue = firstHighValue;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      look(from, direction, between(low, lowValue, lowSlope, high, highValue));
      if (!decreases(value, slope) || (!(trialValue < lowValue) && low > 0)) {
        high = length;
        highValue = trialValue;
      } else if (level(slope)) {
        return true;
      } else {
        if (trialSlope * (high - low) >= 0) {
          high = low;
          highValue = lowValue;
        }
        low = length;
        lowValue = trialValue;
        lowSlope = trialSlope;
      }
    }
    if (low == 0) {
      return false;
    }
    // Level enough is out of reach of rounding; lower is lower.
    look(from, direction, low);
    return true;
  }

  /** Where the parabola through what is known of the ends is lowest, kept off the ends. */
  private static double between(
      double low, double lowValue, double lowSlope, double high, double highValue) {
    double width = high - low;
    double share = -lowSlope * width / (2 * (highValue - lowValue - lowSlope * width));
    boolean useful = share >= MARGIN && share <= 1 - MARGIN;
    return low + (useful ? share : 0.5) * width;
  }
}
