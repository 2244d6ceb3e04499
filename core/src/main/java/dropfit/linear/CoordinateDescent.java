package dropfit.linear;

/**
 * Cyclic coordinate descent for ½‖y − X w‖² + a‖w‖₁ + b/2 ‖w‖² (Friedman, Hastie and Tibshirani,
 * "Regularization Paths for Generalized Linear Models via Coordinate Descent", 2010), ended by the
 * duality gap, as scikit-learn does.
 */
final class CoordinateDescent {
  final double[] weights;
  private final Residual residual;
  private final double[] curvatures;
  private final double[] slopes;
  private final double squaresAtZero;
  private double absolute;
  private double square;
  private double largestWeight;
  private double largestMove;

  /** Starts with every weight at 0. */
  CoordinateDescent(Residual residual) {
    this.residual = residual;
    this.weights = new double[residual.columns()];
    this.curvatures = new double[weights.length];
    this.slopes = new double[weights.length];
    for (int j = 0; j < weights.length; j++) {
      curvatures[j] = residual.product(j, j);
    }
    this.squaresAtZero = residual.squares();
  }

  /** The least penalty a at which every weight is 0. */
  double silencingPenalty() {
    double largest = 0;
    for (int j = 0; j < weights.length; j++) {
      largest = Math.max(largest, Math.abs(residual.slope(j)));
    }
    return largest;
  }

  /** Changes the penalties; the weights stay where they are, a start near the next optimum. */
  void penalize(double absolutePenalty, double squarePenalty) {
    absolute = absolutePenalty;
    square = squarePenalty;
  }

  /** Brings each weight in turn to its optimum, the others held. */
  void sweep() {
    largestWeight = 0;
    largestMove = 0;
    for (int j = 0; j < weights.length; j++) {
      if (curvatures[j] > 0) {
        double before = weights[j];
        double pull = residual.slope(j) + before * curvatures[j];
        double excess = Math.max(Math.abs(pull) - absolute, 0);
        double after = (pull < 0 ? -excess : excess) / (curvatures[j] + square);
        if (after != before) {
          residual.move(j, after - before);
          weights[j] = after;
          largestMove = Math.max(largestMove, Math.abs(after - before));
        }
        largestWeight = Math.max(largestWeight, Math.abs(after));
      }
    }
  }

  /** Whether the weights are optimal: the last sweep moved little, and the gap is small. */
  boolean hasConverged(double tolerance) {
    return largestMove <= tolerance * largestWeight && gap() <= tolerance * squaresAtZero;
  }

  /**
   * An upper bound for how far the objective is above its minimum. With s the factor that makes the
   * residual feasible for the dual problem and g = Xᵀr − b w, it is ½(1 − s)²(‖r‖² + b‖w‖²) + Σ (a
   * |w| − s w g): no term is negative, so that nothing cancels.
   */
  double gap() {
    double steepest = 0;
    double norm = 0;
    for (int j = 0; j < weights.length; j++) {
      slopes[j] = residual.slope(j) - square * weights[j];
      steepest = Math.max(steepest, Math.abs(slopes[j]));
      norm += weights[j] * weights[j];
    }
    double s = steepest > absolute ? absolute / steepest : 1;
    double gap = (1 - s) * (1 - s) / 2 * (residual.squares() + square * norm);
    for (int j = 0; j < weights.length; j++) {
      gap += absolute * Math.abs(weights[j]) - s * weights[j] * slopes[j];
    }
    return gap;
  }

  /** The sum of squares that the weights leave. */
  double squares() {
    return residual.squares();
  }
}
