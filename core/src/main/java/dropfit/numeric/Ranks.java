package dropfit.numeric;

/** Where numbers stand in their order. */
public final class Ranks {
  private Ranks() {}

  /**
   * The rank of every number; equal numbers share the mean of their places (midranks; M. Kendall,
   * "The treatment of ties in ranking problems", Biometrika 33, 1945).
   *
   * @param values any finite numbers
   * @return for each of them its rank, 1 for the smallest
   */
  public static double[] of(double[] values) {
    int[] order = Order.of(values);
    double[] ranks = new double[values.length];
    for (int from = 0, to; from < order.length; from = to) {
      to = endOfTie(values, order, from);
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
    }
    return ranks;
  }

  /**
   * Where a run of equal numbers ends.
   *
   * @param values finite numbers
   * @param order their places in rising order
   * @param from where in the order the run begins
   * @return the first place in the order behind it
   */
  public static int endOfTie(double[] values, int[] order, int from) {
    int to = from + 1;
    while (to < order.length && values[order[to]] == values[order[from]]) {
      to++;
    }
    return to;
  }
}
