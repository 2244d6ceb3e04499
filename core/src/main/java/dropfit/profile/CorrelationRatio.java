package dropfit.profile;

import dropfit.numeric.Work;

/**
 * How much of the spread of numbers is a difference between groups: η² = sum of squares between the
 * groups / total sum of squares (R. Fisher, "Statistical Methods for Research Workers", 1925,
 * chapter VIII).
 *
 * @param squared η², 0 to 1; NaN if all numbers are equal or only one group has any
 * @param groups groups with a number
 * @param rows numbers
 */
public record CorrelationRatio(double squared, int groups, int rows) {

  /**
   * Compares groups.
   *
   * @param codes for each number its group, 0 to {@code most - 1}
   * @param most the number of groups that there may be
   * @param values finite numbers, as many as codes
   * @return the ratio
   */
  public static CorrelationRatio of(int[] codes, int most, double[] values) {
    Work work = new Work();
    Groups all = new Groups(work, codes, most, values);
    work.finish();
    return all.ratio();
  }

  /**
   * The correlation ratio itself.
   *
   * @return η, 0 to 1
   */
  public double eta() {
    return Math.sqrt(squared);
  }

  /**
   * The ratio less what chance gives to many small groups: ε² = 1 - (1 - η²)(n - 1)/(n - k) (T.
   * Kelley, "An unbiased correlation ratio measure", 1935).
   *
   * @return at most 1; NaN if every number is a group of its own
   */
  public double unbiased() {
    return rows > groups ? 1 - (1 - squared) * (rows - 1) / (rows - groups) : Double.NaN;
  }
}
