package dropfit.optim;

import dropfit.numeric.Vectors;
import java.util.List;

/**
 * BFGS: learns the inverse of the curvature from how slopes change along its steps (Broyden,
 * Fletcher, Goldfarb and Shanno 1970; Nocedal and Wright, "Numerical Optimization", 2nd ed.,
 * algorithm 6.1, first scaled by equation 6.20).
 */
public final class Bfgs extends Minimizer {
  static final Search SEARCH =
      Search.of(
          new Method.About(
              "bfgs",
              "BFGS",
              "Learns the curvature from its own steps and soon jumps like Newton.",
              "Broyden, Fletcher, Goldfarb and Shanno 1970"),
          Method.Family.LINE_SEARCH,
          List.of(),
          (tuning, function, start, seed) -> new Bfgs(function, start));

  private final WeakWolfe search;
  private final double[] inverse;
  private final double[] taught;
  private final double[] direction;
  private final double[] move;
  private final double[] change;
  private final double[] product;

  /**
   * Starts at a point and evaluates the function there.
   *
   * @param function what to minimise
   * @param start the first weights, copied
   */
  public Bfgs(Differentiable function, double[] start) {
    super(function, start);
    int size = start.length;
    this.search = new WeakWolfe(size);
    this.inverse = kept(size * size);
    this.taught = kept(1);
    this.direction = new double[size];
    this.move = new double[size];
    this.change = new double[size];
    this.product = new double[size];
    reset(1 / Math.max(1, Math.sqrt(Vectors.dot(gradient, gradient))));
  }

  private void reset(double scale) {
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] = 0;
    }
    for (int i = 0; i < move.length; i++) {
      inverse[i * move.length + i] = scale;
    }
    taught[0] = 0;
  }

  @Override
  public boolean step() {
    double slope = aim();
    if (!(slope < 0)) {
      reset(1);
      slope = aim();
    }
    if (!(slope < 0) || !search.search(this, direction, slope, 1)) {
      return false;
    }
    for (int i = 0; i < move.length; i++) {
      move[i] = search.trialWeights[i] - weights[i];
      change[i] = search.trialGradient[i] - gradient[i];
    }
    boolean moved = settle(search);
    learn();
    return moved;
  }

  /** direction = −H g; answers the slope along it. */
  private double aim() {
    int n = direction.length;
    for (int i = 0; i < n; i++) {
      direction[i] = -Vectors.dot(inverse, i * n, gradient, 0, n);
    }
    return Vectors.dot(gradient, direction);
  }

  /** H ← (1 − s yᵀ/sᵀy) H (1 − y sᵀ/sᵀy) + s sᵀ/sᵀy. */
  private void learn() {
    int n = move.length;
    double curvature = Vectors.dot(move, change);
    if (!(curvature > 0)) {
      return;
    }
    if (taught[0] == 0) {
      reset(curvature / Vectors.dot(change, change));
      taught[0] = 1;
    }
    for (int i = 0; i < n; i++) {
      product[i] = Vectors.dot(inverse, i * n, change, 0, n);
    }
    double weight = (1 + Vectors.dot(change, product) / curvature) / curvature;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i * n + j] +=
            weight * move[i] * move[j] - (product[i] * move[j] + move[i] * product[j]) / curvature;
      }
    }
  }

  @Override
  public void account(Account out) {
    out.vector("p", "-H g", direction);
    out.number("α", search.condition(), search.length);
    out.vector("s", "α p", move);
    out.vector("y", "g' - g, from which H learns", change);
    out.vector("w", "w + s", weights);
  }
}
