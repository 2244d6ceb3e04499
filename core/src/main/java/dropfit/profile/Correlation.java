package dropfit.profile;

import dropfit.numeric.Ranks;
import dropfit.numeric.Vectors;
import dropfit.numeric.Work;

/** How closely two columns of numbers go together. */
public final class Correlation {
  private double together;
  private double squaresA;
  private double squaresB;
  private double value = Double.NaN;

  private Correlation() {}

  /**
   * Pearson's correlation: how well a straight line tells one number from the other.
   *
   * @param a finite numbers
   * @param b as many
   * @return -1 to 1; NaN if the numbers of either are all equal, or there are fewer than two
   */
  public static double pearson(double[] a, double[] b) {
    Work work = new Work();
    Correlation found = pearson(work, a, b);
    work.finish();
    return found.value();
  }

  /**
   * Pearson's correlation, found in parts.
   *
   * @param work receives the parts
   * @param a finite numbers
   * @param b as many
   * @return the correlation, with a value once the work is done
   */
  public static Correlation pearson(Work work, double[] a, double[] b) {
    Correlation found = new Correlation();
    found.compare(work, a, b);
    return found;
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
    Work work = new Work();
    Correlation found = spearman(work, a, b);
    work.finish();
    return found.value();
  }

  /**
   * Spearman's correlation, found in parts.
   *
   * @param work receives the parts
   * @param a finite numbers
   * @param b as many
   * @return the correlation, with a value once the work is done
   */
  public static Correlation spearman(Work work, double[] a, double[] b) {
    Correlation found = new Correlation();
    Ranks ranksA = new Ranks(work, a);
    Ranks ranksB = new Ranks(work, b);
    work.then(() -> found.compare(work, ranksA.toArray(), ranksB.toArray()));
    return found;
  }

  private void compare(Work work, double[] a, double[] b) {
    Deviations ofA = new Deviations(work, a);
    Deviations ofB = new Deviations(work, b);
    work.over(
        a.length,
        (from, to) -> {
          double[] u = ofA.shares();
          double[] v = ofB.shares();
          together += Vectors.dot(u, from, v, from, to - from);
          squaresA += Vectors.dot(u, from, u, from, to - from);
          squaresB += Vectors.dot(v, from, v, from, to - from);
        });
    work.then(
        () -> {
          if (ofA.largest() > 0 && ofB.largest() > 0) {
            double r = together / Math.sqrt(squaresA) / Math.sqrt(squaresB);
            value = Math.max(-1, Math.min(r, 1));
          }
        });
  }

  /**
   * The correlation, once the work is done.
   *
   * @return -1 to 1; NaN if the numbers of either are all equal, or there are fewer than two
   */
  public double value() {
    return value;
  }
}
