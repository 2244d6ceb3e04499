package dropfit.optim;

import java.util.List;

/**
 * Adam with a weight decay that its scaling does not touch (Loshchilov and Hutter, "Decoupled
 * weight decay regularization", ICLR 2019, algorithm 2).
 */
public final class AdamW extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "adamw",
              "AdamW",
              "Adam with a pull towards 0 that is the same however steep it is.",
              "Loshchilov and Hutter 2019"),
          List.of(
              Adam.RULE.dials().get(0),
              Adam.RULE.dials().get(1),
              Adam.RULE.dials().get(2),
              Dial.weightDecay(0.01)),
          List.of("m", "v"),
          List.of(
              "m = β₁ m + (1 - β₁) g",
              "v = β₂ v + (1 - β₂) g^2",
              "m̂ = m / (1 - β₁^t)",
              "v̂ = v / (1 - β₂^t)",
              "w = w - η (m̂ / (sqrt(v̂) + 1e-8) + λ w)"),
          (tuning, size) ->
              new AdamW(tuning.get(0), tuning.get(1), tuning.get(2), tuning.get(3), size));

  private static final double EPSILON = 1e-8;

  private final double decay;
  private final double squareDecay;
  private final double weightDecay;
  private final double[] mean;
  private final double[] square;
  private final double[] powers;

  /**
   * The rule at its start.
   *
   * @param learningRate α, above 0
   * @param decay β₁, at least 0 and below 1
   * @param squareDecay β₂, at least 0 and below 1
   * @param weightDecay λ, at least 0
   * @param size number of weights
   */
  public AdamW(
      double learningRate, double decay, double squareDecay, double weightDecay, int size) {
    super(learningRate);
    this.decay = decay;
    this.squareDecay = squareDecay;
    this.weightDecay = weightDecay;
    this.mean = kept(size);
    this.square = kept(size);
    this.powers = kept(2);
    powers[0] = 1;
    powers[1] = 1;
  }

  @Override
  protected void begin() {
    powers[0] *= decay;
    powers[1] *= squareDecay;
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double m = decay * mean[i] + (1 - decay) * gradient;
    double v = squareDecay * square[i] + (1 - squareDecay) * gradient * gradient;
    mean[i] = m;
    square[i] = v;
    double scaled = m / (1 - powers[0]) / (Math.sqrt(v / (1 - powers[1])) + EPSILON);
    return weight - rate * (scaled + weightDecay * weight);
  }
}
