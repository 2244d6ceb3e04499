package dropfit.optim;

import java.util.List;

/**
 * Adam: steps scaled by running means of the gradient and of its square, both corrected for
 * starting at zero (Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015,
 * algorithm 1).
 */
public final class Adam extends Optimizer {
  /** β₁ of the paper: how much of the running mean of the gradient is kept. */
  public static final double USUAL_DECAY = 0.9;

  /** β₂ of the paper: how much of the running mean of the squared gradient is kept. */
  public static final double USUAL_SQUARE_DECAY = 0.999;

  static final Rule RULE =
      Rule.of(
          new Method.About(
              "adam",
              "Adam",
              "Momentum divided by the usual size of the slope: steps about as long as the rate.",
              "Kingma and Ba 2015"),
          dials(0.05),
          List.of("m", "v"),
          List.of(
              "m = β₁ m + (1 - β₁) g",
              "v = β₂ v + (1 - β₂) g^2",
              "m̂ = m / (1 - β₁^t)",
              "v̂ = v / (1 - β₂^t)",
              "w = w - η m̂ / (sqrt(v̂) + 1e-8)"),
          (tuning, size) -> new Adam(tuning.get(0), tuning.get(1), tuning.get(2), size));

  private static final double EPSILON = 1e-8;

  private final double decay;
  private final double squareDecay;
  private final double[] mean;
  private final double[] square;
  private final double[] powers;
  private double corrected;
  private double correction;

  /**
   * The rule at its start.
   *
   * @param learningRate α, above 0; about the length of a step in each weight
   * @param decay β₁, at least 0 and below 1
   * @param squareDecay β₂, at least 0 and below 1
   * @param size number of weights
   */
  public Adam(double learningRate, double decay, double squareDecay, int size) {
    super(learningRate);
    this.decay = decay;
    this.squareDecay = squareDecay;
    this.mean = kept(size);
    this.square = kept(size);
    this.powers = kept(2);
    powers[0] = 1;
    powers[1] = 1;
  }

  /** What Adam and its kin are tuned by. */
  static List<Dial> dials(double rate) {
    return List.of(
        Dial.rate(rate),
        Dial.decay("decay", "β₁", USUAL_DECAY, "the slope"),
        Dial.decay("squareDecay", "β₂", USUAL_SQUARE_DECAY, "the size of slopes"));
  }

  @Override
  protected void begin() {
    powers[0] *= decay;
    powers[1] *= squareDecay;
    corrected = rate / (1 - powers[0]);
    correction = 1 / (1 - powers[1]);
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double m = decay * mean[i] + (1 - decay) * gradient;
    double v = squareDecay * square[i] + (1 - squareDecay) * gradient * gradient;
    mean[i] = m;
    square[i] = v;
    return weight - corrected * m / (Math.sqrt(v * correction) + EPSILON);
  }
}
