package dropfit.glm;

import dropfit.data.Dataset;
import dropfit.fit.Model;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.Cholesky;
import dropfit.numeric.Gram;
import dropfit.numeric.Vectors;
import java.util.function.DoubleSupplier;

/**
 * A run of iteratively reweighted least squares: half the mean deviance plus α/2 ‖w‖² is minimised
 * by Newton's steps, or by Fisher's where the loss is not convex, halved until the objective falls.
 * A step looks at all rows once, as a rule.
 *
 * <p>Inside, columns have mean 0 and a largest absolute value of 1, so that neither their place nor
 * their unit costs digits; the penalty is on the weights of the columns as they were given. Columns
 * that depend on those before them keep the weight 0, as in R.
 *
 * <p>Source: P. McCullagh and J. Nelder, "Generalized Linear Models", 2nd ed., 1989, section 2.5.
 */
final class GlmTraining<M extends Model> implements Training<M> {
  /** Few enough rows for a loop that the browser optimises between calls. */
  private static final int BLOCK_ROWS = 256;

  /** What is left of a column after those before it, squared, below which it depends on them. */
  static final double DEPENDENT = 1e-11;

  private static final int HALVINGS = 40;

  /** Below this loss separable classes are predicted with all the confidence one can use. */
  private static final double CERTAIN = 1e-6;

  /** Makes a model of weights for the columns as they were given. */
  interface Maker<M> {
    M of(double[] weights, double intercept);
  }

  private final GlmParams params;
  private final Response response;
  private final boolean binary;
  private final Maker<M> maker;
  private final int rows;
  private final int width;
  private final double[] x;
  private final double[] y;
  private final double[] weights;
  private final double[] saturated;
  private final double total;
  private final double[] centers;
  private final double[] scales;
  private final double[] shrinkage;
  private final double[] curvatures = new double[BLOCK_ROWS];
  private final Gram gram;
  private final Cholesky cholesky;
  private final double[] present;
  private final double[] trial;
  private final double[] gradient;
  private final double[] move;
  private final double start;
  private double found;
  private boolean separated;
  private int iteration;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  GlmTraining(GlmParams params, Response response, Dataset data, Maker<M> maker) {
    this.params = params;
    this.response = response;
    this.binary = params.link().isForProbabilities();
    this.maker = maker;
    Observations given = new Observations(data);
    this.rows = given.rows;
    this.width = given.columns + 1;
    this.y = given.y;
    this.weights = given.weights;
    this.total = given.total;
    this.saturated = new double[rows];
    for (int i = 0; i < rows; i++) {
      saturated[i] = response.saturated(y[i]);
    }
    this.centers = new double[width];
    this.scales = new double[width];
    this.x = standardized(given);
    this.shrinkage = new double[width];
    for (int j = 1; j < width; j++) {
      // Bounded, so that 0 times it is 0.
      shrinkage[j] = Math.min(params.penalty() / scales[j] / scales[j], 1e200);
    }
    this.gram = new Gram(width);
    this.cholesky = new Cholesky(width);
    this.present = new double[width];
    this.trial = new double[width];
    this.gradient = new double[width];
    this.move = new double[width];
    trial[0] = response.predictor(given.mean());
    evaluate();
    this.start = found;
    accept();
  }

  /** Rows that begin with the constant 1, in the place of the intercept. */
  private double[] standardized(Observations given) {
    scales[0] = 1;
    double[] column = new double[rows];
    double[] out = new double[rows * width];
    for (int i = 0; i < rows; i++) {
      out[i * width] = 1;
    }
    for (int j = 1; j < width; j++) {
      for (int i = 0; i < rows; i++) {
        column[i] = given.x[i * given.columns + j - 1];
      }
      double center = Vectors.mean(column, weights);
      double largest = 0;
      for (int i = 0; i < rows; i++) {
        column[i] -= center;
        largest = Math.max(largest, Math.abs(column[i]));
      }
      // What rounding leaves of a constant is no difference.
      boolean constant = !(largest > Math.abs(center) * 0x1p-50);
      centers[j] = center;
      scales[j] = constant ? 1 : largest;
      for (int i = 0; i < rows; i++) {
        out[i * width + j] = constant ? 0 : column[i] / largest;
      }
    }
    return out;
  }

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    status = move();
    iteration++;
    if (status == Status.RUNNING && iteration == params.maxIterations()) {
      status = Status.OUT_OF_STEPS;
    }
    // Without a penalty, weights that separate the classes can only be outdone by larger ones.
    boolean growing = binary && params.penalty() == 0 && separated;
    if (growing && (objective < CERTAIN || status != Status.RUNNING)) {
      status = Status.UNBOUNDED;
    }
    return status;
  }

  private Status move() {
    objective = found;
    if (!Double.isFinite(objective)) {
      return Status.DIVERGED;
    }
    for (int j = 0; j < width; j++) {
      move[j] = -gradient[j];
    }
    cholesky.solve(move);
    double promised = -Vectors.dot(move, gradient) / 2;
    boolean last = !(promised > params.tolerance() * start);
    double length = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      for (int j = 0; j < width; j++) {
        trial[j] = present[j] + length * move[j];
      }
      evaluate();
      if (found <= objective) {
        last |= found == objective;
        objective = found;
        accept();
        return last ? Status.CONVERGED : Status.RUNNING;
      }
      if (last) {
        break;
      }
      length /= 2;
    }
    // No step improves: the weights are as good as rounding allows.
    found = objective;
    return Status.CONVERGED;
  }

  /** Takes the trial, with its gradient and its curvatures. */
  private void accept() {
    System.arraycopy(trial, 0, present, 0, width);
    cholesky.factorIndependent(gram.lower(), DEPENDENT);
  }

  /** The objective of the trial, its gradient and its curvatures. */
  private void evaluate() {
    gram.clear();
    for (int j = 0; j < width; j++) {
      gradient[j] = 0;
    }
    separated = true;
    found = 0;
    for (int from = 0; from < rows; from += BLOCK_ROWS) {
      addBlock(from, Math.min(BLOCK_ROWS, rows - from));
    }
    found /= total;
    double[] curvature = gram.lower();
    for (int i = 0; i < curvature.length; i++) {
      curvature[i] /= total;
    }
    for (int j = 0; j < width; j++) {
      gradient[j] = gradient[j] / total + shrinkage[j] * trial[j];
      curvature[j * width + j] += shrinkage[j];
      found += shrinkage[j] / 2 * trial[j] * trial[j];
    }
  }

  private void addBlock(int from, int count) {
    double[] g = gradient;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      int row = from + i;
      int at = row * width;
      double weight = weights[row];
      double eta = Vectors.dot(trial, 0, x, at, width);
      response.look(eta, y[row]);
      sum += weight * (response.loss + saturated[row]);
      curvatures[i] = weight * response.curvature;
      double slope = weight * response.slope;
      for (int j = 0; j < width; j++) {
        g[j] += slope * x[at + j];
      }
      separated &= binary && (y[row] == 1 ? eta : -eta) > 0;
    }
    found += sum;
    gram.add(x, from * width, curvatures, count);
  }

  @Override
  public int iteration() {
    return iteration;
  }

  @Override
  public int stepLimit() {
    return params.maxIterations();
  }

  @Override
  public double objective() {
    return objective;
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    Observations given = new Observations(other);
    double[] unscaled = new double[width - 1];
    return () -> {
      double intercept = unscale(unscaled);
      double sum = 0;
      for (int i = 0; i < given.rows; i++) {
        double eta = intercept + Vectors.dot(unscaled, 0, given.x, i * (width - 1), width - 1);
        response.look(eta, given.y[i]);
        sum += given.weights[i] * (response.loss + response.saturated(given.y[i]));
      }
      return sum / given.total + params.penalty() / 2 * Vectors.dot(unscaled, unscaled);
    };
  }

  @Override
  public M snapshot() {
    double[] unscaled = new double[width - 1];
    double intercept = unscale(unscaled);
    return maker.of(unscaled, intercept);
  }

  /** Writes the weights of the columns as they were given; answers the intercept. */
  private double unscale(double[] out) {
    double intercept = present[0];
    for (int j = 1; j < width; j++) {
      out[j - 1] = present[j] / scales[j];
      intercept -= out[j - 1] * centers[j];
    }
    return intercept;
  }
}
