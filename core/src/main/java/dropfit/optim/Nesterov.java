package dropfit.optim;

import java.util.List;

/**
 * Accelerated gradient: v ← β v + g, w ← w − η (g + β v) (Nesterov, "A method of solving a convex
 * programming problem with convergence rate O(1/k²)", 1983, written at the looked-ahead weights as
 * in Bengio et al., "Advances in optimizing recurrent networks", 2013, section 3.5).
 */
public final class Nesterov extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "nesterov",
              "Nesterov",
              "Momentum that looks ahead to where the velocity leads before it corrects.",
              "Nesterov 1983"),
          List.of(Dial.rate(0.0005), Dial.decay("decay", "β", 0.9, "the velocity")),
          List.of("v"),
          List.of("v = β v + g", "w = w - η (g + β v)"),
          (tuning, size) -> new Nesterov(tuning.get(0), tuning.get(1), size));

  private final double decay;
  private final double[] velocity;

  /**
   * The rule at rest.
   *
   * @param learningRate η, above 0
   * @param decay β, at least 0 and below 1; 0.9 is usual
   * @param size number of weights
   */
  public Nesterov(double learningRate, double decay, int size) {
    super(learningRate);
    this.decay = decay;
    this.velocity = kept(size);
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double v = decay * velocity[i] + gradient;
    velocity[i] = v;
    return weight - rate * (gradient + decay * v);
  }
}
