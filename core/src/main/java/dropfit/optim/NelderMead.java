package dropfit.optim;

import java.util.List;

/**
 * A simplex that reflects, stretches, shrinks and so crawls downhill by values alone (Nelder and
 * Mead, "A simplex method for function minimization", 1965, as stated by Lagarias et al. 1998).
 */
public final class NelderMead extends Minimizer {
  static final Search SEARCH =
      Search.of(
          new Method.About(
              "nelder_mead",
              "Nelder-Mead",
              "A triangle that flips and shrinks its way down; it never asks for a slope.",
              "Nelder and Mead 1965"),
          Method.Family.GRADIENT_FREE,
          List.of(
              Dial.above(
                  "size", "h", "Simplex size", 0.5, 100, "The first edges of the triangle.")),
          (tuning, function, start, seed) -> new NelderMead(function, start, tuning.get(0)));

  private static final double STRETCH = 2;
  private static final double CONTRACTION = 0.5;

  /** A simplex this small beside its place has arrived. */
  private static final double SMALL = 0x1p-50;

  /** Vertices from the best to the worst, row by row. */
  private final double[] simplex;

  private final double[] values;
  private final double[] center;
  private final double[] trial;
  private final double[] second;
  private final double[] slopes;
  private double factor;

  /**
   * Starts at a point and evaluates the function at it and its neighbours.
   *
   * @param function what to minimise; only its values are used
   * @param start the first weights, copied
   * @param edge how far away the other vertices are, one along each weight
   */
  public NelderMead(Differentiable function, double[] start, double edge) {
    super(function, start);
    int n = start.length;
    this.simplex = kept((n + 1) * n);
    this.values = kept(n + 1);
    this.center = new double[n];
    this.trial = new double[n];
    this.second = new double[n];
    this.slopes = new double[n];
    place(0, weights, value());
    for (int k = 1; k <= n; k++) {
      System.arraycopy(start, 0, trial, 0, n);
      trial[k - 1] += edge;
      insert(k, trial, evaluate(trial, slopes));
    }
    lead();
  }

  private void place(int row, double[] vertex, double value) {
    System.arraycopy(vertex, 0, simplex, row * vertex.length, vertex.length);
    values[row] = value;
  }

  /** Puts a vertex in its order among the first rows; the former vertex of the last row is lost. */
  private void insert(int last, double[] vertex, double value) {
    int n = vertex.length;
    int row = last;
    // What has no value counts as high.
    while (row > 0 && (value < values[row - 1] || Double.isNaN(values[row - 1]))) {
      System.arraycopy(simplex, (row - 1) * n, simplex, row * n, n);
      values[row] = values[row - 1];
      row--;
    }
    place(row, vertex, value);
  }

  /** The best vertex is where it stands. */
  private void lead() {
    System.arraycopy(simplex, 0, weights, 0, weights.length);
    settle(values[0]);
  }

  @Override
  public boolean step() {
    int n = weights.length;
    if (isSmall()) {
      return false;
    }
    for (int j = 0; j < n; j++) {
      double sum = 0;
      for (int k = 0; k < n; k++) {
        sum += simplex[k * n + j];
      }
      center[j] = sum / n;
    }
    double reflected = beyond(1, trial);
    if (reflected < values[0]) {
      double stretched = beyond(STRETCH, second);
      if (stretched < reflected) {
        insert(n, second, stretched);
      } else {
        factor = 1;
        insert(n, trial, reflected);
      }
    } else if (reflected < values[n - 1]) {
      insert(n, trial, reflected);
    } else {
      boolean outside = reflected < values[n];
      double contracted = beyond(outside ? CONTRACTION : -CONTRACTION, second);
      if (outside ? contracted <= reflected : contracted < values[n]) {
        insert(n, second, contracted);
      } else {
        shrink();
      }
    }
    lead();
    return true;
  }

  private boolean isSmall() {
    int n = weights.length;
    double size = 0;
    double place = 0;
    for (int j = 0; j < n; j++) {
      place = Math.max(place, Math.abs(simplex[j]));
      for (int k = 1; k <= n; k++) {
        size = Math.max(size, Math.abs(simplex[k * n + j] - simplex[j]));
      }
    }
    return size <= SMALL * place || size < Double.MIN_NORMAL;
  }

  /** Evaluates opposite of the worst vertex, some times as far from the centre of the others. */
  private double beyond(double times, double[] out) {
    int n = weights.length;
    factor = times;
    for (int j = 0; j < n; j++) {
      out[j] = center[j] + times * (center[j] - simplex[n * n + j]);
    }
    return evaluate(out, slopes);
  }

  private void shrink() {
    int n = weights.length;
    factor = 0;
    for (int k = 1; k <= n; k++) {
      for (int j = 0; j < n; j++) {
        trial[j] = (simplex[j] + simplex[k * n + j]) / 2;
      }
      place(k, trial, evaluate(trial, slopes));
    }
    for (int k = 1; k <= n; k++) {
      System.arraycopy(simplex, k * n, trial, 0, n);
      insert(k, trial, values[k]);
    }
  }

  @Override
  public void account(Account out) {
    out.vector("c", "the middle of all vertices but the worst", center);
    out.number("k", "times as far beyond it as the worst was before it; 0: all shrank", factor);
    out.vector("w", "the best vertex", weights);
  }
}
