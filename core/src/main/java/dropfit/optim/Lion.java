package dropfit.optim;

import java.util.List;

/**
 * Steps of one length in the direction of the sign of a mean of gradients (Chen et al., "Symbolic
 * discovery of optimization algorithms", NeurIPS 2023, program 1).
 */
public final class Lion extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "lion",
              "Lion",
              "Only signs count: every weight moves by the same length at each step.",
              "Chen et al. 2023"),
          List.of(
              Dial.rate(0.01),
              Dial.decay("decay", "β₁", 0.9, "the mean slope within a step"),
              Dial.decay("memoryDecay", "β₂", 0.99, "the mean slope from step to step"),
              Dial.weightDecay(0)),
          List.of("m"),
          List.of("c = β₁ m + (1 - β₁) g", "w = w - η (sign(c) + λ w)", "m = β₂ m + (1 - β₂) g"),
          (tuning, size) ->
              new Lion(tuning.get(0), tuning.get(1), tuning.get(2), tuning.get(3), size));

  private final double decay;
  private final double memoryDecay;
  private final double weightDecay;
  private final double[] mean;

  /**
   * The rule at its start.
   *
   * @param learningRate η, above 0; the length of a step in each weight
   * @param decay β₁, at least 0 and below 1; how much of the mean counts in the step
   * @param memoryDecay β₂, at least 0 and below 1; how much of the mean is kept
   * @param weightDecay λ, at least 0
   * @param size number of weights
   */
  public Lion(double learningRate, double decay, double memoryDecay, double weightDecay, int size) {
    super(learningRate);
    this.decay = decay;
    this.memoryDecay = memoryDecay;
    this.weightDecay = weightDecay;
    this.mean = kept(size);
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double m = mean[i];
    mean[i] = memoryDecay * m + (1 - memoryDecay) * gradient;
    double c = decay * m + (1 - decay) * gradient;
    return weight - rate * (Math.signum(c) + weightDecay * weight);
  }
}
