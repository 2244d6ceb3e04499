package dropfit.numeric;

import java.util.Arrays;

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
    double[] sorted = new double[values.length];
    for (int i = 0; i < sorted.length; i++) {
      // As doubles the two zeros are told apart; adding 0 makes one of them.
      sorted[i] = values[i] + 0.0;
    }
    Arrays.sort(sorted);
    double[] rankAt = new double[sorted.length];
    for (int from = 0, to; from < sorted.length; from = to) {
      to = endOfTie(sorted, from);
      Arrays.fill(rankAt, from, to, (from + 1 + to) / 2.0);
    }
    double[] ranks = new double[values.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = rankAt[Arrays.binarySearch(sorted, values[i] + 0.0)];
    }
    return ranks;
  }

  /**
   * Where a run of equal numbers ends.
   *
   * @param sorted numbers in rising order
   * @param from where the run begins
   * @return the first place behind it
   */
  public static int endOfTie(double[] sorted, int from) {
    int to = from + 1;
    while (to < sorted.length && sorted[to] == sorted[from]) {
      to++;
    }
    return to;
  }
}
