package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Status;
import dropfit.fit.Training;
import java.util.function.DoubleSupplier;

/** Lasso or elastic net by coordinate descent, one sweep over all weights a step. */
final class CoordinateTraining implements Training<LinearModel> {
  private final JointRows data;
  private final CoordinateDescent descent;
  private final int maxIterations;
  private final double tolerance;
  private int iteration;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  /** Divides a penalty among the sum of absolute weights and half the sum of squares. */
  CoordinateTraining(
      Dataset dataset, double penalty, double l1Share, int maxIterations, double tolerance) {
    this.data = new JointRows(dataset);
    this.descent = new CoordinateDescent(data.residuals());
    this.maxIterations = maxIterations;
    this.tolerance = tolerance;
    descent.penalize(penalty * l1Share * data.total, penalty * (1 - l1Share) * data.total);
  }

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    descent.sweep();
    iteration++;
    objective = penalized(descent.squares() / data.total);
    if (!Double.isFinite(objective)) {
      status = Status.DIVERGED;
    } else if (descent.hasConverged(tolerance)) {
      status = Status.CONVERGED;
    } else if (iteration == maxIterations) {
      status = Status.OUT_OF_STEPS;
    }
    if (status == Status.CONVERGED || status == Status.OUT_OF_STEPS) {
      // Free of what rounding did to the sum of squares on the way.
      objective = penalized(data.meanSquaredError(descent.weights));
    }
    return status;
  }

  private double penalized(double meanSquaredError) {
    return meanSquaredError / 2 + descent.penalty() / data.total;
  }

  @Override
  public int iteration() {
    return iteration;
  }

  @Override
  public int stepLimit() {
    return maxIterations;
  }

  @Override
  public double objective() {
    return objective;
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    DoubleSupplier error = data.errorOn(other, descent.weights);
    return () -> penalized(error.getAsDouble());
  }

  @Override
  public LinearModel snapshot() {
    return data.model(descent.weights);
  }
}
