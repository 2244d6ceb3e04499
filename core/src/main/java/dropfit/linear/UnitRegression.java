package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.numeric.Vectors;
import java.util.Arrays;

/**
 * The rows of a regression problem that count, in units in which columns and target have mean 0 and
 * about unit spread, so that the scales of a file decide neither speed nor rounding.
 */
final class UnitRegression {
  /** Differences below this share of the mean are rounding of a constant. */
  private static final double ROUNDING = 10 * 0x1p-52;

  final int rows;
  final int columns;

  /** Row-major (x − center) / scale. */
  final double[] x;

  /** (y − center) / spread. */
  final double[] y;

  /** How much each row counts. */
  final double[] weights;

  /** The sum of the weights. */
  final double total;

  /** What is a unit of each column; above 0. */
  final double[] scales;

  /** What is a unit of the target; above 0. */
  final double spread;

  private final double[] centers;
  private final double center;

  /**
   * Chooses units by the training rows.
   *
   * @param ridge α of a penalty α‖w‖² beside a sum over rows: a column's unit grows with it, so
   *     that data and penalty together have about unit curvature along each column
   */
  UnitRegression(Dataset data, double ridge) {
    this(new Regression(counting(data)), ridge);
  }

  private UnitRegression(Regression raw, double ridge) {
    this.rows = raw.rows;
    this.columns = raw.columns;
    this.weights = raw.weights;
    this.total = raw.total;
    this.centers = ColumnMeans.of(raw);
    this.center = Vectors.mean(raw.y, raw.weights);
    double deviation = deviation(raw.y, 0, 1, raw.weights, center);
    this.spread = deviation > 0 ? deviation : 1;
    this.scales = new double[columns];
    double least = Math.sqrt(ridge / total * spread);
    for (int j = 0; j < columns; j++) {
      double scale = norm(deviation(raw.x, j, columns, raw.weights, centers[j]), least);
      scales[j] = scale > 0 ? scale : 1;
    }
    this.x = new double[raw.x.length];
    this.y = new double[rows];
    fill(raw);
  }

  /** Other rows in the units of some training rows. */
  UnitRegression(Dataset other, UnitRegression like) {
    Regression raw = new Regression(other);
    this.rows = raw.rows;
    this.columns = raw.columns;
    this.weights = raw.weights;
    this.total = raw.total;
    this.centers = like.centers;
    this.center = like.center;
    this.scales = like.scales;
    this.spread = like.spread;
    this.x = new double[raw.x.length];
    this.y = new double[rows];
    fill(raw);
  }

  private void fill(Regression raw) {
    for (int i = 0, at = 0; i < rows; i++) {
      y[i] = (raw.y[i] - center) / spread;
      for (int j = 0; j < columns; j++, at++) {
        x[at] = (raw.x[at] - centers[j]) / scales[j];
      }
    }
  }

  /** The rows with a weight above 0: the others may hold anything. */
  static Dataset counting(Dataset data) {
    if (data.weights().areEqual()) {
      return data;
    }
    int[] chosen = new int[data.rows()];
    int count = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (data.weights().get(i) > 0) {
        chosen[count++] = i;
      }
    }
    return data.select(Arrays.copyOf(chosen, count));
  }

  /** The root of a, squared, and b, squared, without squares that overflow or vanish. */
  private static double norm(double a, double b) {
    double large = Math.max(a, b);
    double ratio = large > 0 ? Math.min(a, b) / large : 0;
    return large * Math.sqrt(1 + ratio * ratio);
  }

  /** The standard deviation of every {@code step}-th number, 0 if they differ by rounding only. */
  private static double deviation(
      double[] values, int from, int step, double[] weights, double mean) {
    double largest = 0;
    double total = 0;
    for (int i = 0, at = from; i < weights.length; i++, at += step) {
      largest = Math.max(largest, Math.abs(values[at] - mean));
      total += weights[i];
    }
    if (!(largest > Math.abs(mean) * ROUNDING)) {
      return 0;
    }
    double sum = 0;
    for (int i = 0, at = from; i < weights.length; i++, at += step) {
      double part = (values[at] - mean) / largest;
      sum += weights[i] / total * part * part;
    }
    return largest * Math.sqrt(sum);
  }

  /**
   * Weights in the units of the file.
   *
   * @param unit one weight a column in its first places, then the intercept
   * @param out receives as many numbers
   * @param from where in {@code out} they begin
   */
  void toRaw(double[] unit, double[] out, int from) {
    double intercept = center + spread * unit[columns];
    for (int j = 0; j < columns; j++) {
      double weight = unit[j] * spread / scales[j];
      out[from + j] = weight;
      intercept -= weight * centers[j];
    }
    out[from + columns] = intercept;
  }

  /**
   * The model that unit weights stand for.
   *
   * @param unit one weight a column in its first places, then the intercept
   */
  LinearModel model(double[] unit) {
    double[] raw = new double[columns + 1];
    toRaw(unit, raw, 0);
    double intercept = raw[columns];
    return LinearModel.of(Arrays.copyOf(raw, columns), intercept);
  }
}
