package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.Vectors;
import java.util.function.DoubleSupplier;

/** Ridge regression in one step. */
final class RidgeTraining implements Training<LinearModel> {
  private final CenteredRows data;
  private final double penalty;
  private final double[] weights;
  private double objective = Double.NaN;
  private int iteration;

  RidgeTraining(Dataset dataset, double penalty) {
    this.data = new CenteredRows(dataset);
    this.penalty = penalty;
    this.weights = new double[data.columns];
  }

  @Override
  public Status step() {
    if (iteration == 0) {
      RidgeSolver.of(data).solve(penalty, weights);
      objective = penalized(data.meanSquaredError(weights));
      iteration = 1;
    }
    return Double.isFinite(objective) ? Status.CONVERGED : Status.DIVERGED;
  }

  private double penalized(double meanSquaredError) {
    return meanSquaredError + penalty / data.total * Vectors.dot(weights, weights);
  }

  @Override
  public int iteration() {
    return iteration;
  }

  @Override
  public int stepLimit() {
    return 1;
  }

  @Override
  public double objective() {
    return objective;
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    Regression rows = new Regression(other);
    return () -> penalized(rows.meanSquaredError(weights, data.intercept(weights)));
  }

  @Override
  public LinearModel snapshot() {
    return data.model(weights);
  }
}
