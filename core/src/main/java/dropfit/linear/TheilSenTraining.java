package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.Vectors;
import java.util.function.DoubleSupplier;

/**
 * Small fits, some a step, with a median that follows them; then the median alone until it rests.
 */
final class TheilSenTraining implements Training<LinearModel> {
  /** In about so many steps the small fits are made, so that one can watch. */
  private static final int DRAWING_STEPS = 100;

  /** Multiplications in a step, if one fit does not take more. */
  private static final long AFFORDABLE = 4_000_000;

  private final TheilSenRegression.Params params;
  private final Regression raw;
  private final UnitRegression data;
  private final SubsetFits fits;
  private final int batch;
  private final int drawingSteps;
  private final int width;
  private final double[] solutions;
  private final double[] unit;
  private final SpatialMedian median;
  private int known;
  private int iteration;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  TheilSenTraining(TheilSenRegression.Params params, Dataset dataset) {
    this.params = params;
    this.raw = new Regression(dataset);
    this.data = new UnitRegression(dataset, 0);
    this.width = data.columns + 1;
    int subset = Math.min(data.rows, params.subset() > 0 ? params.subset() : width);
    this.fits = new SubsetFits(data, subset, params.subsets(), params.seed());
    long affordable = Math.max(1, AFFORDABLE / ((long) subset * width * width));
    this.batch = (int) Math.min(affordable, (fits.count + DRAWING_STEPS - 1) / DRAWING_STEPS);
    this.drawingSteps = (fits.count + batch - 1) / batch;
    this.solutions = new double[fits.count * width];
    this.unit = new double[width];
    this.median = new SpatialMedian(solutions, width);
  }

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    boolean complete = known == fits.count;
    for (int end = Math.min(known + batch, fits.count); known < end; known++) {
      fits.next(known == 0, unit);
      data.toRaw(unit, solutions, known * width);
    }
    if (iteration == 0) {
      median.startAtMean(known);
    }
    double moved = median.move(known);
    objective = meanAbsoluteError(raw);
    iteration++;
    if (!Double.isFinite(objective)) {
      status = Status.DIVERGED;
    } else if (complete && moved <= params.tolerance() * median.meanDistance()) {
      status = Status.CONVERGED;
    } else if (iteration == stepLimit()) {
      status = Status.OUT_OF_STEPS;
    }
    return status;
  }

  private double meanAbsoluteError(Regression rows) {
    double[] weights = median.median();
    double sum = 0;
    for (int i = 0; i < rows.rows; i++) {
      double predicted =
          weights[rows.columns] + Vectors.dot(weights, 0, rows.x, i * rows.columns, rows.columns);
      sum += Math.abs(predicted - rows.y[i]);
    }
    return sum / rows.rows;
  }

  @Override
  public int iteration() {
    return iteration;
  }

  @Override
  public int stepLimit() {
    return drawingSteps + params.maxIterations();
  }

  @Override
  public double objective() {
    return objective;
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    Regression rows = new Regression(other);
    return () -> meanAbsoluteError(rows);
  }

  @Override
  public LinearModel snapshot() {
    double[] weights = new double[data.columns];
    System.arraycopy(median.median(), 0, weights, 0, weights.length);
    return LinearModel.of(weights, median.median()[data.columns]);
  }
}
