package dropfit.optim;

import java.util.List;

/**
 * Adam that does without its scaling until enough steps make it trustworthy (Liu et al., "On the
 * variance of the adaptive learning rate and beyond", ICLR 2020, algorithm 2).
 */
public final class RAdam extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "radam",
              "RAdam",
              "Adam that starts as plain momentum until it knows the size of slopes.",
              "Liu et al. 2020"),
          Adam.dials(0.05),
          List.of("m", "v"),
          List.of(
              "m = β₁ m + (1 - β₁) g",
              "v = β₂ v + (1 - β₂) g^2",
              "m̂ = m / (1 - β₁^t)",
              "q = 2 / (1 - β₂) - 1",
              "ρ = q - 2 t β₂^t / (1 - β₂^t)",
              "k = max(0, sign(ρ - 4))",
              "r = sqrt(k (ρ - 4) (ρ - 2) q / ((q - 4) (q - 2) ρ))",
              "s = sqrt(v / (1 - β₂^t))",
              "w = w - η m̂ (r / (s + 1e-8) + 1 - k)"),
          (tuning, size) -> new RAdam(tuning.get(0), tuning.get(1), tuning.get(2), size));

  private static final double EPSILON = 1e-8;

  private final double decay;
  private final double squareDecay;
  private final double longest;
  private final double[] mean;
  private final double[] square;
  private final double[] powers;
  private double rectification;

  /**
   * The rule at its start.
   *
   * @param learningRate α, above 0
   * @param decay β₁, at least 0 and below 1
   * @param squareDecay β₂, at least 0 and below 1
   * @param size number of weights
   */
  public RAdam(double learningRate, double decay, double squareDecay, int size) {
    super(learningRate);
    this.decay = decay;
    this.squareDecay = squareDecay;
    this.longest = 2 / (1 - squareDecay) - 1;
    this.mean = kept(size);
    this.square = kept(size);
    this.powers = kept(3);
    powers[0] = 1;
    powers[1] = 1;
  }

  @Override
  protected void begin() {
    powers[0] *= decay;
    powers[1] *= squareDecay;
    powers[2]++;
    double length = longest - 2 * powers[2] * powers[1] / (1 - powers[1]);
    rectification =
        length > 4
            ? Math.sqrt(
                (length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length))
            : 0;
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double m = decay * mean[i] + (1 - decay) * gradient;
    double v = squareDecay * square[i] + (1 - squareDecay) * gradient * gradient;
    mean[i] = m;
    square[i] = v;
    double scale =
        rectification > 0 ? rectification / (Math.sqrt(v / (1 - powers[1])) + EPSILON) : 1;
    return weight - rate * (m / (1 - powers[0])) * scale;
  }
}
