package dropfit.optim;

import java.util.List;

/**
 * Adam whose scale grows and shrinks by additions: v ← v − (1 − β₂) sign(v − g²) g² (Zaheer et al.,
 * "Adaptive methods for nonconvex optimization", NeurIPS 2018, algorithm 2).
 */
public final class Yogi extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "yogi",
              "Yogi",
              "Adam whose idea of the slope's size changes at a measured pace.",
              "Zaheer et al. 2018"),
          Adam.dials(0.05),
          List.of("m", "v"),
          List.of(
              "m = β₁ m + (1 - β₁) g",
              "v = v - (1 - β₂) sign(v - g^2) g^2",
              "w = w - η m / (sqrt(v) + 1e-3)"),
          (tuning, size) -> new Yogi(tuning.get(0), tuning.get(1), tuning.get(2), size));

  private static final double EPSILON = 1e-3;

  private final double decay;
  private final double squareDecay;
  private final double[] mean;
  private final double[] square;

  /**
   * The rule at its start.
   *
   * @param learningRate η, above 0
   * @param decay β₁, at least 0 and below 1
   * @param squareDecay β₂, at least 0 and below 1
   * @param size number of weights
   */
  public Yogi(double learningRate, double decay, double squareDecay, int size) {
    super(learningRate);
    this.decay = decay;
    this.squareDecay = squareDecay;
    this.mean = kept(size);
    this.square = kept(size);
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double g2 = gradient * gradient;
    double m = decay * mean[i] + (1 - decay) * gradient;
    double v = square[i] - (1 - squareDecay) * Math.signum(square[i] - g2) * g2;
    mean[i] = m;
    square[i] = v;
    return weight - rate * m / (Math.sqrt(v) + EPSILON);
  }
}
