package dropfit.model;

import dropfit.data.Matrix;
import dropfit.numeric.Vectors;

/** The weighted sums of the rows of a matrix, one row at a time and without allocation. */
public final class RowSums {
  private final Matrix x;
  private final double[] weights;
  private final double[] constants;
  private final double[] row;
  private final double[] sums;

  /**
   * Sums that a model gives some rows.
   *
   * @param model the weights
   * @param x the rows
   * @throws IllegalArgumentException if {@code x} has another number of columns than the model
   */
  public RowSums(WeightedSums model, Matrix x) {
    model.requireFeatures(x);
    this.x = x;
    this.weights = model.weights().toArray();
    this.constants = model.intercepts();
    this.row = new double[x.columns()];
    this.sums = new double[constants.length];
  }

  /**
   * The sums of a row.
   *
   * @param i a row number, from 0
   * @return one number a sum, until the next row is asked for
   */
  public double[] of(int i) {
    x.copyRow(i, row);
    for (int k = 0; k < sums.length; k++) {
      sums[k] = constants[k] + Vectors.dot(weights, k * row.length, row, 0, row.length);
    }
    return sums;
  }
}
