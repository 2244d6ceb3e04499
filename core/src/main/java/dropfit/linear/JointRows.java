package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Target;
import java.util.function.DoubleSupplier;

/** The rows of a regression problem of one target or of several, which share their columns. */
final class JointRows {
  /** The rows with each target. */
  final CenteredRows[] targets;

  final int columns;

  /** The sum of the weights of the rows. */
  final double total;

  /** Room for the weights of one target. */
  private final double[] one;

  JointRows(Dataset data) {
    this.targets = new CenteredRows[count(data)];
    int[] order = CenteredRows.counted(data);
    targets[0] = new CenteredRows(withTarget(data, 0), order);
    for (int k = 1; k < targets.length; k++) {
      targets[k] = targets[0].withTarget(withTarget(data, k), order);
    }
    this.columns = targets[0].columns;
    this.total = targets[0].total;
    this.one = new double[columns];
  }

  private static int count(Dataset data) {
    return data.target() instanceof Target.Several several ? several.names().size() : 1;
  }

  private static Dataset withTarget(Dataset data, int k) {
    return data.target() instanceof Target.Several several
        ? data.withTarget(several.column(k))
        : data;
  }

  /** What is left of each target while all weights are 0. */
  Residual[] residuals() {
    Residual[] residuals = new Residual[targets.length];
    for (int k = 0; k < residuals.length; k++) {
      residuals[k] = Residual.of(targets[k]);
    }
    return residuals;
  }

  /** The mean squared errors that weights leave, target by target, summed. */
  double meanSquaredError(double[] weights) {
    double sum = 0;
    for (int k = 0; k < targets.length; k++) {
      sum += targets[k].meanSquaredError(of(weights, k));
    }
    return sum;
  }

  /** The same on other rows, for weights as they stand whenever it is asked. */
  DoubleSupplier errorOn(Dataset other, double[] weights) {
    Regression[] rows = new Regression[targets.length];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = new Regression(withTarget(other, k));
    }
    return () -> {
      double sum = 0;
      for (int k = 0; k < rows.length; k++) {
        double[] own = of(weights, k);
        sum += rows[k].meanSquaredError(own, targets[k].intercept(own));
      }
      return sum;
    };
  }

  /** The weights of a target, in an array that the next call changes. */
  private double[] of(double[] weights, int k) {
    System.arraycopy(weights, k * columns, one, 0, columns);
    return one;
  }

  /** A model of weights of the columns, target by target. */
  LinearModel model(double[] weights) {
    double[] intercepts = new double[targets.length];
    for (int k = 0; k < intercepts.length; k++) {
      intercepts[k] = targets[k].intercept(of(weights, k));
    }
    return LinearModel.of(weights, intercepts);
  }
}
