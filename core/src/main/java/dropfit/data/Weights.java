package dropfit.data;

import java.util.Arrays;

/**
 * How much each row counts: a row of weight 2 counts as two equal rows, one of weight 0 as none.
 * Rows count the same unless told otherwise.
 */
public final class Weights {
  private static final Weights EQUAL = new Weights(new double[0], true);

  private final double[] values;
  private final boolean equal;

  private Weights(double[] values, boolean equal) {
    this.values = values;
    this.equal = equal;
  }

  /**
   * Weights of 1 for any number of rows.
   *
   * @return the weights
   */
  public static Weights equal() {
    return EQUAL;
  }

  /**
   * Weights over a copy of the values.
   *
   * @param values one number a row; {@link dropfit.fit.Suitability} judges them
   * @return the weights
   */
  public static Weights of(double[] values) {
    return new Weights(values.clone(), false);
  }

  /**
   * Whether every row counts the same because nothing else was said.
   *
   * @return true for {@link #equal}
   */
  public boolean areEqual() {
    return equal;
  }

  /**
   * The weight of a row.
   *
   * @param row from 0
   * @return 0 or more
   */
  public double get(int row) {
    return equal ? 1 : values[row];
  }

  /**
   * A copy of the weights of all rows.
   *
   * @param rows how many rows there are
   * @return one number a row
   * @throws IllegalArgumentException if there are weights for another number of rows
   */
  public double[] toArray(int rows) {
    requireRows(rows);
    if (!equal) {
      return values.clone();
    }
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return ones;
  }

  /**
   * The weights of some of the rows, in the given order.
   *
   * @param rows row numbers from 0
   * @return weights of {@code rows.length} rows
   */
  public Weights select(int[] rows) {
    if (equal) {
      return this;
    }
    double[] chosen = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = values[rows[i]];
    }
    return new Weights(chosen, false);
  }

  /**
   * Refuses weights that do not fit.
   *
   * @param rows how many rows there are
   * @throws IllegalArgumentException if there are weights for another number of rows
   */
  void requireRows(int rows) {
    if (!equal && values.length != rows) {
      throw new IllegalArgumentException(values.length + " weights for " + rows + " rows");
    }
  }
}
