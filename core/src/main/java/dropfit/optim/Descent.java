package dropfit.optim;

import dropfit.guard.Option;

/** The first-order rules that a training form offers, each with its usual decays. */
public enum Descent implements Option {
  /** {@link GradientDescent}. */
  PLAIN,
  /** {@link Momentum}. */
  MOMENTUM,
  /** {@link Nesterov}. */
  NESTEROV,
  /** {@link Rprop}, which is made for slopes over all rows; the rate is its first step. */
  RPROP,
  /** {@link Adam}. */
  ADAM;

  private Rule rule() {
    return switch (this) {
      case PLAIN -> GradientDescent.RULE;
      case MOMENTUM -> Momentum.RULE;
      case NESTEROV -> Nesterov.RULE;
      case RPROP -> Rprop.RULE;
      case ADAM -> Adam.RULE;
    };
  }

  /**
   * A fresh optimizer.
   *
   * @param learningRate above 0
   * @param size number of weights
   * @return an optimizer at its start
   */
  public Optimizer start(double learningRate, int size) {
    Rule rule = rule();
    return rule.start().start(rule.schema().defaults().with(0, learningRate), size);
  }

  @Override
  public String id() {
    return rule().id();
  }

  @Override
  public String label() {
    return rule().label();
  }
}
