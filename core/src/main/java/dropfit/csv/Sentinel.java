package dropfit.csv;

import dropfit.data.Column;
import java.util.Optional;

/**
 * A number that may stand for no value, as programs write -999: made of nines, the smallest or
 * largest of its column, and farther from the others than they are from each other.
 *
 * @param value the number
 * @param count how often it occurs, twice or more
 * @param row the first row that has it
 */
record Sentinel(double value, int count, int row) {

  /** Looks at the smallest and the largest number of a column. */
  static Optional<Sentinel> find(Column.Numbers values, double min, double max) {
    Optional<Sentinel> smallest = candidate(values, min);
    return smallest.isPresent() ? smallest : candidate(values, max);
  }

  private static boolean isNines(double value) {
    double size = Math.abs(value);
    return size == 99 || size == 999 || size == 9999 || size == 99_999 || size == 999_999;
  }

  private static Optional<Sentinel> candidate(Column.Numbers values, double wanted) {
    if (!isNines(wanted)) {
      return Optional.empty();
    }
    int count = 0;
    int first = -1;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < values.size(); row++) {
      double value = values.get(row);
      if (value == wanted) {
        first = count == 0 ? row : first;
        count++;
      } else {
        min = value < min ? value : min;
        max = value > max ? value : max;
      }
    }
    double gap = wanted < min ? min - wanted : wanted - max;
    boolean onlyNegative = wanted < 0 && min >= 0;
    boolean apart = min <= max && (gap > max - min || onlyNegative);
    return count > 1 && apart ? Optional.of(new Sentinel(wanted, count, first)) : Optional.empty();
  }
}
