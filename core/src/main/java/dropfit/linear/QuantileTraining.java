package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.Vectors;
import java.util.function.DoubleSupplier;

/** Steps of the interior-point method, and the exact corner at the end. */
final class QuantileTraining implements Training<LinearModel> {
  /** How far a row's mean loss may be from the best, in units of the target's spread. */
  private static final double GAP = 1e-11;

  private final QuantileRegression.Params params;
  private final UnitRegression data;
  private final QuantileProgram program;
  private int iteration;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  QuantileTraining(QuantileRegression.Params params, Dataset dataset) {
    this.params = params;
    this.data = new UnitRegression(dataset, 0);
    int columns = data.columns;
    int width = columns + 1;
    int penalties = params.penalty() > 0 ? columns : 0;
    double[] x = new double[(data.rows + penalties) * width];
    double[] y = new double[data.rows + penalties];
    double[] above = new double[y.length];
    double[] below = new double[y.length];
    double share = data.rows / data.total;
    for (int i = 0; i < data.rows; i++) {
      System.arraycopy(data.x, i * columns, x, i * width, columns);
      x[i * width + columns] = 1;
      y[i] = data.y[i];
      above[i] = params.quantile() * data.weights[i] * share;
      below[i] = (1 - params.quantile()) * data.weights[i] * share;
    }
    // The size of a weight is the residual of a row that holds its column alone.
    for (int j = 0; j < penalties; j++) {
      x[(data.rows + j) * width + j] = 1;
      above[data.rows + j] = params.penalty() / data.scales[j] * data.rows;
      below[data.rows + j] = above[data.rows + j];
    }
    this.program = new QuantileProgram(x, y, above, below, width);
  }

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    double gap = program.step();
    iteration++;
    boolean done = gap <= GAP * data.rows || program.isStuck();
    if (done || iteration == params.maxIterations()) {
      status = done ? Status.CONVERGED : Status.OUT_OF_STEPS;
      program.finish();
    }
    objective = meanLoss(data);
    if (!Double.isFinite(objective)) {
      status = Status.DIVERGED;
    }
    return status;
  }

  private double meanLoss(UnitRegression rows) {
    double[] beta = program.beta();
    int columns = rows.columns;
    double quantile = params.quantile();
    double sum = 0;
    for (int i = 0; i < rows.rows; i++) {
      double residual =
          rows.y[i] - beta[columns] - Vectors.dot(beta, 0, rows.x, i * columns, columns);
      sum += rows.weights[i] * residual * (residual > 0 ? quantile : quantile - 1);
    }
    double penalty = 0;
    for (int j = 0; j < columns; j++) {
      penalty += params.penalty() / rows.scales[j] * Math.abs(beta[j]);
    }
    return (sum / rows.total + penalty) * rows.spread;
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
    UnitRegression rows = new UnitRegression(other, data);
    return () -> meanLoss(rows);
  }

  @Override
  public LinearModel snapshot() {
    return data.model(program.beta());
  }
}
