package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.optim.Lbfgs;
import java.util.function.DoubleSupplier;

/** Weights and scale by L-BFGS, from no weights and the target's own spread. */
final class HuberTraining implements Training<LinearModel> {
  private static final int MEMORY = 10;

  private final HuberRegression.Params params;
  private final UnitRegression data;
  private final double[] ridges;
  private final double[] weights;
  private final Lbfgs lbfgs;
  private int iteration;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  HuberTraining(HuberRegression.Params params, Dataset dataset) {
    this.params = params;
    this.data = new UnitRegression(dataset, params.penalty());
    this.ridges = new double[data.columns];
    for (int j = 0; j < ridges.length; j++) {
      double scale = data.scales[j];
      ridges[j] = params.penalty() / data.total * data.spread / scale / scale;
    }
    this.weights = new double[data.columns + 2];
    weights[data.columns + 1] = 1;
    this.lbfgs = new Lbfgs(new HuberLoss(data, params.epsilon(), ridges), weights, MEMORY);
  }

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    // Where no step improves, the weights are as good as rounding allows.
    boolean moved = lbfgs.slope() > params.tolerance() && lbfgs.step();
    lbfgs.copyWeights(weights);
    objective = lbfgs.value() * data.spread;
    iteration++;
    if (!Double.isFinite(objective)) {
      status = Status.DIVERGED;
    } else if (!moved || lbfgs.slope() <= params.tolerance()) {
      status = Status.CONVERGED;
    } else if (iteration == params.maxIterations()) {
      status = Status.OUT_OF_STEPS;
    }
    return status;
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
    HuberLoss loss = new HuberLoss(rows, params.epsilon(), ridges);
    double[] gradient = new double[weights.length];
    return () -> loss.evaluate(weights, gradient) * data.spread;
  }

  /** σ, in the target's unit. */
  double scale() {
    return HuberLoss.scale(weights) * data.spread;
  }

  @Override
  public LinearModel snapshot() {
    return data.model(weights);
  }
}
