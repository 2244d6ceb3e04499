package dropfit.prepare;

import dropfit.numeric.Mean;
import dropfit.numeric.Order;
import dropfit.numeric.Vectors;
import dropfit.numeric.Work;

/** Fits the preparation of numbers in parts. */
final class NumberFit {
  private final Work work;
  private final String column;
  private final double[] values;
  private double fill;
  private double center;
  private double largest;
  private double sum;
  private double scale = 1;

  /**
   * Is going to fit.
   *
   * @param work receives the parts in which that is done
   * @param column the column's name
   * @param values one number a training row, NaN where missing; they are changed
   */
  NumberFit(Work work, String column, double[] values, PreparationSettings settings) {
    this.work = work;
    this.column = column;
    this.values = values;
    switch (settings.numbers()) {
      case MEAN -> {
        Mean mean = new Mean(work, values);
        work.then(() -> fill = mean.count() == 0 ? 0 : mean.value());
      }
      case MEDIAN -> {
        Order order = new Order(work, values);
        work.then(() -> fill = median(order.places()));
      }
      case MOST_FREQUENT -> {
        Order order = new Order(work, values);
        work.then(() -> findMostFrequent(order.places()));
      }
    }
    if (settings.standardize()) {
      work.over(values.length, this::fillMissing);
      work.then(this::findCenter);
    }
  }

  /** What was fitted, once the work is done. */
  NumberStep step() {
    return new NumberStep(column, fill, center, scale);
  }

  private double median(int[] order) {
    int from = 0;
    int present = order.length;
    while (from < present) {
      int half = (from + present) >>> 1;
      if (Double.isNaN(values[order[half]])) {
        present = half;
      } else {
        from = half + 1;
      }
    }
    if (present == 0) {
      return 0;
    }
    double upper = values[order[present / 2]];
    return present % 2 == 1
        ? upper
        : Vectors.mean(new double[] {values[order[present / 2 - 1]], upper});
  }

  private void findMostFrequent(int[] order) {
    int[] runs = {0, 0};
    work.over(
        order.length,
        (from, to) -> {
          for (int i = from; i < to && !Double.isNaN(values[order[i]]); i++) {
            boolean again = i > 0 && values[order[i]] == values[order[i - 1]];
            runs[0] = again ? runs[0] + 1 : 1;
            if (runs[0] > runs[1]) {
              runs[1] = runs[0];
              fill = values[order[i]];
            }
          }
        });
  }

  private void fillMissing(int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = Double.isNaN(values[i]) ? fill : values[i];
    }
  }

  private void findCenter() {
    if (values.length > 0) {
      Mean mean = new Mean(work, values);
      work.then(() -> center = mean.value());
      work.then(() -> findScale(1));
    }
  }

  /**
   * Scaled by the largest difference, so that squares neither overflow nor vanish.
   *
   * @param part of the numbers as they are: a half if their differences are beyond all doubles
   */
  private void findScale(double part) {
    double middle = center * part;
    largest = 0;
    work.over(
        values.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(values[i] * part - middle));
          }
        });
    work.then(
        () -> {
          if (Double.isInfinite(largest)) {
            findScale(part / 2);
          } else if (largest > Math.abs(middle) * (10 * 0x1p-52)) {
            // Differences that are rounding of a constant column are no spread.
            work.over(
                values.length,
                (from, to) -> {
                  for (int i = from; i < to; i++) {
                    double share = (values[i] * part - middle) / largest;
                    sum += share * share;
                  }
                });
            work.then(() -> scale = largest * Math.sqrt(sum / values.length) / part);
          }
        });
  }
}
