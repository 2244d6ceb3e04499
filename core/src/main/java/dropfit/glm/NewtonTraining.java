package dropfit.glm;

import dropfit.fit.Model;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.Cholesky;
import dropfit.numeric.Vectors;

/**
 * A run of Newton's steps, halved until the objective falls. A step looks at all rows once, as a
 * rule. Weights that depend on those before them keep the value 0, as in R.
 *
 * @param <M> the type of the fitted model
 */
abstract class NewtonTraining<M extends Model> implements Training<M> {
  /** What is left of a squared length after the columns before, below which it is rounding. */
  static final double DEPENDENT = 1e-11;

  /** Few enough rows for a loop that the browser optimises between calls. */
  static final int BLOCK_ROWS = 256;

  private static final int HALVINGS = 40;

  /** Below this loss separable classes are predicted with all the confidence one can use. */
  private static final double CERTAIN = 1e-6;

  final GlmParams params;
  final int size;

  /** The weights that stand, and those that are looked at. */
  final double[] present;

  final double[] trial;

  /** The slopes of the objective at the trial. */
  final double[] gradient;

  /** The curvatures of the objective at the trial, row by row, the lower triangle. */
  final double[] curvature;

  /** Whether the trial puts every row on the side of its class. */
  boolean separated;

  private final double[] move;
  private final Cholesky cholesky;
  private double start;
  private double found;
  private int iteration;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  NewtonTraining(GlmParams params, int size, double[] curvature) {
    this.params = params;
    this.size = size;
    this.present = new double[size];
    this.trial = new double[size];
    this.gradient = new double[size];
    this.curvature = curvature;
    this.move = new double[size];
    this.cholesky = new Cholesky(size);
  }

  /** The objective of the trial; leaves its gradient, its curvature and whether it separates. */
  abstract double evaluate();

  /** Takes the first trial. */
  final void begin() {
    found = evaluate();
    start = found;
    accept();
  }

  @Override
  public final Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    status = move();
    iteration++;
    if (status == Status.RUNNING && iteration == params.maxIterations()) {
      status = Status.OUT_OF_STEPS;
    }
    // Without a penalty, weights that separate the classes can only be outdone by larger ones.
    boolean growing = params.penalty() == 0 && separated;
    if (growing && (objective < CERTAIN || status != Status.RUNNING)) {
      status = Status.UNBOUNDED;
    }
    return status;
  }

  private Status move() {
    objective = found;
    if (!Double.isFinite(objective)) {
      return Status.DIVERGED;
    }
    for (int j = 0; j < size; j++) {
      move[j] = -gradient[j];
    }
    cholesky.solve(move);
    double promised = -Vectors.dot(move, gradient) / 2;
    boolean last = !(promised > params.tolerance() * start);
    double length = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      for (int j = 0; j < size; j++) {
        trial[j] = present[j] + length * move[j];
      }
      found = evaluate();
      if (found <= objective) {
        last |= found == objective;
        objective = found;
        accept();
        return last ? Status.CONVERGED : Status.RUNNING;
      }
      if (last) {
        break;
      }
      length /= 2;
    }
    // No step improves: the weights are as good as rounding allows.
    found = objective;
    return Status.CONVERGED;
  }

  private void accept() {
    System.arraycopy(trial, 0, present, 0, size);
    cholesky.factorIndependent(curvature, DEPENDENT);
  }

  @Override
  public final int iteration() {
    return iteration;
  }

  @Override
  public final int stepLimit() {
    return params.maxIterations();
  }

  @Override
  public final double objective() {
    return objective;
  }

  /** α over the squared scale of a column, which is the penalty on its weight here. */
  final double shrinkage(double scale) {
    // Bounded, so that 0 times it is 0.
    return Math.min(params.penalty() / scale / scale, 1e200);
  }
}
