package dropfit.optim;

import dropfit.guard.Option;

/** The first-order rules that a training form offers. */
public enum Descent implements Option {
  /** {@link GradientDescent}. */
  PLAIN("gradient_descent", "Gradient descent") {
    @Override
    public Optimizer start(double learningRate, int size) {
      return new GradientDescent(learningRate);
    }
  },
  /** {@link Momentum} with the usual decay. */
  MOMENTUM("momentum", "Momentum") {
    @Override
    public Optimizer start(double learningRate, int size) {
      return new Momentum(learningRate, 0.9, size);
    }
  },
  /** {@link Adam} with the usual decays. */
  ADAM("adam", "Adam") {
    @Override
    public Optimizer start(double learningRate, int size) {
      return new Adam(learningRate, Adam.USUAL_DECAY, Adam.USUAL_SQUARE_DECAY, size);
    }
  };

  private final String id;
  private final String label;

  Descent(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /**
   * A fresh optimizer.
   *
   * @param learningRate above 0
   * @param size number of weights
   * @return an optimizer at its start
   */
  public abstract Optimizer start(double learningRate, int size);

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }
}
