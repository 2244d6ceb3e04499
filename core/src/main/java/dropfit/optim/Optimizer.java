package dropfit.optim;

/**
 * A first-order rule: from the gradient at a point to the next point, each weight by itself. It
 * keeps whatever its rule needs in preallocated memory; no step allocates.
 */
public abstract class Optimizer extends Resumable {
  /** η: the learning rate as it stands, which a schedule changes. */
  protected double rate;

  private final double learningRate;

  /**
   * A rule at its start.
   *
   * @param learningRate η, above 0
   */
  protected Optimizer(double learningRate) {
    this.learningRate = learningRate;
    this.rate = learningRate;
  }

  /** What a rule does once a step, before it moves the weights; nothing as a rule. */
  protected void begin() {}

  /**
   * The rule for one weight. It is called once a step and weight, after {@link #begin}.
   *
   * @param i the index of the weight
   * @param weight w, where the weight is
   * @param gradient g, the slope along it
   * @return where it goes
   */
  protected abstract double move(int i, double weight, double gradient);

  /**
   * Moves the weights once.
   *
   * @param weights changed in place; as many as the optimizer was made for
   * @param gradient of the objective at {@code weights}, as many
   */
  public final void step(double[] weights, double[] gradient) {
    begin();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = move(i, weights[i], gradient[i]);
    }
  }

  /**
   * Moves a point of the plane once, by the same rule as {@link #step} with two weights; only for
   * an optimizer that was made for two.
   *
   * @param position changed in place
   * @param gradientX slope along x at {@code position}
   * @param gradientY slope along y at {@code position}
   */
  public final void step2d(Position position, double gradientX, double gradientY) {
    begin();
    position.x = move(0, position.x, gradientX);
    position.y = move(1, position.y, gradientY);
  }

  /**
   * Sets the learning rate of the steps to come.
   *
   * @param factor what the rate given at the start is multiplied by, at least 0; see {@link
   *     Schedule}
   */
  public final void pace(double factor) {
    rate = learningRate * factor;
  }

  /**
   * The learning rate of the next step.
   *
   * @return η
   */
  public final double rate() {
    return rate;
  }

  /**
   * What the rule remembers of a weight, as the next step will use it.
   *
   * @param memory which of its memories, in the order of {@link Rule#memories}
   * @param i the index of the weight
   * @param gradient the slope of the next step
   * @return the number before that step
   */
  public double remembered(int memory, int i, double gradient) {
    return part(memory)[i];
  }
}
