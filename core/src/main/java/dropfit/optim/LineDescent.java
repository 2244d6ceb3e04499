package dropfit.optim;

import dropfit.numeric.Vectors;
import java.util.List;

/**
 * Steepest descent as far along each direction as a line search says (Cauchy 1847; Nocedal and
 * Wright, "Numerical Optimization", 2nd ed., section 3.1).
 */
public final class LineDescent extends Minimizer {
  static final Search ARMIJO =
      Search.of(
          new Method.About(
              "descent_armijo",
              "Descent, Armijo",
              "Gradient descent that halves each step until it goes down enough.",
              "Armijo 1966"),
          Method.Family.LINE_SEARCH,
          List.of(),
          (tuning, function, start, seed) ->
              new LineDescent(function, start, new Backtracking(start.length)));

  static final Search WOLFE =
      Search.of(
          new Method.About(
              "descent_wolfe",
              "Descent, Wolfe",
              "Gradient descent that goes on along each line until it is nearly level.",
              "Wolfe 1969"),
          Method.Family.LINE_SEARCH,
          List.of(),
          (tuning, function, start, seed) ->
              new LineDescent(function, start, new StrongWolfe(0.9, start.length)));

  private final LineSearch search;
  private final double[] direction;
  private final double[] next;

  LineDescent(Differentiable function, double[] start, LineSearch search) {
    super(function, start);
    this.search = search;
    this.direction = new double[start.length];
    this.next = kept(1);
    next[0] = 1 / Math.max(1, Math.sqrt(Vectors.dot(gradient, gradient)));
  }

  @Override
  public boolean step() {
    for (int i = 0; i < direction.length; i++) {
      direction[i] = -gradient[i];
    }
    double slope = -Vectors.dot(gradient, gradient);
    if (!(slope < 0) || !search.search(this, direction, slope, next[0])) {
      return false;
    }
    next[0] = 2 * search.length;
    return settle(search);
  }

  @Override
  public void account(Account out) {
    out.vector("p", "-g", direction);
    out.number("α", search.condition(), search.length);
    out.vector("w", "w + α p", weights);
  }
}
