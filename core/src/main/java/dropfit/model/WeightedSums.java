package dropfit.model;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Coefficients;
import dropfit.fit.Predict;

/** A model that knows a row by one or several sums: each its intercept + weights · row. */
public interface WeightedSums extends Predict, Coefficients {

  /**
   * The weights.
   *
   * @return one row a sum, one column a feature
   */
  Matrix weights();

  /**
   * The constant terms.
   *
   * @return a single row of one number a sum
   */
  Matrix constants();

  @Override
  default int features() {
    return weights().columns();
  }

  @Override
  default Matrix coefficients() {
    return weights();
  }

  @Override
  default double[] intercepts() {
    return constants().toArray();
  }

  /**
   * The sums of every row.
   *
   * @param x rows x {@link #features()}, finite
   * @param out receives one value a sum, row by row, in its first places
   * @throws IllegalArgumentException if {@code x} has another number of columns
   */
  default void sumsInto(Matrix x, double[] out) {
    RowSums sums = new RowSums(this, x);
    int count = weights().rows();
    for (int i = 0; i < x.rows(); i++) {
      System.arraycopy(sums.of(i), 0, out, i * count, count);
    }
  }

  /**
   * The constant terms of a saved model.
   *
   * @param weights its weights
   * @param intercepts its constant terms
   * @param sums how many of both there should be
   * @param expected what is said if there are not, or if one is not finite
   * @return the constant terms in a single row
   * @throws State.Malformed if that is so
   */
  static Matrix constantsOf(Matrix weights, double[] intercepts, int sums, String expected) {
    Matrix constants = Matrix.of(1, intercepts.length, intercepts);
    if (weights.rows() != sums
        || intercepts.length != sums
        || !weights.isFinite()
        || !constants.isFinite()) {
      throw new State.Malformed(expected);
    }
    return constants;
  }
}
