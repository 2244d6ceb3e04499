package dropfit.optim;

/** Rosenbrock's valley for two weights, with second derivatives. */
enum Valley implements TwiceDifferentiable {
  /** Its own second derivatives. */
  EXACT {
    @Override
    public double evaluate(double[] w, double[] gradient, double[] hessian) {
      hessian[0] = 2 - 400 * w[1] + 1200 * w[0] * w[0];
      hessian[1] = -400 * w[0];
      hessian[2] = hessian[1];
      hessian[3] = 200;
      return evaluate(w, gradient);
    }
  },
  /** Twice JᵀJ of the residuals 1 − x and 10 (y − x²). */
  SQUARES {
    @Override
    public double evaluate(double[] w, double[] gradient, double[] hessian) {
      hessian[0] = 2 + 800 * w[0] * w[0];
      hessian[1] = -400 * w[0];
      hessian[2] = hessian[1];
      hessian[3] = 200;
      return evaluate(w, gradient);
    }
  };

  static Valley of(Search search) {
    return search.squares() ? SQUARES : EXACT;
  }

  @Override
  public double evaluate(double[] w, double[] gradient) {
    double a = 1 - w[0];
    double b = w[1] - w[0] * w[0];
    gradient[0] = -2 * a - 400 * w[0] * b;
    gradient[1] = 200 * b;
    return a * a + 100 * b * b;
  }
}
