package dropfit.prepare;

import dropfit.guard.Option;
import java.util.Arrays;

/** Where the pieces of a spline meet. */
public enum Knots implements Option {
  /** At equal distances from the least number to the largest. */
  UNIFORM("uniform", "Equal distances"),
  /** So that about as many rows lie between any two. */
  QUANTILE("quantile", "Equal numbers of rows");

  private final String id;
  private final String label;

  Knots(String id, String label) {
    this.id = id;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Knots for some numbers.
   *
   * @param values finite numbers, at least one
   * @param count how many knots, 2 or more
   * @return different numbers in rising order; fewer if quantiles coincide, two around a constant
   */
  double[] of(double[] values, int count) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double least = sorted[0];
    double most = sorted[sorted.length - 1];
    if (least == most) {
      double reach = Math.max(1, Math.abs(least)) / 2;
      return new double[] {least - reach, least + reach};
    }
    double[] knots = new double[count];
    int found = 0;
    for (int k = 0; k < count; k++) {
      double share = k / (count - 1.0);
      double knot = this == UNIFORM ? between(least, most, share) : quantile(sorted, share);
      if (found == 0 || knot > knots[found - 1]) {
        knots[found++] = knot;
      }
    }
    return Arrays.copyOf(knots, found);
  }

  private static double between(double low, double high, double share) {
    return share == 1 ? high : low * (1 - share) + high * share;
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    return below + 1 < sorted.length
        ? between(sorted[below], sorted[below + 1], place - below)
        : sorted[below];
  }
}
