package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.Vectors;
import dropfit.optim.Lbfgs;
import dropfit.optim.Optimizer;
import java.util.List;
import java.util.function.DoubleSupplier;

/** A run of logistic regression, by descent or by L-BFGS over the same loss. */
final class LogisticTraining implements Training<LogisticModel> {
  private static final int MEMORY = 10;

  /** Below this loss separable classes are predicted with all the confidence one can use. */
  private static final double CERTAIN = 1e-6;

  private final LogisticRegression.Params params;
  private final List<String> labels;
  private final LogisticLoss loss;
  private final double ridge;
  private final double[] weights;
  private final Mover mover;
  private int iteration;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  LogisticTraining(LogisticRegression.Params params, Dataset data) {
    if (!(data.target() instanceof Target.Classes target)) {
      throw new IllegalArgumentException("a classification needs a target of classes");
    }
    this.params = params;
    this.labels = target.labels();
    this.ridge = params.penalty() / data.rows();
    this.loss = new LogisticLoss(data, ridge);
    this.weights = new double[loss.size()];
    this.mover =
        switch (params.solver()) {
          case LBFGS -> new QuasiNewton();
          case DESCENT -> new FirstOrder();
        };
  }

  /** Moves the weights and says whether they can move on. */
  private interface Mover {
    Status move();
  }

  private final class FirstOrder implements Mover {
    private final double[] gradient = new double[weights.length];
    private final Optimizer optimizer =
        params.descent().start(params.learningRate(), weights.length);

    @Override
    public Status move() {
      objective = loss.evaluate(weights, gradient);
      if (!Double.isFinite(objective)) {
        return Status.DIVERGED;
      }
      if (Vectors.maxAbs(gradient) <= params.tolerance()) {
        return Status.CONVERGED;
      }
      optimizer.step(weights, gradient);
      return Status.RUNNING;
    }
  }

  private final class QuasiNewton implements Mover {
    private final Lbfgs lbfgs = new Lbfgs(loss, weights, MEMORY);

    @Override
    public Status move() {
      // Where no step improves, the weights are as good as rounding allows.
      boolean moved = lbfgs.slope() > params.tolerance() && lbfgs.step();
      lbfgs.copyWeights(weights);
      objective = lbfgs.value();
      if (!Double.isFinite(objective)) {
        return Status.DIVERGED;
      }
      return moved && lbfgs.slope() > params.tolerance() ? Status.RUNNING : Status.CONVERGED;
    }
  }

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    status = mover.move();
    iteration++;
    if (status == Status.RUNNING && iteration == params.maxIterations()) {
      status = Status.OUT_OF_STEPS;
    }
    // Without a penalty, weights that separate the classes can only be outdone by larger ones.
    boolean growing = params.penalty() == 0 && loss.separated();
    if (growing && (objective < CERTAIN || status != Status.RUNNING)) {
      status = Status.UNBOUNDED;
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
    LogisticLoss rows = new LogisticLoss(other, ridge);
    return () -> rows.value(weights);
  }

  @Override
  public LogisticModel snapshot() {
    return LogisticModel.of(labels, loss.columns, weights);
  }
}
