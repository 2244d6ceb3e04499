package dropfit.numeric;

/** The mean of numbers, in two passes so that large numbers of like size lose nothing. */
public final class Mean {
  private final double[] values;
  private int count;
  private double sum;
  private double first;
  private double value;

  /**
   * Is going to sum up numbers.
   *
   * @param work receives the parts in which that is done
   * @param values finite numbers, NaN where there is none
   */
  public Mean(Work work, double[] values) {
    this.values = values;
    work.over(values.length, this::add);
    work.then(
        () -> {
          first = sum / count;
          sum = 0;
        });
    work.over(values.length, this::addRest);
    work.then(
        () -> {
          value = first + sum / count;
          if (!Double.isFinite(value) && count > 0) {
            value = 0;
            work.over(values.length, this::addHuge);
          }
        });
  }

  private void add(int from, int to) {
    double total = sum;
    for (int i = from; i < to; i++) {
      if (!Double.isNaN(values[i])) {
        total += values[i];
        count++;
      }
    }
    sum = total;
  }

  private void addRest(int from, int to) {
    double total = sum;
    for (int i = from; i < to; i++) {
      if (!Double.isNaN(values[i])) {
        total += values[i] - first;
      }
    }
    sum = total;
  }

  /** Slower and a little less precise, but no sum is larger than the largest number. */
  private void addHuge(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Double.isNaN(values[i])) {
        value += values[i] / count;
      }
    }
  }

  /**
   * How many numbers there are, once the work is done.
   *
   * @return 0 or more
   */
  public int count() {
    return count;
  }

  /**
   * Their mean, once the work is done.
   *
   * @return NaN without numbers
   */
  public double value() {
    return value;
  }
}
