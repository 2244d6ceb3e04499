package dropfit.optim;

/**
 * Gradient descent with a heavy ball: v ← β v + g, w ← w − η v (Polyak 1964, in the form of
 * Sutskever et al. 2013 with the rate outside the velocity).
 */
public final class Momentum implements Optimizer {
  private final double learningRate;
  private final double decay;
  private final double[] velocity;

  /**
   * The rule at rest.
   *
   * @param learningRate η, above 0
   * @param decay β, at least 0 and below 1; 0.9 is usual
   * @param size number of weights
   */
  public Momentum(double learningRate, double decay, int size) {
    this.learningRate = learningRate;
    this.decay = decay;
    this.velocity = new double[size];
  }

  @Override
  public void step(double[] weights, double[] gradient) {
    double[] v = velocity;
    double rate = learningRate;
    double beta = decay;
    for (int i = 0; i < weights.length; i++) {
      v[i] = beta * v[i] + gradient[i];
      weights[i] -= rate * v[i];
    }
  }

  @Override
  public void step2d(Position position, double gradientX, double gradientY) {
    double[] v = velocity;
    v[0] = decay * v[0] + gradientX;
    v[1] = decay * v[1] + gradientY;
    position.x -= learningRate * v[0];
    position.y -= learningRate * v[1];
  }
}
