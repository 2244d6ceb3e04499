package dropfit.optim;

import java.util.List;

/**
 * Adam with Nesterov's momentum and a momentum that warms up: μₜ = β₁ (1 − ½ · 0.96^(t/250))
 * (Dozat, "Incorporating Nesterov momentum into Adam", ICLR workshop 2016, algorithm 2 and section
 * 3).
 */
public final class Nadam extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "nadam", "Nadam", "Adam that looks ahead as Nesterov's momentum does.", "Dozat 2016"),
          Adam.dials(0.05),
          List.of("m", "v", "p"),
          List.of(
              "m = β₁ m + (1 - β₁) g",
              "v = β₂ v + (1 - β₂) g^2",
              "μ = β₁ (1 - 0.5 0.96^(t / 250))",
              "μ₁ = β₁ (1 - 0.5 0.96^((t + 1) / 250))",
              "p = p μ",
              "m̂ = (1 - μ) / (1 - p) g + μ₁ / (1 - p μ₁) m",
              "v̂ = v / (1 - β₂^t)",
              "w = w - η m̂ / (sqrt(v̂) + 1e-8)"),
          (tuning, size) -> new Nadam(tuning.get(0), tuning.get(1), tuning.get(2), size));

  private static final double EPSILON = 1e-8;

  /** 0.96^(1/250). */
  private static final double WARMING = 0.9998367253526753;

  private final double decay;
  private final double squareDecay;
  private final double[] mean;
  private final double[] square;
  private final double[] powers;
  private double ofGradient;
  private double ofMean;

  /**
   * The rule at its start.
   *
   * @param learningRate α, above 0
   * @param decay β₁, at least 0 and below 1
   * @param squareDecay β₂, at least 0 and below 1
   * @param size number of weights
   */
  public Nadam(double learningRate, double decay, double squareDecay, int size) {
    super(learningRate);
    this.decay = decay;
    this.squareDecay = squareDecay;
    this.mean = kept(size);
    this.square = kept(size);
    this.powers = kept(3);
    powers[0] = 1;
    powers[1] = 1;
    powers[2] = WARMING;
  }

  @Override
  protected void begin() {
    double now = decay * (1 - 0.5 * powers[2]);
    powers[2] *= WARMING;
    double next = decay * (1 - 0.5 * powers[2]);
    powers[0] *= now;
    powers[1] *= squareDecay;
    ofGradient = (1 - now) / (1 - powers[0]);
    ofMean = next / (1 - powers[0] * next);
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double m = decay * mean[i] + (1 - decay) * gradient;
    double v = squareDecay * square[i] + (1 - squareDecay) * gradient * gradient;
    mean[i] = m;
    square[i] = v;
    double scale = Math.sqrt(v / (1 - powers[1])) + EPSILON;
    return weight - rate * (ofGradient * gradient + ofMean * m) / scale;
  }

  /** The last of its memories is the product of all momentums so far, the same for all weights. */
  @Override
  public double remembered(int memory, int i, double gradient) {
    return memory == 2 ? powers[0] : super.remembered(memory, i, gradient);
  }
}
