package dropfit.linear;

import dropfit.guard.Option;

/**
 * The loss of one row, by its score and its target, with the formulas of scikit-learn's {@code
 * SGDClassifier} and {@code SGDRegressor}. Targets of classes are -1 and 1.
 */
public enum OnlineLoss implements Option {
  /** log(1 + e⁻ʸᵖ), which gives probabilities. */
  LOG("log_loss", "Log loss (logistic regression)"),
  /** max(0, 1 − y p). */
  HINGE("hinge", "Hinge (support vectors)"),
  /** The square of the hinge. */
  SQUARED_HINGE("squared_hinge", "Squared hinge"),
  /** The squared hinge, straight for margins below -1, which gives probabilities (Zhang 2004). */
  MODIFIED_HUBER("modified_huber", "Modified Huber"),
  /** max(0, −y p). */
  PERCEPTRON("perceptron", "Perceptron"),
  /** (p − y)² / 2. */
  SQUARED("squared_error", "Squared error"),
  /** (p − y)² / 2 within ε, straight beyond. */
  HUBER("huber", "Huber"),
  /** max(0, |p − y| − ε). */
  EPSILON_INSENSITIVE("epsilon_insensitive", "Epsilon insensitive"),
  /** The square of that. */
  SQUARED_EPSILON_INSENSITIVE("squared_epsilon_insensitive", "Squared epsilon insensitive");

  private final String id;
  private final String label;

  OnlineLoss(String id, String label) {
    this.id = id;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  /** The loss of a score p with target y. */
  double value(double p, double y, double epsilon) {
    return switch (this) {
      case LOG -> LogisticLoss.softplus(-p * y);
      case HINGE -> Math.max(0, 1 - p * y);
      case SQUARED_HINGE -> square(Math.max(0, 1 - p * y));
      case MODIFIED_HUBER -> p * y < -1 ? -4 * p * y : square(Math.max(0, 1 - p * y));
      case PERCEPTRON -> Math.max(0, -p * y);
      case SQUARED -> square(p - y) / 2;
      case HUBER -> {
        double size = Math.abs(p - y);
        yield size <= epsilon ? size * size / 2 : epsilon * size - epsilon * epsilon / 2;
      }
      case EPSILON_INSENSITIVE -> Math.max(0, Math.abs(p - y) - epsilon);
      case SQUARED_EPSILON_INSENSITIVE -> square(Math.max(0, Math.abs(p - y) - epsilon));
    };
  }

  /** The derivative of the loss by the score; at a corner that of the side with the loss. */
  double slope(double p, double y, double epsilon) {
    return switch (this) {
      case LOG -> -y * LogisticLoss.sigmoid(-p * y);
      case HINGE -> p * y <= 1 ? -y : 0;
      case SQUARED_HINGE -> -2 * y * Math.max(0, 1 - p * y);
      case MODIFIED_HUBER -> p * y < -1 ? -4 * y : -2 * y * Math.max(0, 1 - p * y);
      case PERCEPTRON -> p * y <= 0 ? -y : 0;
      case SQUARED -> p - y;
      case HUBER -> Math.max(-epsilon, Math.min(p - y, epsilon));
      case EPSILON_INSENSITIVE -> p - y > epsilon ? 1 : y - p > epsilon ? -1 : 0;
      case SQUARED_EPSILON_INSENSITIVE ->
          2 * (Math.max(0, p - y - epsilon) - Math.max(0, y - p - epsilon));
    };
  }

  /** The second derivative of a loss that grows as the square of the error; 0 for all others. */
  double curvature() {
    return switch (this) {
      case SQUARED -> 1;
      case SQUARED_HINGE, SQUARED_EPSILON_INSENSITIVE -> 2;
      default -> 0;
    };
  }

  private static double square(double value) {
    return value * value;
  }
}
