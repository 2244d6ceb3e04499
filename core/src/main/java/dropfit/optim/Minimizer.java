package dropfit.optim;

import dropfit.numeric.Vectors;

/**
 * A method that looks at the function where it likes, as often as it needs for a step. A step
 * allocates nothing.
 */
public abstract class Minimizer extends Resumable {
  private static final double ROUNDING = 0x1p-52;

  final double[] weights;
  final double[] gradient;
  private final Differentiable function;
  private final double[] tally;

  /**
   * Starts at a point and evaluates the function there.
   *
   * @param function what to minimise
   * @param start the first weights, copied
   */
  protected Minimizer(Differentiable function, double[] start) {
    this.function = function;
    this.weights = kept(start.length);
    this.gradient = kept(start.length);
    this.tally = kept(2);
    System.arraycopy(start, 0, weights, 0, start.length);
    settle(evaluate(weights, gradient));
  }

  /** Evaluates the function and counts. */
  final double evaluate(double[] at, double[] slopes) {
    count();
    return function.evaluate(at, slopes);
  }

  /** Counts an evaluation. */
  final void count() {
    tally[1]++;
  }

  /** Notes the value at the present weights. */
  final void settle(double value) {
    tally[0] = value;
  }

  /** Moves to where a line search ended; false if that is the same place but for rounding. */
  final boolean settle(LineSearch search) {
    double farthest = 0;
    for (int i = 0; i < weights.length; i++) {
      farthest = Math.max(farthest, Math.abs(search.trialWeights[i] - weights[i]));
    }
    System.arraycopy(search.trialWeights, 0, weights, 0, weights.length);
    System.arraycopy(search.trialGradient, 0, gradient, 0, gradient.length);
    settle(search.trialValue);
    return farthest > ROUNDING * Vectors.maxAbs(weights);
  }

  /**
   * The value at the present weights.
   *
   * @return the objective
   */
  public final double value() {
    return tally[0];
  }

  /**
   * How often the function was evaluated so far, with or without its gradient.
   *
   * @return 1 or more
   */
  public final int evaluations() {
    return (int) tally[1];
  }

  /**
   * The largest slope at the present weights.
   *
   * @return the maximum norm of the gradient
   */
  public final double slope() {
    return Vectors.maxAbs(gradient);
  }

  /**
   * Copies the present weights.
   *
   * @param out receives as many numbers as the start had
   */
  public final void copyWeights(double[] out) {
    System.arraycopy(weights, 0, out, 0, weights.length);
  }

  /**
   * Moves once.
   *
   * @return false if it can do no better than the present point, as far as rounding allows
   */
  public abstract boolean step();

  /**
   * Tells what the last step did.
   *
   * @param out receives it line by line
   */
  public abstract void account(Account out);
}
