package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.numeric.Vectors;
import java.util.Arrays;

/**
 * The rows of a regression problem column by column, columns and target less their weighted means,
 * so that the intercept is apart. Rows of weight 0 are left out; a column of one value is zero
 * throughout, whatever rounding makes of its mean.
 */
final class CenteredRows {
  final int rows;
  final int columns;

  /** Column by column. */
  final double[] x;

  final double[] y;

  /** How much each row counts, above 0. */
  final double[] weights;

  /** The sum of the weights. */
  final double total;

  private final double[] centers;
  private final double center;

  /** Room to work in. */
  private final double[] errors;

  /** The rows in their own order. */
  CenteredRows(Dataset data) {
    this(data, counted(data));
  }

  /**
   * The rows in another order.
   *
   * @param data with a target of numbers
   * @param order the numbers of the rows to take, none of weight 0
   */
  CenteredRows(Dataset data, int[] order) {
    this.rows = order.length;
    this.columns = data.x().columns();
    this.x = new double[rows * columns];
    this.y = target(data, order);
    this.weights = new double[rows];
    double[] row = new double[columns];
    for (int i = 0; i < rows; i++) {
      data.x().copyRow(order[i], row);
      for (int j = 0; j < columns; j++) {
        x[j * rows + i] = row[j];
      }
      weights[i] = data.weights().get(order[i]);
    }
    this.total = Vectors.sum(weights);
    this.errors = new double[rows];
    this.centers = new double[columns];
    for (int j = 0; j < columns; j++) {
      centers[j] = center(x, j * rows);
    }
    this.center = center(y, 0);
  }

  /** The rows of another problem, which shares their columns and has another target. */
  private CenteredRows(CenteredRows other, double[] target) {
    this.rows = other.rows;
    this.columns = other.columns;
    this.x = other.x;
    this.y = target;
    this.weights = other.weights;
    this.total = other.total;
    this.errors = other.errors;
    this.centers = other.centers;
    this.center = center(y, 0);
  }

  /**
   * The same rows with another target.
   *
   * @param data the same rows with that target
   * @param order as these rows were taken
   */
  CenteredRows withTarget(Dataset data, int[] order) {
    return new CenteredRows(this, target(data, order));
  }

  private static double[] target(Dataset data, int[] order) {
    if (!(data.target() instanceof Target.Numbers target)) {
      throw new IllegalArgumentException("a regression needs a target of numbers");
    }
    double[] values = new double[order.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = target.get(order[i]);
    }
    return values;
  }

  /** The rows that count. */
  static int[] counted(Dataset data) {
    int[] order = new int[data.rows()];
    int size = 0;
    for (int i = 0; i < order.length; i++) {
      if (data.weights().get(i) > 0) {
        order[size++] = i;
      }
    }
    return Arrays.copyOf(order, size);
  }

  /** Takes the mean from a stretch, in two passes so that columns far from zero lose nothing. */
  private double center(double[] values, int from) {
    double first = values[from];
    boolean constant = true;
    double mean = 0;
    for (int i = 0; i < rows; i++) {
      constant &= values[from + i] == first;
      mean += weights[i] * values[from + i];
    }
    mean /= total;
    double rest = 0;
    for (int i = 0; i < rows; i++) {
      rest += weights[i] * (values[from + i] - mean);
    }
    mean = constant ? first : mean + rest / total;
    for (int i = 0; i < rows; i++) {
      values[from + i] -= mean;
    }
    return mean;
  }

  /** The constant term that belongs to weights of the columns. */
  double intercept(double[] coefficients) {
    return center - Vectors.dot(coefficients, centers);
  }

  /** The mean squared error that weights of the columns leave. */
  double meanSquaredError(double[] coefficients) {
    return meanSquaredError(coefficients, 0, 0, rows);
  }

  /** The mean squared error over a stretch of rows, with a constant term. */
  double meanSquaredError(double[] coefficients, double constant, int from, int to) {
    for (int i = from; i < to; i++) {
      errors[i] = y[i] - constant;
    }
    for (int j = 0; j < columns; j++) {
      if (coefficients[j] != 0) {
        subtract(coefficients[j], j * rows, from, to);
      }
    }
    double sum = 0;
    double weight = 0;
    for (int i = from; i < to; i++) {
      sum += weights[i] * errors[i] * errors[i];
      weight += weights[i];
    }
    return sum / weight;
  }

  private void subtract(double coefficient, int at, int from, int to) {
    for (int i = from; i < to; i++) {
      errors[i] -= coefficient * x[at + i];
    }
  }

  /** All rows but those of a stretch, to learn from; the stretch is held out. */
  Fold fold(int from, int to) {
    return new Fold(this, from, to);
  }

  /** The means that were taken from the columns. */
  double[] centers() {
    return centers.clone();
  }

  /** A model of weights of the columns. */
  LinearModel model(double[] coefficients) {
    return LinearModel.of(coefficients, intercept(coefficients));
  }
}
