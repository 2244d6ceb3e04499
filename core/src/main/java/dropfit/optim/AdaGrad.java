package dropfit.optim;

import java.util.List;

/**
 * Each weight's rate shrinks with the squares of all its gradients: s ← s + g², w ← w − η g / (√s +
 * ε) (Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic
 * optimization", JMLR 12, 2011, the diagonal form).
 */
public final class AdaGrad extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "adagrad",
              "AdaGrad",
              "Steep directions get smaller steps, and all steps shrink as slopes add up.",
              "Duchi, Hazan and Singer 2011"),
          List.of(Dial.rate(0.5)),
          List.of("s"),
          List.of("s = s + g^2", "w = w - η g / (sqrt(s) + 1e-8)"),
          (tuning, size) -> new AdaGrad(tuning.get(0), size));

  private static final double EPSILON = 1e-8;

  private final double[] sum;

  /**
   * The rule at its start.
   *
   * @param learningRate η, above 0
   * @param size number of weights
   */
  public AdaGrad(double learningRate, int size) {
    super(learningRate);
    this.sum = kept(size);
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double s = sum[i] + gradient * gradient;
    sum[i] = s;
    return weight - rate * gradient / (Math.sqrt(s) + EPSILON);
  }
}
