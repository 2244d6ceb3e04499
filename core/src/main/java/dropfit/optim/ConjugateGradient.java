package dropfit.optim;

import dropfit.numeric.Vectors;
import java.util.List;

/**
 * Nonlinear conjugate gradients: each direction is the slope, bent by the last direction, so that
 * what was gained along it is not lost (Nocedal and Wright, "Numerical Optimization", 2nd ed.,
 * section 5.2).
 */
public final class ConjugateGradient extends Minimizer {
  /** With β = max(0, g'ᵀ(g' − g) / gᵀg) (Polak and Ribière 1969; the maximum: Powell 1984). */
  static final Search POLAK_RIBIERE =
      Search.of(
          new Method.About(
              "conjugate_polak_ribiere",
              "Conjugate gradient, PR",
              "Bends each direction so that earlier gains are kept; forgets them when they mislead.",
              "Polak and Ribière 1969"),
          Method.Family.LINE_SEARCH,
          List.of(),
          (tuning, function, start, seed) -> new ConjugateGradient(function, start, true));

  /** With β = g'ᵀg' / gᵀg (Fletcher and Reeves 1964). */
  static final Search FLETCHER_REEVES =
      Search.of(
          new Method.About(
              "conjugate_fletcher_reeves",
              "Conjugate gradient, FR",
              "The first conjugate gradient for curved landscapes; slow to forget.",
              "Fletcher and Reeves 1964"),
          Method.Family.LINE_SEARCH,
          List.of(),
          (tuning, function, start, seed) -> new ConjugateGradient(function, start, false));

  private static final double CURVATURE = 0.1;

  private final boolean polakRibiere;
  private final StrongWolfe search;
  private final double[] direction;
  private final double[] last;
  private final double[] memory;

  ConjugateGradient(Differentiable function, double[] start, boolean polakRibiere) {
    super(function, start);
    this.polakRibiere = polakRibiere;
    this.search = new StrongWolfe(CURVATURE, start.length);
    this.direction = kept(start.length);
    this.last = new double[start.length];
    this.memory = kept(2);
    for (int i = 0; i < direction.length; i++) {
      direction[i] = -gradient[i];
    }
    memory[0] = 1 / Math.max(1, Math.sqrt(Vectors.dot(gradient, gradient)));
  }

  @Override
  public boolean step() {
    double slope = Vectors.dot(gradient, direction);
    if (!(slope < 0)) {
      slope = restart();
    }
    if (!(slope < 0) || !search.search(this, direction, slope, memory[0])) {
      return false;
    }
    System.arraycopy(gradient, 0, last, 0, last.length);
    double before = Vectors.dot(last, last);
    boolean moved = settle(search);
    double now = Vectors.dot(gradient, gradient);
    double beta =
        polakRibiere ? Math.max(0, now - Vectors.dot(gradient, last)) / before : now / before;
    for (int i = 0; i < direction.length; i++) {
      direction[i] = beta * direction[i] - gradient[i];
    }
    memory[1] = beta;
    // As long as would fall by as much as this step (Nocedal and Wright, equation 3.60).
    double first = search.length * slope / Vectors.dot(gradient, direction);
    memory[0] = first > 0 && first < Double.MAX_VALUE ? first : 1;
    return moved;
  }

  private double restart() {
    for (int i = 0; i < direction.length; i++) {
      direction[i] = -gradient[i];
    }
    return -Vectors.dot(gradient, gradient);
  }

  @Override
  public void account(Account out) {
    out.number("α", search.condition(), search.length);
    out.vector("w", "w + α p", weights);
    out.number("β", polakRibiere ? "max(0, g'·(g' - g)) / g·g" : "g'·g' / g·g", memory[1]);
    out.vector("p", "β p - g', the next direction", direction);
  }
}
