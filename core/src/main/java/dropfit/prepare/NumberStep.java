package dropfit.prepare;

import dropfit.data.Column;
import dropfit.data.State;
import dropfit.numeric.Vectors;
import java.util.Arrays;
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

  static NumberStep fit(Column.Numbers column, PreparationSettings settings) {
    double[] values = column.toArray();
    double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    double fill = present.length == 0 ? 0 : figure(present, settings.numbers());
    if (!settings.standardize()) {
      return new NumberStep(column.name(), fill, 0, 1);
    }
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        values[i] = fill;
      }
    }
    double center = values.length == 0 ? 0 : Vectors.mean(values);
    return new NumberStep(column.name(), fill, center, deviation(values, center));
  }

  private static double figure(double[] present, Impute impute) {
    return switch (impute) {
      case MEAN -> Vectors.mean(present);
      case MEDIAN -> median(present);
      case MOST_FREQUENT -> mostFrequent(present);
    };
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Vectors.mean(new double[] {sorted[middle - 1], sorted[middle]});
  }

  private static double mostFrequent(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double best = sorted[0];
    int most = 0;
    int run = 0;
    for (int i = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      if (run > most) {
        most = run;
        best = sorted[i];
      }
    }
    return best;
  }

  /** Scaled by the largest difference, so that squares neither overflow nor vanish. */
  private static double deviation(double[] values, double center) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value - center));
    }
    if (Double.isInfinite(largest)) {
      return 2 * deviation(halves(values), center / 2);
    }
    // Differences that are rounding of a constant column are no spread.
    if (largest <= Math.abs(center) * (10 * 0x1p-52)) {
      return 1;
    }
    double sum = 0;
    for (double value : values) {
      double part = (value - center) / largest;
      sum += part * part;
    }
    return largest * Math.sqrt(sum / values.length);
  }

  private static double[] halves(double[] values) {
    double[] halves = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      halves[i] = values[i] / 2;
    }
    return halves;
  }

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
