package dropfit.optim;

import java.util.List;

/**
 * Adam that also follows how the gradient changes (Xie et al., "Adan: adaptive Nesterov momentum
 * algorithm for faster optimizing deep models", 2022, algorithm 1 without restarts). The means
 * start at the first gradient, as the paper has it.
 */
public final class Adan extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "adan",
              "Adan",
              "Means of the slope, of its change and of its size; looks ahead by the change.",
              "Xie et al. 2022"),
          List.of(
              Dial.rate(0.05),
              share("meanRate", "β₁", 0.02, "slope"),
              share("changeRate", "β₂", 0.08, "change of the slope"),
              share("squareRate", "β₃", 0.01, "size of the slope"),
              Dial.weightDecay(0)),
          List.of("m", "d", "n", "p"),
          List.of(
              "m = (1 - β₁) m + β₁ g",
              "d = (1 - β₂) d + β₂ (g - p)",
              "n = (1 - β₃) n + β₃ (g + (1 - β₂) (g - p))^2",
              "w = (w - η (m + (1 - β₂) d) / (sqrt(n) + 1e-8)) / (1 + λ η)"),
          (tuning, size) ->
              new Adan(
                  tuning.get(0), tuning.get(1), tuning.get(2), tuning.get(3), tuning.get(4), size));

  private static final double EPSILON = 1e-8;

  private final double meanRate;
  private final double changeRate;
  private final double squareRate;
  private final double weightDecay;
  private final double[] mean;
  private final double[] change;
  private final double[] square;
  private final double[] last;
  private final double[] begun;

  /**
   * The rule at its start.
   *
   * @param learningRate η, above 0
   * @param meanRate β₁, from 0 to 1: the weight of the new gradient in its mean
   * @param changeRate β₂, from 0 to 1: the weight of the new change in its mean
   * @param squareRate β₃, from 0 to 1: the weight of the new square in its mean
   * @param weightDecay λ, at least 0
   * @param size number of weights
   */
  public Adan(
      double learningRate,
      double meanRate,
      double changeRate,
      double squareRate,
      double weightDecay,
      int size) {
    super(learningRate);
    this.meanRate = meanRate;
    this.changeRate = changeRate;
    this.squareRate = squareRate;
    this.weightDecay = weightDecay;
    this.mean = kept(size);
    this.change = kept(size);
    this.square = kept(size);
    this.last = kept(size);
    this.begun = kept(size);
  }

  private static Dial share(String name, String symbol, double initial, String of) {
    return Dial.within(
        name,
        symbol,
        "Rate " + symbol,
        initial,
        0,
        1,
        "How much of the new " + of + " enters its mean.");
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double difference = gradient - remembered(3, i, gradient);
    double ahead = gradient + (1 - changeRate) * difference;
    double m = (1 - meanRate) * remembered(0, i, gradient) + meanRate * gradient;
    double d = (1 - changeRate) * change[i] + changeRate * difference;
    double n = (1 - squareRate) * remembered(2, i, gradient) + squareRate * ahead * ahead;
    mean[i] = m;
    change[i] = d;
    square[i] = n;
    last[i] = gradient;
    begun[i] = 1;
    double step = rate * (m + (1 - changeRate) * d) / (Math.sqrt(n) + EPSILON);
    return (weight - step) / (1 + weightDecay * rate);
  }

  /** Before the first step, the first gradient stands for what was before. */
  @Override
  public double remembered(int memory, int i, double gradient) {
    if (begun[i] != 0) {
      return super.remembered(memory, i, gradient);
    }
    return switch (memory) {
      case 1 -> 0;
      case 2 -> gradient * gradient;
      default -> gradient;
    };
  }
}
