package dropfit.optim;

import dropfit.numeric.Cholesky;
import dropfit.numeric.Vectors;
import java.util.List;

/**
 * Levenberg's and Marquardt's way to the least sum of squares: (JᵀJ + μ diag JᵀJ) p = −Jᵀr, with μ
 * ten times smaller after a step that goes down and ten times larger until there is one (Levenberg
 * 1944; Marquardt, "An algorithm for least-squares estimation of nonlinear parameters", 1963).
 */
public final class LevenbergMarquardt extends Minimizer {
  static final Search SEARCH = describe();

  private static final double FIRST_DAMPING = 1e-3;
  private static final double LEAST_DAMPING = 1e-15;
  private static final double FACTOR = 10;
  private static final int MOST_TRIALS = 40;

  private final TwiceDifferentiable function;
  private final Cholesky cholesky;
  private final double[] matrix;
  private final double[] damped;
  private final double[] direction;
  private final double[] trialWeights;
  private final double[] trialGradient;
  private final double[] damping;
  private double used;

  /**
   * Starts at a point and evaluates the function there.
   *
   * @param function a sum of squares, which answers 2 JᵀJ for its Hessian
   * @param start the first weights, copied
   */
  public LevenbergMarquardt(TwiceDifferentiable function, double[] start) {
    super(function, start);
    int size = start.length;
    this.function = function;
    this.cholesky = new Cholesky(size);
    this.matrix = new double[size * size];
    this.damped = new double[size * size];
    this.direction = new double[size];
    this.trialWeights = new double[size];
    this.trialGradient = new double[size];
    this.damping = kept(1);
    damping[0] = FIRST_DAMPING;
  }

  private static Search describe() {
    List<Dial> none = List.of();
    return new Search(
        new Method.About(
            "levenberg_marquardt",
            "Levenberg-Marquardt",
            "For sums of squares: between Newton's jump and a short step down the slope.",
            "Levenberg 1944, Marquardt 1963"),
        Method.Family.CURVATURE,
        none,
        Dial.schema(none),
        true,
        (tuning, function, start, seed) -> new LevenbergMarquardt(function, start));
  }

  @Override
  public boolean step() {
    count();
    function.evaluate(weights, gradient, matrix);
    int n = direction.length;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      used = damping[0];
      System.arraycopy(matrix, 0, damped, 0, matrix.length);
      for (int i = 0; i < n; i++) {
        damped[i * n + i] += used * Math.max(matrix[i * n + i], Double.MIN_NORMAL);
      }
      if (cholesky.factor(damped, 0) && falls()) {
        damping[0] = Math.max(used / FACTOR, LEAST_DAMPING);
        return true;
      }
      damping[0] = used * FACTOR;
    }
    return false;
  }

  private boolean falls() {
    for (int i = 0; i < direction.length; i++) {
      direction[i] = -gradient[i];
    }
    cholesky.solve(direction);
    for (int i = 0; i < direction.length; i++) {
      trialWeights[i] = weights[i] + direction[i];
    }
    double trialValue = evaluate(trialWeights, trialGradient);
    if (!(trialValue < value())) {
      return false;
    }
    System.arraycopy(trialWeights, 0, weights, 0, weights.length);
    System.arraycopy(trialGradient, 0, gradient, 0, gradient.length);
    settle(trialValue);
    return true;
  }

  @Override
  public void account(Account out) {
    out.vector("H", "2 JᵀJ, row by row", matrix);
    out.number("μ", "ten times larger until it goes down", used);
    out.vector("p", "-(H + μ diag H)⁻¹ g", direction);
    out.number("|p|", "the length of the step", Math.sqrt(Vectors.dot(direction, direction)));
    out.vector("w", "w + p", weights);
  }
}
