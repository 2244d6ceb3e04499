package dropfit.optim;

/**
 * (a² + κ b²) / 2, where a and b are the distances from the minimum along two axes at right angles.
 */
record Quadratic(double centerX, double centerY, double condition, double angle)
    implements TwiceDifferentiable {

  @Override
  public double evaluate(double[] w, double[] gradient) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double a = c * (w[0] - centerX) + s * (w[1] - centerY);
    double b = c * (w[1] - centerY) - s * (w[0] - centerX);
    gradient[0] = c * a - condition * s * b;
    gradient[1] = s * a + condition * c * b;
    return (a * a + condition * b * b) / 2;
  }

  @Override
  public double evaluate(double[] w, double[] gradient, double[] hessian) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    hessian[0] = c * c + condition * s * s;
    hessian[1] = (1 - condition) * c * s;
    hessian[2] = hessian[1];
    hessian[3] = s * s + condition * c * c;
    return evaluate(w, gradient);
  }
}
