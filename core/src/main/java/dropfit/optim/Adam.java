package dropfit.optim;

/**
 * Adam: steps scaled by running means of the gradient and of its square, both corrected for
 * starting at zero (Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015,
 * algorithm 1).
 */
public final class Adam implements Optimizer {
  /** β₁ of the paper: how much of the running mean of the gradient is kept. */
  public static final double USUAL_DECAY = 0.9;

  /** β₂ of the paper: how much of the running mean of the squared gradient is kept. */
  public static final double USUAL_SQUARE_DECAY = 0.999;

  private static final double EPSILON = 1e-8;

  private final double learningRate;
  private final double decay;
  private final double squareDecay;
  private final double[] mean;
  private final double[] square;
  private double decayPower = 1;
  private double squareDecayPower = 1;

  /**
   * The rule at its start.
   *
   * @param learningRate α, above 0; about the length of a step in each weight
   * @param decay β₁, at least 0 and below 1
   * @param squareDecay β₂, at least 0 and below 1
   * @param size number of weights
   */
  public Adam(double learningRate, double decay, double squareDecay, int size) {
    this.learningRate = learningRate;
    this.decay = decay;
    this.squareDecay = squareDecay;
    this.mean = new double[size];
    this.square = new double[size];
  }

  @Override
  public void step(double[] weights, double[] gradient) {
    decayPower *= decay;
    squareDecayPower *= squareDecay;
    double rate = learningRate / (1 - decayPower);
    double correction = 1 / (1 - squareDecayPower);
    double b1 = decay;
    double b2 = squareDecay;
    double[] m = mean;
    double[] v = square;
    for (int i = 0; i < weights.length; i++) {
      double g = gradient[i];
      m[i] = b1 * m[i] + (1 - b1) * g;
      v[i] = b2 * v[i] + (1 - b2) * g * g;
      weights[i] -= rate * m[i] / (Math.sqrt(v[i] * correction) + EPSILON);
    }
  }

  @Override
  public void step2d(Position position, double gradientX, double gradientY) {
    decayPower *= decay;
    squareDecayPower *= squareDecay;
    double rate = learningRate / (1 - decayPower);
    double correction = 1 / (1 - squareDecayPower);
    double[] m = mean;
    double[] v = square;
    m[0] = decay * m[0] + (1 - decay) * gradientX;
    v[0] = squareDecay * v[0] + (1 - squareDecay) * gradientX * gradientX;
    m[1] = decay * m[1] + (1 - decay) * gradientY;
    v[1] = squareDecay * v[1] + (1 - squareDecay) * gradientY * gradientY;
    position.x -= rate * m[0] / (Math.sqrt(v[0] * correction) + EPSILON);
    position.y -= rate * m[1] / (Math.sqrt(v[1] * correction) + EPSILON);
  }
}
