package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.CoefficientPath;
import dropfit.fit.Status;
import dropfit.fit.Training;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * A run down a row of penalties. For each, the problem over all rows is solved, and then, where the
 * penalty is chosen by cross-validation, the problem without each fold; so errors are known as far
 * as the path has come. The model that is kept at the end is that of the chosen penalty.
 */
final class PathTraining implements Training<LinearModel>, CoefficientPath {
  private final CenteredRows data;
  private final double[] penalties;
  private final PathChoice choice;

  /** The problem over all rows, then one a fold. */
  private final List<? extends PathSolver> solvers;

  private final List<Fold> folds;
  private final int stepLimit;
  private final double[] path;
  private final double[] foldErrors;
  private final double[] errors;
  private final double[] deviations;
  private final double[] weights;

  /** Models that are complete, with their errors. */
  private int reached;

  /** The problem in work. */
  private int current;

  /** Whether no solver gave up early. */
  private boolean complete = true;

  private int chosen = -1;
  private int iteration;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  /** Numbers in equal ratios, from the largest to the smallest. */
  static double[] penalties(double largest, double smallest, int count) {
    double[] penalties = new double[count];
    for (int k = 0; k < count; k++) {
      penalties[k] = largest * Math.pow(smallest / largest, (double) k / (count - 1));
    }
    return penalties;
  }

  /**
   * A run that has not moved.
   *
   * @param penalties above 0, falling
   * @param solvers one over all rows, and one a fold
   * @param folds what each of the other solvers was not shown
   * @param stepsPerPenalty the most calls that a solver needs for a penalty
   */
  PathTraining(
      CenteredRows data,
      double[] penalties,
      PathChoice choice,
      List<? extends PathSolver> solvers,
      List<Fold> folds,
      double stepsPerPenalty) {
    this.data = data;
    this.penalties = penalties;
    this.choice = choice;
    this.solvers = solvers;
    this.folds = folds;
    this.stepLimit =
        (int) Math.min(Integer.MAX_VALUE, penalties.length * solvers.size() * stepsPerPenalty);
    this.path = new double[penalties.length * data.columns];
    this.foldErrors = new double[folds.size()];
    this.errors = new double[folds.isEmpty() ? 0 : penalties.length];
    this.deviations = new double[errors.length];
    this.weights = new double[data.columns];
  }

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    iteration++;
    Status solved = solvers.get(current).advance(penalties[reached]);
    if (current == 0) {
      show(solvers.get(0).weights(), 0);
    }
    if (!Double.isFinite(objective)) {
      status = Status.DIVERGED;
    } else if (solved != Status.RUNNING) {
      complete &= solved == Status.CONVERGED;
      finish();
    }
    return status;
  }

  /** Takes weights for those of the run. */
  private void show(double[] source, int from) {
    System.arraycopy(source, from, weights, 0, weights.length);
    objective = data.meanSquaredError(weights);
  }

  /** Goes on to the next fold, the next penalty or the end. */
  private void finish() {
    if (current == 0) {
      System.arraycopy(weights, 0, path, reached * weights.length, weights.length);
    } else {
      foldErrors[current - 1] = folds.get(current - 1).heldOutError(solvers.get(current).weights());
    }
    current++;
    if (current < solvers.size()) {
      return;
    }
    current = 0;
    if (errors.length > 0) {
      judge();
    }
    reached++;
    if (reached == penalties.length) {
      chosen = choice.of(errors, deviations, reached);
      show(path, chosen * weights.length);
      status = complete ? Status.CONVERGED : Status.OUT_OF_STEPS;
    }
  }

  private void judge() {
    double sum = 0;
    for (double error : foldErrors) {
      sum += error;
    }
    double mean = sum / foldErrors.length;
    double squares = 0;
    for (double error : foldErrors) {
      squares += (error - mean) * (error - mean);
    }
    errors[reached] = mean;
    deviations[reached] = Math.sqrt(squares / (foldErrors.length - 1) / foldErrors.length);
  }

  @Override
  public Axis axis() {
    return Axis.PENALTY;
  }

  @Override
  public double[] positions() {
    return Arrays.copyOf(penalties, reached);
  }

  @Override
  public double[] coefficients() {
    return Arrays.copyOf(path, reached * weights.length);
  }

  @Override
  public double[] errors() {
    return Arrays.copyOf(errors, Math.min(reached, errors.length));
  }

  @Override
  public double[] errorDeviations() {
    return Arrays.copyOf(deviations, Math.min(reached, errors.length));
  }

  @Override
  public int chosen() {
    return chosen;
  }

  @Override
  public int iteration() {
    return iteration;
  }

  @Override
  public int stepLimit() {
    return stepLimit;
  }

  @Override
  public double objective() {
    return objective;
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    Regression rows = new Regression(other);
    return () -> rows.meanSquaredError(weights, data.intercept(weights));
  }

  @Override
  public LinearModel snapshot() {
    return data.model(weights);
  }
}
