package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.LeastSquares;
import dropfit.numeric.Vectors;
import java.util.function.DoubleSupplier;

/** Least squares in one step: columns and target are centred first, so the intercept is apart. */
final class LeastSquaresTraining implements Training<LinearModel> {
  private final Regression data;
  private double[] weights;
  private double intercept;
  private double objective = Double.NaN;
  private int iteration;

  LeastSquaresTraining(Dataset data) {
    this.data = new Regression(data);
    this.weights = new double[this.data.columns];
  }

  @Override
  public Status step() {
    if (iteration == 0) {
      solve();
      iteration = 1;
    }
    return Double.isFinite(objective) ? Status.CONVERGED : Status.DIVERGED;
  }

  private void solve() {
    int columns = data.columns;
    double[] centers = ColumnMeans.of(data);
    double center = Vectors.mean(data.y, data.weights);
    LeastSquares problem = new LeastSquares(columns);
    double[] row = new double[columns];
    for (int i = 0; i < data.rows; i++) {
      double share = Math.sqrt(data.weights[i]);
      for (int j = 0; j < columns; j++) {
        row[j] = share * (data.x[i * columns + j] - centers[j]);
      }
      problem.add(row, 0, share * (data.y[i] - center));
    }
    weights = problem.solve();
    intercept = center - Vectors.dot(weights, centers);
    objective = data.meanSquaredError(weights, intercept);
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
    return () -> rows.meanSquaredError(weights, intercept);
  }

  @Override
  public LinearModel snapshot() {
    return LinearModel.of(weights, intercept);
  }
}
