package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.Vectors;
import java.util.function.DoubleSupplier;

/** Ridge regression in one step. */
final class RidgeTraining implements Training<LinearModel> {
  private final JointRows data;
  private final double penalty;
  private final double[] weights;
  private double objective = Double.NaN;
  private int iteration;

  RidgeTraining(Dataset dataset, double penalty) {
    this.data = new JointRows(dataset);
    this.penalty = penalty;
    this.weights = new double[data.targets.length * data.columns];
  }

  @Override
  public Status step() {
    if (iteration == 0) {
      solve();
      objective = penalized(data.meanSquaredError(weights));
      iteration = 1;
    }
    return Double.isFinite(objective) ? Status.CONVERGED : Status.DIVERGED;
  }

  private void solve() {
    double[] solution = new double[data.columns];
    for (int k = 0; k < data.targets.length; k++) {
      RidgeSolver.of(data.targets[k]).solve(penalty, solution);
      System.arraycopy(solution, 0, weights, k * solution.length, solution.length);
    }
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
    DoubleSupplier error = data.errorOn(other, weights);
    return () -> penalized(error.getAsDouble());
  }

  @Override
  public LinearModel snapshot() {
    return data.model(weights);
  }
}
