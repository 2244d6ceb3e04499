package dropfit.linear;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Regressor;

/**
 * A fitted isotonic regression: a curve through thresholds that only rises or only falls along one
 * column, straight between them and constant beyond the outermost.
 *
 * @param features the number of columns that it was fitted on
 * @param column the index of the column that it looks at
 * @param thresholds one row of x and y a threshold; x rises
 */
public record IsotonicModel(int features, int column, Matrix thresholds) implements Regressor {

  static IsotonicModel restore(State state) {
    int features = state.integer("features", 1, Matrix.MAX_CELLS);
    int column = state.integer("column", 0, features - 1);
    Matrix thresholds = state.matrix("thresholds");
    if (thresholds.rows() < 1 || thresholds.columns() != 2 || !thresholds.isFinite()) {
      throw new State.Malformed("an isotonic regression should have thresholds of finite x and y");
    }
    for (int k = 1; k < thresholds.rows(); k++) {
      if (!(thresholds.get(k, 0) > thresholds.get(k - 1, 0))) {
        throw new State.Malformed("the x of thresholds should rise");
      }
    }
    return new IsotonicModel(features, column, thresholds);
  }

  @Override
  public void predictInto(Matrix x, double[] out) {
    requireFeatures(x);
    for (int i = 0; i < x.rows(); i++) {
      out[i] = at(x.get(i, column));
    }
  }

  /** The height of the curve. */
  double at(double x) {
    int low = 0;
    int high = thresholds.rows() - 1;
    if (x <= thresholds.get(low, 0)) {
      return thresholds.get(low, 1);
    }
    if (x >= thresholds.get(high, 0)) {
      return thresholds.get(high, 1);
    }
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (thresholds.get(middle, 0) <= x) {
        low = middle;
      } else {
        high = middle;
      }
    }
    // Halves, because the difference of two huge numbers may be beyond the range of doubles.
    double left = thresholds.get(low, 0) / 2;
    double share = (x / 2 - left) / (thresholds.get(high, 0) / 2 - left);
    double lower = thresholds.get(low, 1);
    return lower + share * (thresholds.get(high, 1) - lower);
  }

  @Override
  public State state() {
    return new State()
        .put("features", (double) features)
        .put("column", (double) column)
        .put("thresholds", thresholds);
  }
}
