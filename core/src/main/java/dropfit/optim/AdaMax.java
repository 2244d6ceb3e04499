package dropfit.optim;

import java.util.List;

/**
 * Adam scaled by the largest of the fading gradients instead of their mean square (Kingma and Ba,
 * "Adam: a method for stochastic optimization", ICLR 2015, algorithm 2; ε keeps the scale above 0).
 */
public final class AdaMax extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "adamax",
              "AdaMax",
              "Adam that divides by the largest slope of late.",
              "Kingma and Ba 2015"),
          Adam.dials(0.05),
          List.of("m", "u"),
          List.of(
              "m = β₁ m + (1 - β₁) g",
              "u = max(β₂ u, abs(g) + 1e-8)",
              "w = w - η / (1 - β₁^t) m / u"),
          (tuning, size) -> new AdaMax(tuning.get(0), tuning.get(1), tuning.get(2), size));

  private static final double EPSILON = 1e-8;

  private final double decay;
  private final double largestDecay;
  private final double[] mean;
  private final double[] largest;
  private final double[] power;

  /**
   * The rule at its start.
   *
   * @param learningRate α, above 0
   * @param decay β₁, at least 0 and below 1
   * @param largestDecay β₂, at least 0 and below 1
   * @param size number of weights
   */
  public AdaMax(double learningRate, double decay, double largestDecay, int size) {
    super(learningRate);
    this.decay = decay;
    this.largestDecay = largestDecay;
    this.mean = kept(size);
    this.largest = kept(size);
    this.power = kept(1);
    power[0] = 1;
  }

  @Override
  protected void begin() {
    power[0] *= decay;
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double m = decay * mean[i] + (1 - decay) * gradient;
    double u = Math.max(largestDecay * largest[i], Math.abs(gradient) + EPSILON);
    mean[i] = m;
    largest[i] = u;
    return weight - rate / (1 - power[0]) * m / u;
  }
}
