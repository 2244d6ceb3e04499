package dropfit.latent;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.latent.PartialLeastSquares.Method;
import dropfit.numeric.Vectors;
import java.util.function.DoubleSupplier;

/**
 * Partial least squares, one component a step (Wegelin 2000, section 4.1, with scikit-learn's
 * names): weights of the features and of the targets, the scores of the rows by them, loadings by
 * regression on the scores, and what is left without them.
 */
final class ComponentTraining implements Training<LatentModel> {
  /** What is left of all squares where nothing but rounding is left. */
  private static final double ROUNDING = 1e-24;

  private final PartialLeastSquares.Params params;
  private final Rows data;
  private final Block x;
  private final Block y;
  private final Directions directions;
  private final double total;
  private final int limit;

  private final double[] xScores;
  private final double[] yScores;

  /** Of the components so far, component by component: p and r with t = X r for the first X. */
  private final double[] xLoadings;

  private final double[] rotations;

  /** One row a target, for the features as they came. */
  private final double[] weights;

  private final double[] intercepts;
  private int iteration;
  private int components;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  ComponentTraining(PartialLeastSquares.Params params, Dataset dataset) {
    this.params = params;
    this.data = new Rows(dataset);
    this.x = new Block(dataset.x(), params.scale());
    this.y = new Block(Block.targets(dataset), params.scale());
    int most = params.method() == Method.REGRESSION ? x.columns : Math.min(x.columns, y.columns);
    this.limit = Math.min(params.components(), Math.min(most, x.rows));
    this.directions = new Directions(params, x, y, limit);
    this.total = x.squares();
    this.xScores = new double[x.rows];
    this.yScores = new double[x.rows];
    this.xLoadings = new double[limit * x.columns];
    this.rotations = new double[limit * x.columns];
    this.weights = new double[y.columns * x.columns];
    this.intercepts = y.means.clone();
  }

  /** The rows as they came, to judge predictions by. */
  private static final class Rows {
    final int rows;
    final double[] x;
    final double[] y;

    Rows(Dataset data) {
      this.rows = data.rows();
      this.x = data.x().toArray();
      this.y = Block.targets(data).toArray();
    }
  }

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    iteration++;
    boolean found = directions.find(components) && addComponent();
    objective = meanSquaredError(data);
    if (!Double.isFinite(objective)) {
      status = Status.DIVERGED;
    } else if (!found || components == limit) {
      status = Status.CONVERGED;
    }
    return status;
  }

  /** Takes the component of the present directions; false if it is but rounding. */
  private boolean addComponent() {
    x.scoresInto(directions.xWeights, xScores);
    if (!(Vectors.dot(xScores, xScores) > ROUNDING * total)) {
      return false;
    }
    x.loadingsOf(xScores);
    boolean canonical =
        params.method() == Method.CANONICAL || params.method() == Method.CORRELATION;
    double[] explaining = xScores;
    if (canonical) {
      y.scoresInto(directions.yWeights, yScores);
      explaining = yScores;
    }
    y.loadingsOf(explaining);
    rotate();
    addToWeights();
    x.deflate(xScores);
    y.deflate(explaining);
    components++;
    return true;
  }

  /** r = w − Σ r' (p'ᵀ w) over the components before, so that the scores are X r. */
  private void rotate() {
    int columns = x.columns;
    int at = components * columns;
    System.arraycopy(directions.xWeights, 0, rotations, at, columns);
    for (int c = 0; c < components; c++) {
      double share = Vectors.dot(xLoadings, c * columns, directions.xWeights, 0, columns);
      for (int j = 0; j < columns; j++) {
        rotations[at + j] -= share * rotations[c * columns + j];
      }
    }
    System.arraycopy(x.loadings, 0, xLoadings, at, columns);
  }

  private void addToWeights() {
    int columns = x.columns;
    int at = components * columns;
    for (int k = 0; k < y.columns; k++) {
      double share = y.loadings[k] * y.deviations[k];
      double shift = 0;
      for (int j = 0; j < columns; j++) {
        double added = share * rotations[at + j] / x.deviations[j];
        weights[k * columns + j] += added;
        shift += added * x.means[j];
      }
      intercepts[k] -= shift;
    }
  }

  /** Over all rows and targets. */
  private double meanSquaredError(Rows rows) {
    int columns = x.columns;
    int targets = y.columns;
    double sum = 0;
    for (int i = 0; i < rows.rows; i++) {
      for (int k = 0; k < targets; k++) {
        double predicted =
            intercepts[k] + Vectors.dot(weights, k * columns, rows.x, i * columns, columns);
        double error = predicted - rows.y[i * targets + k];
        sum += error * error;
      }
    }
    return sum / rows.rows / targets;
  }

  @Override
  public int iteration() {
    return iteration;
  }

  @Override
  public int stepLimit() {
    return limit;
  }

  @Override
  public double objective() {
    return objective;
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    Rows rows = new Rows(other);
    return () -> meanSquaredError(rows);
  }

  @Override
  public LatentModel snapshot() {
    return new LatentModel(
        Matrix.of(y.columns, x.columns, weights), Matrix.of(1, y.columns, intercepts));
  }
}
