package dropfit.optim;

import dropfit.numeric.Cholesky;
import dropfit.numeric.Vectors;
import java.util.List;

/**
 * Newton's method, damped: the step to the bottom of the parabola that fits slope and curvature,
 * halved until it goes down enough. Where the curvature is not positive, a multiple of the identity
 * is added to it (Nocedal and Wright, "Numerical Optimization", 2nd ed., algorithms 3.2 and 3.3).
 */
public final class Newton extends Minimizer {
  static final Search SEARCH =
      Search.of(
          new Method.About(
              "newton",
              "Newton, damped",
              "Jumps to the bottom of the parabola that fits here; knows the curvature exactly.",
              "Newton 1669; Nocedal and Wright 2006, section 3.4"),
          Method.Family.CURVATURE,
          List.of(),
          (tuning, function, start, seed) -> new Newton(function, start));

  /** The first multiple of the identity, as a share of the largest curvature. */
  private static final double FIRST_SHIFT = 1e-3;

  private static final int MOST_SHIFTS = 60;

  private final TwiceDifferentiable function;
  private final Backtracking search;
  private final Cholesky cholesky;
  private final double[] hessian;
  private final double[] direction;
  private double shift;

  /**
   * Starts at a point and evaluates the function there.
   *
   * @param function what to minimise
   * @param start the first weights, copied
   */
  public Newton(TwiceDifferentiable function, double[] start) {
    super(function, start);
    int size = start.length;
    this.function = function;
    this.search = new Backtracking(size);
    this.cholesky = new Cholesky(size);
    this.hessian = new double[size * size];
    this.direction = new double[size];
  }

  @Override
  public boolean step() {
    count();
    function.evaluate(weights, gradient, hessian);
    if (!factor()) {
      return false;
    }
    for (int i = 0; i < direction.length; i++) {
      direction[i] = -gradient[i];
    }
    cholesky.solve(direction);
    double slope = Vectors.dot(gradient, direction);
    if (!(slope < 0) || !search.search(this, direction, slope, 1)) {
      return false;
    }
    return settle(search);
  }

  /** Factors the Hessian with as much added as makes it positive definite. */
  private boolean factor() {
    int n = direction.length;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      least = Math.min(least, hessian[i * n + i]);
    }
    double unit = FIRST_SHIFT * Math.max(Vectors.maxAbs(hessian), Double.MIN_NORMAL);
    shift = least > 0 ? 0 : unit - least;
    for (int trial = 0; trial < MOST_SHIFTS; trial++) {
      if (cholesky.factor(hessian, shift)) {
        return true;
      }
      shift = Math.max(2 * shift, unit);
    }
    return false;
  }

  @Override
  public void account(Account out) {
    out.vector("H", "the curvature, row by row", hessian);
    out.number("τ", "added to its diagonal, so that the parabola has a bottom", shift);
    out.vector("p", "-(H + τ)⁻¹ g", direction);
    out.number("α", search.condition(), search.length);
    out.vector("w", "w + α p", weights);
  }
}
