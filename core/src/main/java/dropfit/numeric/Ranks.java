package dropfit.numeric;

/**
 * Where numbers stand in their order; equal numbers share the mean of their places (midranks; M.
 * Kendall, "The treatment of ties in ranking problems", Biometrika 33, 1945).
 */
public final class Ranks {
  private final double[] values;
  private final Order order;
  private double[] ranks = {};
  private int start;
  private int end;

  /**
   * Is going to rank numbers.
   *
   * @param work receives the parts in which that is done
   * @param values any finite numbers
   */
  public Ranks(Work work, double[] values) {
    this.values = values;
    order = new Order(work, values);
    work.then(() -> ranks = new double[values.length]);
    work.over(values.length, this::markStarts);
    work.then(() -> start = -1);
    work.over(values.length, this::settle);
  }

  /**
   * The rank of every number.
   *
   * @param values any finite numbers
   * @return for each of them its rank, 1 for the smallest
   */
  public static double[] of(double[] values) {
    Work work = new Work();
    Ranks ranks = new Ranks(work, values);
    work.finish();
    return ranks.toArray();
  }

  /**
   * The rank of every number, once the work is done.
   *
   * @return for each of them its rank, 1 for the smallest; not a copy
   */
  public double[] toArray() {
    return ranks;
  }

  /** Notes for each number where the run of those that are equal to it begins. */
  private void markStarts(int from, int to) {
    int[] places = order.places();
    for (int i = from; i < to; i++) {
      start = i > 0 && values[places[i]] == values[places[i - 1]] ? start : i;
      ranks[places[i]] = start;
    }
  }

  /** Goes through the same from the end, where each run ends. */
  private void settle(int from, int to) {
    int[] places = order.places();
    for (int i = from; i < to; i++) {
      int at = places.length - 1 - i;
      int here = (int) ranks[places[at]];
      end = here == start ? end : at + 1;
      start = here;
      ranks[places[at]] = (start + 1 + end) / 2.0;
    }
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
