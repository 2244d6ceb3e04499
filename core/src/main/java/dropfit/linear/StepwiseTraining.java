package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.CoefficientPath;
import dropfit.fit.Status;
import dropfit.fit.Training;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** A run that takes in one feature after the other, and keeps the last model. */
abstract class StepwiseTraining implements Training<LinearModel>, CoefficientPath {
  /** A slope that is smaller than the largest at the start by this factor is rounding. */
  private static final double FLAT = 1e-12;

  final Residual residual;
  final ActiveSet active;
  final double[] weights;

  /** The slope of each column at the start. */
  final double[] firstSlopes;

  /** The sum of the weights of the rows. */
  final double total;

  /** The most columns that can be linearly independent. */
  final int rank;

  /** Columns that are collinear with those in use. */
  final boolean[] excluded;

  private final CenteredRows data;
  private final int maxSteps;
  private final double flat;
  private final double[] path;
  private int iteration;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  /** A run that uses a number of features at most, in a number of steps at most. */
  StepwiseTraining(Dataset dataset, int maxFeatures, int maxSteps) {
    this.data = new CenteredRows(dataset);
    this.total = data.total;
    this.residual = Residual.of(data);
    this.rank = Math.min(data.columns, Math.max(1, data.rows - 1));
    this.active = new ActiveSet(residual, Math.min(maxFeatures, rank));
    this.weights = new double[data.columns];
    this.excluded = new boolean[data.columns];
    this.firstSlopes = new double[data.columns];
    double steepest = 0;
    for (int j = 0; j < weights.length; j++) {
      firstSlopes[j] = residual.slope(j);
      steepest = Math.max(steepest, Math.abs(firstSlopes[j]));
    }
    this.flat = FLAT * steepest;
    this.maxSteps = maxSteps;
    this.path = new double[(maxSteps + 1) * data.columns];
  }

  /** The step itself. */
  abstract Status move();

  @Override
  public final Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    iteration++;
    status = move();
    if (status == Status.RUNNING && iteration == maxSteps) {
      status = Status.OUT_OF_STEPS;
    }
    System.arraycopy(weights, 0, path, iteration * weights.length, weights.length);
    objective =
        status == Status.RUNNING ? residual.squares() / total : data.meanSquaredError(weights);
    if (!Double.isFinite(objective)) {
      status = Status.DIVERGED;
    }
    return status;
  }

  /** Takes in the column that pulls strongest; answers it, or -1 if none pulls. */
  final int takeIn() {
    while (!active.isFull()) {
      int steepest = -1;
      double largest = flat;
      for (int j = 0; j < weights.length; j++) {
        if (!active.contains(j) && !excluded[j] && Math.abs(residual.slope(j)) > largest) {
          steepest = j;
          largest = Math.abs(residual.slope(j));
        }
      }
      if (steepest < 0 || active.add(steepest)) {
        return steepest;
      }
      excluded[steepest] = true;
    }
    return -1;
  }

  /** Whether a slope is no more than rounding. */
  final boolean isFlat(double slope) {
    return Math.abs(slope) <= flat;
  }

  /** Changes a weight. */
  final void move(int column, double by) {
    residual.move(column, by);
    weights[column] += by;
  }

  @Override
  public final Axis axis() {
    return Axis.STEP;
  }

  @Override
  public final double[] positions() {
    double[] steps = new double[iteration + 1];
    for (int k = 0; k < steps.length; k++) {
      steps[k] = k;
    }
    return steps;
  }

  @Override
  public final double[] coefficients() {
    return Arrays.copyOf(path, (iteration + 1) * weights.length);
  }

  @Override
  public final double[] errors() {
    return new double[0];
  }

  @Override
  public final double[] errorDeviations() {
    return new double[0];
  }

  @Override
  public final int chosen() {
    return status == Status.RUNNING ? -1 : iteration;
  }

  @Override
  public final int iteration() {
    return iteration;
  }

  @Override
  public final int stepLimit() {
    return maxSteps;
  }

  @Override
  public final double objective() {
    return objective;
  }

  @Override
  public final DoubleSupplier objectiveOn(Dataset other) {
    Regression rows = new Regression(other);
    return () -> rows.meanSquaredError(weights, data.intercept(weights));
  }

  @Override
  public final LinearModel snapshot() {
    return data.model(weights);
  }
}
