package dropfit.optim;

import java.util.List;

/**
 * Gradient descent with a heavy ball: v ← β v + g, w ← w − η v (Polyak, "Some methods of speeding
 * up the convergence of iteration methods", 1964, in the form of Sutskever et al. 2013 with the
 * rate outside the velocity).
 */
public final class Momentum extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "momentum",
              "Momentum",
              "A heavy ball: past slopes carry it on, over flat floors and out of small pits.",
              "Polyak 1964"),
          List.of(Dial.rate(0.0005), Dial.decay("decay", "β", 0.9, "the velocity")),
          List.of("v"),
          List.of("v = β v + g", "w = w - η v"),
          (tuning, size) -> new Momentum(tuning.get(0), tuning.get(1), size));

  private final double decay;
  private final double[] velocity;

  /**
   * The rule at rest.
   *
   * @param learningRate η, above 0
   * @param decay β, at least 0 and below 1; 0.9 is usual
   * @param size number of weights
   */
  public Momentum(double learningRate, double decay, int size) {
    super(learningRate);
    this.decay = decay;
    this.velocity = kept(size);
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double v = decay * velocity[i] + gradient;
    velocity[i] = v;
    return weight - rate * v;
  }
}
