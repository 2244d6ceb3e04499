package dropfit.optim;

/** A function of many weights with its gradient and its second derivatives. */
public interface TwiceDifferentiable extends Differentiable {

  /**
   * Evaluates the function.
   *
   * @param weights the point, not changed
   * @param gradient receives the slope along each weight
   * @param hessian receives the second derivatives, row by row
   * @return the value
   */
  double evaluate(double[] weights, double[] gradient, double[] hessian);
}
