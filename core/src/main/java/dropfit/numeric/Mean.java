package dropfit.numeric;

/** {@link Vectors#mean(double[])}, found in parts. */
public final class Mean {
  private final double[] values;
  private double sum;
  private double first;
  private double value;

  /**
   * Is going to sum up numbers.
   *
   * @param work receives the parts in which that is done
   * @param values finite numbers
   */
  public Mean(Work work, double[] values) {
    this.values = values;
    work.over(values.length, this::add);
    work.then(
        () -> {
          first = sum / values.length;
          sum = 0;
        });
    work.over(values.length, this::addRest);
    work.then(
        () -> {
          value = first + sum / values.length;
          if (!Double.isFinite(value) && values.length > 0) {
            value = 0;
            work.over(values.length, this::addHuge);
          }
        });
  }

  private void add(int from, int to) {
    double total = sum;
    for (int i = from; i < to; i++) {
      total += values[i];
    }
    sum = total;
  }

  private void addRest(int from, int to) {
    double total = sum;
    for (int i = from; i < to; i++) {
      total += values[i] - first;
    }
    sum = total;
  }

  /** Slower and a little less precise, but no sum is larger than the largest number. */
  private void addHuge(int from, int to) {
    for (int i = from; i < to; i++) {
      value += values[i] / values.length;
    }
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
