package dropfit.optim;

import java.util.List;

/**
 * Steps in the unit of the weights: the gradient, divided by its own running size and multiplied by
 * that of past steps (Zeiler, "ADADELTA: an adaptive learning rate method", 2012, algorithm 1, with
 * a rate that the paper takes as 1).
 */
public final class AdaDelta extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "adadelta",
              "AdaDelta",
              "Needs hardly any rate: past steps tell how long the next should be.",
              "Zeiler 2012"),
          List.of(Dial.rate(1), Dial.decay("decay", "ρ", 0.95, "the size of slopes and steps")),
          List.of("s", "d"),
          List.of(
              "s = ρ s + (1 - ρ) g^2",
              "Δ = -sqrt(d + 1e-6) / sqrt(s + 1e-6) g",
              "d = ρ d + (1 - ρ) Δ^2",
              "w = w + η Δ"),
          (tuning, size) -> new AdaDelta(tuning.get(0), tuning.get(1), size));

  private static final double EPSILON = 1e-6;

  private final double decay;
  private final double[] squares;
  private final double[] steps;

  /**
   * The rule at its start.
   *
   * @param learningRate η, above 0; 1 is usual
   * @param decay ρ, at least 0 and below 1; 0.95 is usual
   * @param size number of weights
   */
  public AdaDelta(double learningRate, double decay, int size) {
    super(learningRate);
    this.decay = decay;
    this.squares = kept(size);
    this.steps = kept(size);
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double s = decay * squares[i] + (1 - decay) * gradient * gradient;
    double step = -Math.sqrt(steps[i] + EPSILON) / Math.sqrt(s + EPSILON) * gradient;
    squares[i] = s;
    steps[i] = decay * steps[i] + (1 - decay) * step * step;
    return weight + rate * step;
  }
}
