package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.fit.Status;
import dropfit.fit.Training;
import java.util.function.DoubleSupplier;

/** The best curve over the chosen columns and directions, in one step. */
final class IsotonicTraining implements Training<IsotonicModel> {
  private final IsotonicRegression.Params params;
  private final Dataset dataset;
  private final Regression data;
  private IsotonicModel model;
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
      iteration = 1;
    }
    return Double.isFinite(objective) ? Status.CONVERGED : Status.DIVERGED;
  }

  private void learn(int column) {
    double[] x = dataset.x().column(column);
    switch (params.direction()) {
      case RISING -> consider(column, x, true);
      case FALLING -> consider(column, x, false);
      case BETTER -> {
        consider(column, x, true);
        consider(column, x, false);
      }
    }
  }

  private void consider(int column, double[] x, boolean rising) {
    IsotonicCurve curve = new IsotonicCurve(x, data.y, data.weights, rising);
    IsotonicModel candidate = new IsotonicModel(data.columns, column, curve.thresholds());
    double error = meanSquaredError(candidate, data);
    if (Double.isNaN(objective) || error < objective) {
      model = candidate;
      objective = error;
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
