package dropfit.linear;

import dropfit.numeric.Cholesky;
import dropfit.numeric.GivensLeastSquares;
import dropfit.numeric.Vectors;

/**
 * The linear program of quantile regression: min over β of Σ aboveᵢ (rᵢ)⁺ + belowᵢ (rᵢ)⁻ with
 * residuals r = y − Xβ, where an L1 penalty is a residual as well.
 *
 * <p>An interior-point method on the dual, whose variables lie between bounds: predictor and
 * corrector steps as R. Koenker and S. Portnoy take them ("The Gaussian hare and the Laplacian
 * tortoise", 1997; S. Mehrotra 1992). A step takes rows × columns² operations and allocates
 * nothing. From where it ends, {@link #finish} goes to the corner that is the exact solution.
 */
final class QuantileProgram {
  private static final int BLOCK_ROWS = 256;

  /** How far a step goes towards the nearest bound. */
  private static final double DAMPING = 0.99995;

  /** Columns of which no more of their sum of squares is left depend on those before. */
  private static final double DEPENDENT = 1e-13;

  /** Rows that are about as independent of others make no corner. */
  private static final double PARALLEL = 1e-9;

  private final int rows;
  private final int columns;
  private final double[] x;
  private final double[] y;
  private final double[] above;
  private final double[] below;
  private final double[] beta;

  /** Dual variables, their distances from the lower and the upper bound, and multipliers. */
  private final double[] low;

  private final double[] high;
  private final double[] lowForce;
  private final double[] highForce;

  /** What a step changes of them. */
  private final double[] move;

  private final double[] lowMove;
  private final double[] highMove;
  private final double[] stiffness;
  private final double[] pull;

  private final Cholesky cholesky;
  private final double[] normal;
  private final double[] right;
  private final double[] direction;
  private final double[] candidate;
  private final GivensLeastSquares corner;
  private boolean stuck;

  /**
   * Begins at the least squares solution.
   *
   * @param x row-major, rows x columns; not copied, and columns that depend on others are cleared
   * @param y one number a row; not copied
   * @param above what a residual of 1 costs, above 0
   * @param below what a residual of -1 costs, above 0
   */
  QuantileProgram(double[] x, double[] y, double[] above, double[] below, int columns) {
    this.rows = y.length;
    this.columns = columns;
    this.x = x;
    this.y = y;
    this.above = above;
    this.below = below;
    this.beta = new double[columns];
    this.low = new double[rows];
    this.high = new double[rows];
    this.lowForce = new double[rows];
    this.highForce = new double[rows];
    this.move = new double[rows];
    this.lowMove = new double[rows];
    this.highMove = new double[rows];
    this.stiffness = new double[rows];
    this.pull = new double[rows];
    this.cholesky = new Cholesky(columns);
    this.normal = new double[columns * columns];
    this.right = new double[columns];
    this.direction = new double[columns];
    this.candidate = new double[columns];
    this.corner = new GivensLeastSquares(columns);
    start();
  }

  private void start() {
    for (int i = 0; i < rows; i++) {
      low[i] = below[i];
      high[i] = above[i];
      stiffness[i] = 1;
      pull[i] = y[i];
    }
    factor(DEPENDENT);
    for (int j = 0; j < columns; j++) {
      if (cholesky.isDependent(j)) {
        for (int i = 0; i < rows; i++) {
          x[i * columns + j] = 0;
        }
      }
    }
    project();
    cholesky.solve(right);
    System.arraycopy(right, 0, beta, 0, columns);
    double mean = 0;
    for (int i = 0; i < rows; i++) {
      mean += Math.abs(residual(beta, i)) / rows;
    }
    // Any distance from the bounds will do; about that of the residuals is good.
    double least = mean > 0 ? mean : 1;
    for (int i = 0; i < rows; i++) {
      double residual = residual(beta, i);
      highForce[i] = Math.max(residual, 0) + least;
      lowForce[i] = highForce[i] - residual;
    }
  }

  private double residual(double[] weights, int i) {
    return y[i] - Vectors.dot(weights, 0, x, i * columns, columns);
  }

  /** XᵀQX and its factor, where Q is the stiffness of the rows. */
  private void factor(double share) {
    for (int k = 0; k < normal.length; k++) {
      normal[k] = 0;
    }
    for (int from = 0; from < rows; from += BLOCK_ROWS) {
      addProducts(from, Math.min(from + BLOCK_ROWS, rows));
    }
    cholesky.factorIndependent(normal, share);
  }

  private void addProducts(int from, int to) {
    double[] sums = normal;
    for (int i = from; i < to; i++) {
      int row = i * columns;
      for (int j = 0; j < columns; j++) {
        double scaled = stiffness[i] * x[row + j];
        if (scaled != 0) {
          for (int k = 0, at = j * columns; k <= j; k++, at++) {
            sums[at] += scaled * x[row + k];
          }
        }
      }
    }
  }

  /** XᵀQ pull, into the right-hand side. */
  private void project() {
    for (int j = 0; j < columns; j++) {
      right[j] = 0;
    }
    for (int from = 0; from < rows; from += BLOCK_ROWS) {
      addProjections(from, Math.min(from + BLOCK_ROWS, rows));
    }
  }

  private void addProjections(int from, int to) {
    for (int i = from; i < to; i++) {
      double scaled = stiffness[i] * pull[i];
      for (int j = 0, at = i * columns; j < columns; j++, at++) {
        right[j] += scaled * x[at];
      }
    }
  }

  /** Solves for the weights' direction and the dual variables' move towards it. */
  private void solve() {
    project();
    cholesky.solve(right);
    System.arraycopy(right, 0, direction, 0, columns);
    for (int i = 0; i < rows; i++) {
      move[i] = stiffness[i] * (Vectors.dot(direction, 0, x, i * columns, columns) - pull[i]);
    }
  }

  /**
   * Moves once.
   *
   * @return the duality gap: how much higher than the best the value can be
   */
  double step() {
    for (int i = 0; i < rows; i++) {
      stiffness[i] = 1 / (lowForce[i] / low[i] + highForce[i] / high[i]);
      pull[i] = lowForce[i] - highForce[i];
    }
    factor(0);
    solve();
    for (int i = 0; i < rows; i++) {
      lowMove[i] = -lowForce[i] * (1 + move[i] / low[i]);
      highMove[i] = -highForce[i] * (1 - move[i] / high[i]);
    }
    double dual = longest(low, move, high);
    double primal = Math.min(longest(lowForce, lowMove), longest(highForce, highMove));
    if (Math.min(dual, primal) < 1) {
      correct(dual, primal);
      dual = longest(low, move, high);
      primal = Math.min(longest(lowForce, lowMove), longest(highForce, highMove));
    }
    stuck = !(dual > 1e-8 || primal > 1e-8);
    double gap = 0;
    for (int i = 0; i < rows; i++) {
      low[i] += dual * move[i];
      high[i] -= dual * move[i];
      lowForce[i] += primal * lowMove[i];
      highForce[i] += primal * highMove[i];
      gap += low[i] * lowForce[i] + high[i] * highForce[i];
    }
    // The multipliers of the dual's equations are the weights, with the other sign.
    Vectors.addScaled(beta, -primal, direction);
    return gap;
  }

  /** Mehrotra's corrector: aims at the central path and minds what the predictor left out. */
  private void correct(double dual, double primal) {
    double before = 0;
    double after = 0;
    for (int i = 0; i < rows; i++) {
      before += low[i] * lowForce[i] + high[i] * highForce[i];
      after +=
          (low[i] + dual * move[i]) * (lowForce[i] + primal * lowMove[i])
              + (high[i] - dual * move[i]) * (highForce[i] + primal * highMove[i]);
    }
    double ratio = after / before;
    double center = before * ratio * ratio * ratio / (2.0 * rows);
    for (int i = 0; i < rows; i++) {
      double lowProduct = move[i] * lowMove[i];
      double highProduct = -move[i] * highMove[i];
      // As pull without the factor 1/variable; kept in the moves until the variables' is known.
      lowMove[i] = (center - lowProduct) / low[i];
      highMove[i] = (center - highProduct) / high[i];
      pull[i] = lowForce[i] - highForce[i] - lowMove[i] + highMove[i];
    }
    solve();
    for (int i = 0; i < rows; i++) {
      lowMove[i] -= lowForce[i] + lowForce[i] * move[i] / low[i];
      highMove[i] -= highForce[i] - highForce[i] * move[i] / high[i];
    }
  }

  /** How far variables between bounds may go, 1 at most. */
  private static double longest(double[] low, double[] move, double[] high) {
    double length = 1 / DAMPING;
    for (int i = 0; i < low.length; i++) {
      double change = move[i];
      double room = change < 0 ? -low[i] : high[i];
      if (room > 0 ? change * length > room : change * length < room) {
        length = room / change;
      }
    }
    return Math.min(1, DAMPING * length);
  }

  /** How far positive numbers may go, 1 at most. */
  private static double longest(double[] values, double[] move) {
    double length = 1 / DAMPING;
    for (int i = 0; i < values.length; i++) {
      if (move[i] * length < -values[i]) {
        length = -values[i] / move[i];
      }
    }
    return Math.min(1, DAMPING * length);
  }

  /** Whether rounding keeps the last step from moving anything. */
  boolean isStuck() {
    return stuck;
  }

  /** The weights as they stand. */
  double[] beta() {
    return beta;
  }

  /** The sum that is minimised, at some weights. */
  private double value(double[] weights) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      double residual = residual(weights, i);
      sum += residual > 0 ? above[i] * residual : -below[i] * residual;
    }
    return sum;
  }

  /**
   * Goes to the corner where the rows whose dual variables are farthest from their bounds have no
   * residual, unless that is worse: the optimum of a linear program is at a corner.
   */
  void finish() {
    double[] basis = normal;
    double[] row = right;
    int found = 0;
    corner.clear();
    for (int i = 0; i < rows; i++) {
      pull[i] = Math.min(low[i], high[i]) / (above[i] + below[i]);
    }
    for (int tried = 0; tried < 4 * columns && found < columns; tried++) {
      int next = 0;
      for (int i = 1; i < rows; i++) {
        next = pull[i] > pull[next] ? i : next;
      }
      pull[next] = -1;
      System.arraycopy(x, next * columns, row, 0, columns);
      if (isIndependent(row, basis, found)) {
        found++;
        System.arraycopy(x, next * columns, row, 0, columns);
        corner.add(row, y[next], 1);
      }
    }
    corner.solve(candidate);
    double here = value(beta);
    if (value(candidate) <= here * (1 + 1e-9)) {
      System.arraycopy(candidate, 0, beta, 0, columns);
    }
  }

  /** Whether a row has a part at right angles to some others; that part is added to them. */
  private boolean isIndependent(double[] row, double[] basis, int found) {
    double before = Math.sqrt(Vectors.dot(row, row));
    // Twice, because what rounding leaves of the first time is not at right angles.
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < found; k++) {
        double part = Vectors.dot(row, 0, basis, k * columns, columns);
        for (int j = 0; j < columns; j++) {
          row[j] -= part * basis[k * columns + j];
        }
      }
    }
    double rest = Math.sqrt(Vectors.dot(row, row));
    if (!(rest > before * PARALLEL)) {
      return false;
    }
    for (int j = 0; j < columns; j++) {
      basis[found * columns + j] = row[j] / rest;
    }
    return true;
  }
}
