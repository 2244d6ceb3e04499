package dropfit.linear;

import dropfit.numeric.Vectors;
import java.util.Arrays;

/** A residual row by row: a product of columns and a step cost as much as there are rows. */
final class RowResidual implements Residual {
  private final CenteredRows data;
  private final Fold fold;

  /** The weight of each row times its residual, 0 where it is held out. */
  private final double[] pull;

  /** Room to work in. */
  private final double[] combined;

  /** The residual of the rows that the fold does not hold out. */
  RowResidual(CenteredRows data, Fold fold) {
    this.data = data;
    this.fold = fold;
    this.pull = new double[data.rows];
    this.combined = new double[data.rows];
    for (int i = 0; i < data.rows; i++) {
      boolean heldOut = i >= fold.from && i < fold.to;
      pull[i] = heldOut ? 0 : data.weights[i] * (data.y[i] - fold.targetMean);
    }
  }

  @Override
  public int columns() {
    return data.columns;
  }

  @Override
  public double product(int j, int k) {
    return product(j, k, 0, fold.from) + product(j, k, fold.to, data.rows);
  }

  private double product(int j, int k, int from, int to) {
    int a = j * data.rows;
    int b = k * data.rows;
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += data.weights[i] * (data.x[a + i] - fold.means[j]) * (data.x[b + i] - fold.means[k]);
    }
    return sum;
  }

  /** The pulls sum to 0, so the mean of the column does not matter. */
  @Override
  public double slope(int j) {
    return Vectors.dot(data.x, j * data.rows, pull, 0, data.rows);
  }

  @Override
  public void move(int j, double by) {
    subtract(pull, j, by);
  }

  @Override
  public void along(int[] members, int size, double[] factors, double[] out) {
    Arrays.fill(combined, 0);
    for (int k = 0; k < size; k++) {
      subtract(combined, members[k], -factors[k]);
    }
    for (int j = 0; j < out.length; j++) {
      out[j] = Vectors.dot(data.x, j * data.rows, combined, 0, data.rows);
    }
  }

  /** Takes a multiple of a column, times the weights of the rows, from the rows of the fold. */
  private void subtract(double[] values, int j, double by) {
    subtract(values, j, by, 0, fold.from);
    subtract(values, j, by, fold.to, data.rows);
  }

  private void subtract(double[] values, int j, double by, int from, int to) {
    double[] x = data.x;
    double[] weights = data.weights;
    double mean = fold.means[j];
    int at = j * data.rows;
    for (int i = from; i < to; i++) {
      values[i] -= by * weights[i] * (x[at + i] - mean);
    }
  }

  @Override
  public double squares() {
    double sum = 0;
    for (int i = 0; i < data.rows; i++) {
      sum += pull[i] * pull[i] / data.weights[i];
    }
    return sum;
  }
}
