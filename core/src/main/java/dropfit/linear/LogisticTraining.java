package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.Vectors;
import dropfit.optim.Lbfgs;
import dropfit.optim.Optimizer;
import java.util.List;
import java.util.function.DoubleSupplier;

/** A run of logistic regression, by one of several solvers over the same loss. */
final class LogisticTraining implements Training<LogisticModel> {
  private static final int MEMORY = 10;

  /** Below this loss separable classes are predicted with all the confidence one can use. */
  private static final double CERTAIN = 1e-6;

  private final LogisticRegression.Params params;
  private final List<String> labels;
  private final LogisticLoss loss;
  private final double ridge;
  private final double lasso;
  private final double[] classWeights;
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
    double total = total(data);
    this.classWeights = classWeights(params, data);
    this.ridge = params.penalty() / total;
    this.lasso = params.sizesMatter() ? params.penaltyOnSizes() / total : 0;
    this.loss = loss(params, data);
    this.weights = new double[loss.size()];
    this.mover =
        switch (params.solver()) {
          case LBFGS -> new QuasiNewton();
          case DESCENT -> new FirstOrder();
          case PROXIMAL -> new Proximal();
        };
  }

  /** The smooth part of the objective. */
  static LogisticLoss loss(LogisticRegression.Params params, Dataset data) {
    return new LogisticLoss(data, classWeights(params, data), params.penalty() / total(data));
  }

  private static double total(Dataset data) {
    return Vectors.sum(data.weights().toArray(data.rows()));
  }

  private static double[] classWeights(LogisticRegression.Params params, Dataset data) {
    return params.balanced() && data.target() instanceof Target.Classes target
        ? balancing(target, data.weights())
        : new double[0];
  }

  /**
   * Weights by which every class counts the same and all rows together as much as before:
   * scikit-learn's "balanced".
   */
  private static double[] balancing(Target.Classes target, Weights rows) {
    double[] weights = new double[target.labels().size()];
    double total = 0;
    for (int i = 0; i < target.size(); i++) {
      weights[target.get(i)] += rows.get(i);
      total += rows.get(i);
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] = total / (weights.length * weights[k]);
    }
    return weights;
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

  private final class Proximal implements Mover {
    private final ProximalGradient proximal =
        new ProximalGradient(loss, weights, loss.onWeights(lasso), loss.units());

    @Override
    public Status move() {
      boolean moved = proximal.step();
      proximal.copyWeights(weights);
      objective = proximal.value();
      if (!Double.isFinite(objective)) {
        return Status.DIVERGED;
      }
      return moved && proximal.slope() > params.tolerance() ? Status.RUNNING : Status.CONVERGED;
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
    boolean growing = ridge == 0 && lasso == 0 && loss.separated();
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
    LogisticLoss rows = new LogisticLoss(other, classWeights, ridge);
    double[] sizes = loss.onWeights(lasso);
    return () -> rows.value(weights) + ProximalGradient.penalty(weights, sizes);
  }

  @Override
  public LogisticModel snapshot() {
    return LogisticModel.of(labels, loss.columns, weights);
  }
}
