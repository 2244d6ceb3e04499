package dropfit.linear;

/**
 * Cyclic coordinate descent for ½‖Y − X W‖² + a Σ‖w‖ + b/2 ‖W‖², where w are the weights of a
 * column for all targets, a single number where there is one target (Friedman, Hastie and
 * Tibshirani, "Regularization Paths for Generalized Linear Models via Coordinate Descent", 2010),
 * ended by the duality gap, as scikit-learn does.
 */
final class CoordinateDescent {
  /** Target by target, one a column. */
  final double[] weights;

  /** One a target. */
  private final Residual[] residuals;

  private final int columns;
  private final double[] curvatures;

  /** Room for a number a target. */
  private final double[] pulls;

  private final double squaresAtZero;
  private double absolute;
  private double square;
  private double largestWeight;
  private double largestMove;

  /** Starts with every weight at 0. */
  CoordinateDescent(Residual... residuals) {
    this.residuals = residuals.clone();
    this.columns = residuals[0].columns();
    this.weights = new double[residuals.length * columns];
    this.curvatures = new double[columns];
    this.pulls = new double[residuals.length];
    for (int j = 0; j < columns; j++) {
      curvatures[j] = residuals[0].product(j, j);
    }
    this.squaresAtZero = squares();
  }

  /** The least penalty a at which every weight is 0. */
  double silencingPenalty() {
    double largest = 0;
    for (int j = 0; j < columns; j++) {
      largest = Math.max(largest, pull(j, 0));
    }
    return largest;
  }

  /** Fills the pulls at a column, slope + factor × weight, and answers their length. */
  private double pull(int j, double factor) {
    if (pulls.length == 1) {
      pulls[0] = residuals[0].slope(j) + factor * weights[j];
      return Math.abs(pulls[0]);
    }
    double squares = 0;
    for (int k = 0; k < pulls.length; k++) {
      pulls[k] = residuals[k].slope(j) + factor * weights[k * columns + j];
      squares += pulls[k] * pulls[k];
    }
    return Math.sqrt(squares);
  }

  /** Changes the penalties; the weights stay where they are, a start near the next optimum. */
  void penalize(double absolutePenalty, double squarePenalty) {
    absolute = absolutePenalty;
    square = squarePenalty;
  }

  /** Brings the weights of each column in turn to their optimum, the others held. */
  void sweep() {
    largestWeight = 0;
    largestMove = 0;
    for (int j = 0; j < columns; j++) {
      if (curvatures[j] > 0) {
        double pull = pull(j, curvatures[j]);
        double share = pull > absolute ? (pull - absolute) / pull : 0;
        for (int k = 0; k < pulls.length; k++) {
          moveTo(k, j, share * pulls[k] / (curvatures[j] + square));
        }
      }
    }
  }

  private void moveTo(int target, int j, double after) {
    double before = weights[target * columns + j];
    if (after != before) {
      residuals[target].move(j, after - before);
      weights[target * columns + j] = after;
      largestMove = Math.max(largestMove, Math.abs(after - before));
    }
    largestWeight = Math.max(largestWeight, Math.abs(after));
  }

  /** Whether the weights are optimal: the last sweep moved little, and the gap is small. */
  boolean hasConverged(double tolerance) {
    return largestMove <= tolerance * largestWeight && gap() <= tolerance * squaresAtZero;
  }

  /**
   * An upper bound for how far the objective is above its minimum. With s the factor that makes the
   * residual feasible for the dual problem and g = Xᵀr − b w, it is ½(1 − s)²(‖r‖² + b‖w‖²) + Σ
   * (a‖w‖ − s w g): no term is negative, so that nothing cancels.
   */
  double gap() {
    double steepest = 0;
    for (int j = 0; j < columns; j++) {
      steepest = Math.max(steepest, pull(j, -1 * square));
    }
    double s = steepest > absolute ? absolute / steepest : 1;
    double gap = 0;
    double norm = 0;
    for (int j = 0; j < columns; j++) {
      double squares = squaredWeights(j);
      if (squares > 0) {
        pull(j, -1 * square);
        norm += squares;
        gap += absolute * Math.sqrt(squares);
        for (int k = 0; k < pulls.length; k++) {
          gap -= s * weights[k * columns + j] * pulls[k];
        }
      }
    }
    return gap + (1 - s) * (1 - s) / 2 * (squares() + square * norm);
  }

  /** The sum of squares that the weights leave. */
  double squares() {
    double squares = 0;
    for (Residual residual : residuals) {
      squares += residual.squares();
    }
    return squares;
  }

  /** The penalties of the weights as they stand. */
  double penalty() {
    double penalty = 0;
    for (int j = 0; j < columns; j++) {
      double squares = squaredWeights(j);
      penalty += absolute * Math.sqrt(squares) + square / 2 * squares;
    }
    return penalty;
  }

  /** The sum of the squared weights of a column. */
  private double squaredWeights(int j) {
    double squares = 0;
    for (int k = 0; k < pulls.length; k++) {
      double weight = weights[k * columns + j];
      squares += weight * weight;
    }
    return squares;
  }
}
