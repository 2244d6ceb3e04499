package dropfit.optim;

/**
 * Halves the step until the function falls enough (Armijo, "Minimization of functions having
 * Lipschitz continuous first partial derivatives", 1966; Nocedal and Wright, algorithm 3.1).
 */
final class Backtracking extends LineSearch {
  private static final int MOST_TRIALS = 60;
  private static final double CURVATURE = 0.9;

  Backtracking(int size) {
    super(size);
  }

  @Override
  String condition() {
    return "halved until it falls enough (Armijo)";
  }

  @Override
  boolean search(Minimizer from, double[] direction, double slope, double first) {
    double value = from.value();
    double at = first;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      look(from, direction, at);
      if (trialValue <= value + SUFFICIENT_DECREASE * at * slope
          // Where values drown in rounding, only a step that changes the slope counts.
          || (decreases(value, slope) && flattens(CURVATURE, slope))) {
        return true;
      }
      at /= 2;
    }
    return false;
  }
}
