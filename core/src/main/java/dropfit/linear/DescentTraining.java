package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.Vectors;
import dropfit.optim.Optimizer;
import java.util.function.DoubleSupplier;

/**
 * Least squares by first-order descent over all rows. The target is brought to mean 0 and unit
 * spread inside, so that one learning rate suits targets of any unit; what is reported is in the
 * target's own unit.
 */
final class DescentTraining implements Training<LinearModel> {
  /** Few enough rows for a loop that the browser optimises between calls. */
  private static final int BLOCK_ROWS = 512;

  private final Regression data;
  private final LinearRegression.Params params;
  private final Optimizer optimizer;
  private final double[] target;
  private final double center;
  private final double spread;
  private final double[] weights;
  private final double[] slopes;
  private final double[] gradient;
  private double squares;
  private int iteration;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  DescentTraining(LinearRegression.Params params, Dataset dataset) {
    this.params = params;
    this.data = new Regression(dataset);
    this.center = Vectors.mean(data.y, data.weights);
    this.target = new double[data.rows];
    double sum = 0;
    for (int i = 0; i < data.rows; i++) {
      target[i] = data.y[i] - center;
      sum += data.weights[i] * target[i] * target[i];
    }
    double deviation = Math.sqrt(sum / data.total);
    this.spread = deviation > 0 && Double.isFinite(deviation) ? deviation : 1;
    Vectors.scale(target, 1 / spread);
    // The last weight is the intercept.
    this.weights = new double[data.columns + 1];
    this.slopes = new double[data.columns];
    this.gradient = new double[data.columns + 1];
    this.optimizer = params.descent().start(params.learningRate(), weights.length);
  }

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    evaluate();
    iteration++;
    if (!Double.isFinite(objective)) {
      status = Status.DIVERGED;
    } else if (Vectors.maxAbs(gradient) <= params.tolerance()) {
      status = Status.CONVERGED;
    } else {
      optimizer.step(weights, gradient);
      status = iteration == params.maxIterations() ? Status.OUT_OF_STEPS : Status.RUNNING;
    }
    return status;
  }

  /** Half the mean squared error's gradient, and the error itself in the target's unit. */
  private void evaluate() {
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = 0;
    }
    squares = 0;
    for (int from = 0; from < data.rows; from += BLOCK_ROWS) {
      addBlock(from, Math.min(from + BLOCK_ROWS, data.rows));
    }
    Vectors.scale(gradient, 1 / data.total);
    objective = squares / data.total * spread * spread;
  }

  private void addBlock(int from, int to) {
    double[] x = data.x;
    double[] w = weights;
    double[] g = slopes;
    int columns = data.columns;
    double intercept = w[columns];
    double interceptSlope = 0;
    double sum = 0;
    for (int j = 0; j < columns; j++) {
      g[j] = 0;
    }
    for (int i = from; i < to; i++) {
      int at = i * columns;
      double error = intercept + Vectors.dot(w, 0, x, at, columns) - target[i];
      double pull = data.weights[i] * error;
      sum += pull * error;
      interceptSlope += pull;
      for (int j = 0; j < columns; j++) {
        g[j] += pull * x[at + j];
      }
    }
    for (int j = 0; j < columns; j++) {
      gradient[j] += g[j];
    }
    gradient[columns] += interceptSlope;
    squares += sum;
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
    Regression rows = new Regression(other);
    double[] unscaled = new double[data.columns];
    return () -> {
      unscale(unscaled);
      return rows.meanSquaredError(unscaled, intercept());
    };
  }

  @Override
  public LinearModel snapshot() {
    double[] unscaled = new double[data.columns];
    unscale(unscaled);
    return LinearModel.of(unscaled, intercept());
  }

  private void unscale(double[] out) {
    for (int j = 0; j < out.length; j++) {
      out[j] = weights[j] * spread;
    }
  }

  private double intercept() {
    return center + weights[data.columns] * spread;
  }
}
