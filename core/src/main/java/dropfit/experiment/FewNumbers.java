package dropfit.experiment;

import java.util.Arrays;

/** The different ones among numbers, or the first few that were met if there are more. */
final class FewNumbers {
  private final double[] values;
  private int count;

  /** Nothing was met yet. */
  FewNumbers(int most) {
    values = new double[most];
  }

  /** Takes a number; NaN is none. */
  void add(double value) {
    if (isFull() || Double.isNaN(value)) {
      return;
    }
    int known = 0;
    while (known < count && values[known] != value) {
      known++;
    }
    if (known == count) {
      values[count++] = oneZero(value);
    }
  }

  /** Whether it takes no more. */
  boolean isFull() {
    return count == values.length;
  }

  /** Those that were met, in rising order. */
  double[] sorted() {
    double[] found = Arrays.copyOf(values, count);
    Arrays.sort(found);
    return found;
  }

  /** The same number, but 0 for a zero with a sign: as doubles they are told apart. */
  static double oneZero(double value) {
    return value + 0.0;
  }
}
