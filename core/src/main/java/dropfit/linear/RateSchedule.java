package dropfit.linear;

import dropfit.guard.Option;

/** How the learning rate η falls with the number t of rows seen, as in scikit-learn. */
public enum RateSchedule implements Option {
  /** η = 1 / (α (t₀ + t)), with t₀ by Bottou's heuristic. */
  OPTIMAL("optimal", "Optimal (by the penalty)"),
  /** η = η₀ / tᵖ. */
  INVERSE_SCALING("invscaling", "Inverse scaling"),
  /** η = η₀. */
  CONSTANT("constant", "Constant"),
  /** η₀, divided by 5 whenever the loss falls no more. */
  ADAPTIVE("adaptive", "Adaptive");

  private final String id;
  private final String label;

  RateSchedule(String id, String label) {
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
}
