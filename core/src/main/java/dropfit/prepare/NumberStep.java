package dropfit.prepare;

import dropfit.data.Column;
import dropfit.data.State;
import java.util.List;

/**
 * A number column: missing cells filled, then (value − center) / scale.
 *
 * @param column the column's name
 * @param fill what replaces a missing number
 * @param center the mean of the filled training rows, or 0 without standardization
 * @param scale their population standard deviation, or 1 where it is 0 or without standardization,
 *     as scikit-learn's StandardScaler
 */
record NumberStep(String column, double fill, double center, double scale) implements Step {

  static NumberStep restore(State state) {
    NumberStep step =
        new NumberStep(
            state.text("column"),
            state.number("fill"),
            state.number("center"),
            state.number("scale"));
    if (!Double.isFinite(step.fill)
        || !Double.isFinite(step.center)
        || !(step.scale > 0 && step.scale <= Double.MAX_VALUE)) {
      throw new State.Malformed("the numbers that prepare " + step.column + " are out of range");
    }
    return step;
  }

  @Override
  public Preparation.Kind kind() {
    return Preparation.Kind.NUMBER;
  }

  @Override
  public double center(int feature) {
    return center;
  }

  @Override
  public double scale(int feature) {
    return scale;
  }

  @Override
  public List<String> features() {
    return List.of(column);
  }

  @Override
  public void apply(Column cells, double[] out, int width, int from) {
    if (!(cells instanceof Column.Numbers numbers)) {
      throw new IllegalArgumentException(column + " was fitted as a column of numbers");
    }
    for (int i = 0, at = from; i < numbers.size(); i++, at += width) {
      double value = numbers.get(i);
      out[at] = standardized(Double.isNaN(value) ? fill : value);
    }
  }

  double standardized(double value) {
    double difference = value - center;
    // The difference of two huge numbers may be beyond the range of doubles.
    return Double.isFinite(difference)
        ? difference / scale
        : (value / 2 - center / 2) / (scale / 2);
  }

  @Override
  public State state() {
    return new State()
        .put("kind", "number")
        .put("column", column)
        .put("fill", fill)
        .put("center", center)
        .put("scale", scale);
  }
}
