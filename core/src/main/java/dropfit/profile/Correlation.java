package dropfit.profile;

import dropfit.numeric.Ranks;
import dropfit.numeric.Vectors;

/** How closely two columns of numbers go together. */
public final class Correlation {
  private Correlation() {}

  /**
   * Pearson's correlation: how well a straight line tells one number from the other.
   *
   * @param a finite numbers
   * @param b as many
   * @return -1 to 1; NaN if the numbers of either are all equal, or there are fewer than two
   */
  public static double pearson(double[] a, double[] b) {
    double[] u = new double[a.length];
    double[] v = new double[b.length];
    if (!(Moments.deviations(a, u) > 0) || !(Moments.deviations(b, v) > 0)) {
      return Double.NaN;
    }
    double r = Vectors.dot(u, v) / Math.sqrt(Vectors.dot(u, u)) / Math.sqrt(Vectors.dot(v, v));
    return Math.max(-1, Math.min(r, 1));
  }

  /**
   * Spearman's correlation: Pearson's of the midranks, so 1 wherever one number always grows with
   * the other (C. Spearman, "The proof and measurement of association between two things", 1904).
   *
   * @param a finite numbers
   * @param b as many
   * @return -1 to 1; NaN if the numbers of either are all equal, or there are fewer than two
   */
  public static double spearman(double[] a, double[] b) {
    return pearson(Ranks.of(a), Ranks.of(b));
  }
}
