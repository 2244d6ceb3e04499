package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.linear.IsotonicRegression.Direction;
import java.util.function.DoubleSupplier;

/** The best curve over the chosen columns and directions, in one step. */
final class IsotonicTraining implements Training<IsotonicModel> {
  private final IsotonicRegression.Params params;
  private final Dataset dataset;
  private final Regression data;
  private IsotonicModel model;

  /** The sum of squared errors of the best curve so far. */
  private double least = Double.NaN;

  private double objective = Double.NaN;
  private int iteration;

  IsotonicTraining(IsotonicRegression.Params params, Dataset dataset) {
    this.params = params;
    this.dataset = UnitRegression.counting(dataset);
    this.data = new Regression(this.dataset);
    this.model = new IsotonicModel(data.columns, 0, Matrix.of(1, 2, new double[2]));
  }

  @Override
  public Status step() {
    if (iteration == 0) {
      if (params.column() > 0) {
        learn(params.column() - 1);
      } else {
        for (int j = 0; j < data.columns; j++) {
          learn(j);
        }
      }
      objective = meanSquaredError(model, data);
      iteration = 1;
    }
    return Double.isFinite(objective) ? Status.CONVERGED : Status.DIVERGED;
  }

  private void learn(int column) {
    IsotonicCurve curve = new IsotonicCurve(dataset.x().column(column), data.y, data.weights);
    if (params.direction() != Direction.FALLING) {
      consider(column, curve, true);
    }
    if (params.direction() != Direction.RISING) {
      consider(column, curve, false);
    }
  }

  private void consider(int column, IsotonicCurve curve, boolean rising) {
    double errors = curve.fit(rising);
    if (Double.isNaN(least) || errors < least) {
      least = errors;
      model = new IsotonicModel(data.columns, column, curve.thresholds());
    }
  }

  private static double meanSquaredError(IsotonicModel model, Regression rows) {
    double sum = 0;
    for (int i = 0; i < rows.rows; i++) {
      double error = model.at(rows.x[i * rows.columns + model.column()]) - rows.y[i];
      sum += rows.weights[i] * error * error;
    }
    return sum / rows.total;
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
    return () -> meanSquaredError(model, rows);
  }

  @Override
  public IsotonicModel snapshot() {
    return model;
  }
}
