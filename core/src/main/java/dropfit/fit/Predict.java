package dropfit.fit;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;

/** What every fitted model does. One method is to be implemented; the rest follow from it. */
public interface Predict {

  /**
   * The number of columns that the model was fitted on.
   *
   * @return 0 or more
   */
  int features();

  /**
   * How many numbers are predicted for a row.
   *
   * @return 1, or more for a regressor of several targets
   */
  default int outputs() {
    return 1;
  }

  /**
   * Predicts every row: a regressor its number or numbers, a classifier the index of its class, a
   * clusterer the index of its group.
   *
   * @param x rows x {@link #features()}, finite
   * @param out receives {@link #outputs()} values a row, row by row, in its first places
   * @throws IllegalArgumentException if {@code x} has another number of columns
   */
  void predictInto(Matrix x, double[] out);

  /**
   * Predictions as a target.
   *
   * @param predictions what {@link #predictInto} wrote
   * @return numbers, or classes with their labels
   */
  Target asTarget(double[] predictions);

  /**
   * Predicts every row.
   *
   * @param x rows x {@link #features()}, finite
   * @return {@link #outputs()} values a row, row by row
   */
  default double[] predict(Matrix x) {
    double[] out = new double[Matrix.size(x.rows(), outputs())];
    predictInto(x, out);
    return out;
  }

  /**
   * Predicts every example.
   *
   * @param data examples; their target is not looked at
   * @return the same examples with the predictions as their target
   */
  default Dataset predict(Dataset data) {
    return data.withTarget(asTarget(predict(data.x())));
  }

  /**
   * Predicts one row.
   *
   * @param row {@link #features()} values
   * @return its first prediction
   */
  default double predict(double... row) {
    return predict(Matrix.ofRows(row))[0];
  }

  /**
   * Refuses a matrix that does not fit.
   *
   * @param x the matrix
   * @throws IllegalArgumentException if it has another number of columns than {@link #features()}
   */
  default void requireFeatures(Matrix x) {
    if (x.columns() != features()) {
      throw new IllegalArgumentException(
          "the model was fitted on " + features() + " columns, found " + x.columns());
    }
  }
}
