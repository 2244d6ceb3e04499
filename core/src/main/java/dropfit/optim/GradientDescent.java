package dropfit.optim;

/** Steepest descent with a fixed rate: w ← w − η g (Cauchy 1847). */
public final class GradientDescent implements Optimizer {
  private final double learningRate;

  /**
   * The rule with its rate.
   *
   * @param learningRate η, above 0
   */
  public GradientDescent(double learningRate) {
    this.learningRate = learningRate;
  }

  @Override
  public void step(double[] weights, double[] gradient) {
    double rate = learningRate;
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= rate * gradient[i];
    }
  }

  @Override
  public void step2d(Position position, double gradientX, double gradientY) {
    position.x -= learningRate * gradientX;
    position.y -= learningRate * gradientY;
  }
}
