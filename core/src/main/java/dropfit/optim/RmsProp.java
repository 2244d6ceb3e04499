package dropfit.optim;

import java.util.List;

/**
 * The gradient divided by its running root mean square: s ← ρ s + (1 − ρ) g², w ← w − η g / (√s +
 * ε) (Tieleman and Hinton, "Neural networks for machine learning", lecture 6.5, 2012).
 */
public final class RmsProp extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "rmsprop",
              "RMSProp",
              "Divides each slope by its usual size of late, so that steep and flat count alike.",
              "Tieleman and Hinton 2012"),
          List.of(Dial.rate(0.01), Dial.decay("decay", "ρ", 0.9, "the size of slopes")),
          List.of("s"),
          List.of("s = ρ s + (1 - ρ) g^2", "w = w - η g / (sqrt(s) + 1e-8)"),
          (tuning, size) -> new RmsProp(tuning.get(0), tuning.get(1), size));

  private static final double EPSILON = 1e-8;

  private final double decay;
  private final double[] square;

  /**
   * The rule at its start.
   *
   * @param learningRate η, above 0
   * @param decay ρ, at least 0 and below 1
   * @param size number of weights
   */
  public RmsProp(double learningRate, double decay, int size) {
    super(learningRate);
    this.decay = decay;
    this.square = kept(size);
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double s = decay * square[i] + (1 - decay) * gradient * gradient;
    square[i] = s;
    return weight - rate * gradient / (Math.sqrt(s) + EPSILON);
  }
}
