package dropfit.optim;

import java.util.List;

/** Steepest descent with a fixed rate: w ← w − η g (Cauchy 1847). */
public final class GradientDescent extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "gradient_descent",
              "Gradient descent",
              "Goes straight down the slope, farther where it is steeper.",
              "Cauchy 1847"),
          List.of(Dial.rate(0.001)),
          List.of(),
          List.of("w = w - η g"),
          (tuning, size) -> new GradientDescent(tuning.get(0)));

  /**
   * The rule with its rate.
   *
   * @param learningRate η, above 0
   */
  public GradientDescent(double learningRate) {
    super(learningRate);
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    return weight - rate * gradient;
  }
}
