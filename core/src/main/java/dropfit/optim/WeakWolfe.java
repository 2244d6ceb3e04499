package dropfit.optim;

/**
 * Bisection for the weak Wolfe conditions: low enough, and not so near that it is still as steep
 * (Lewis and Overton, "Nonsmooth optimization via quasi-Newton methods", 2013, section 3).
 */
final class WeakWolfe extends LineSearch {
  private static final double CURVATURE = 0.9;
  private static final int MOST_TRIALS = 80;

  /** After as many trials without an end of the bracket the scale is far off; larger leaps help. */
  private static final int USUAL_TRIALS = 10;

  WeakWolfe(int size) {
    super(size);
  }

  @Override
  String condition() {
    return "bisected until it falls and flattens enough (weak Wolfe)";
  }

  @Override
  boolean search(Minimizer from, double[] direction, double slope, double first) {
    double value = from.value();
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double at = first;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      look(from, direction, at);
      if (!decreases(value, slope)) {
        high = at;
      } else if (!flattens(CURVATURE, slope)) {
        low = at;
      } else {
        return true;
      }
      at = next(low, high, trial);
    }
    return false;
  }

  private static double next(double low, double high, int trial) {
    double leap = trial < USUAL_TRIALS ? 2 : 0x1p20;
    if (high == Double.POSITIVE_INFINITY) {
      return low * leap;
    }
    return low == 0 ? high / leap : (low + high) / 2;
  }
}
