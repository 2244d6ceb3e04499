package dropfit.optim;

/** A function of many weights with its gradient. */
@FunctionalInterface
public interface Differentiable {

  /**
   * Evaluates the function.
   *
   * @param weights the point, not changed
   * @param gradient receives the slope along each weight
   * @return the value
   */
  double evaluate(double[] weights, double[] gradient);
}
