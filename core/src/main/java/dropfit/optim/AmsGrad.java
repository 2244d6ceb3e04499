package dropfit.optim;

import java.util.List;

/**
 * Adam whose scale never shrinks (Reddi, Kale and Kumar, "On the convergence of Adam and beyond",
 * ICLR 2018, algorithm 2, with Adam's corrections for starting at zero).
 */
public final class AmsGrad extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "amsgrad",
              "AMSGrad",
              "Adam that never forgets how steep it once was.",
              "Reddi, Kale and Kumar 2018"),
          Adam.dials(0.05),
          List.of("m", "v", "u"),
          List.of(
              "m = β₁ m + (1 - β₁) g",
              "v = β₂ v + (1 - β₂) g^2",
              "u = max(u, v)",
              "m̂ = m / (1 - β₁^t)",
              "û = u / (1 - β₂^t)",
              "w = w - η m̂ / (sqrt(û) + 1e-8)"),
          (tuning, size) -> new AmsGrad(tuning.get(0), tuning.get(1), tuning.get(2), size));

  private static final double EPSILON = 1e-8;

  private final double decay;
  private final double squareDecay;
  private final double[] mean;
  private final double[] square;
  private final double[] largest;
  private final double[] powers;

  /**
   * The rule at its start.
   *
   * @param learningRate α, above 0
   * @param decay β₁, at least 0 and below 1
   * @param squareDecay β₂, at least 0 and below 1
   * @param size number of weights
   */
  public AmsGrad(double learningRate, double decay, double squareDecay, int size) {
    super(learningRate);
    this.decay = decay;
    this.squareDecay = squareDecay;
    this.mean = kept(size);
    this.square = kept(size);
    this.largest = kept(size);
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
    double u = Math.max(largest[i], v);
    mean[i] = m;
    square[i] = v;
    largest[i] = u;
    return weight - rate * (m / (1 - powers[0])) / (Math.sqrt(u / (1 - powers[1])) + EPSILON);
  }
}
