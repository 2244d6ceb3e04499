package dropfit.numeric;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The standard normal distribution, precise also far out in its tails. */
public final class Normal {
  private static final double ROOT_2 = Math.sqrt(2);
  private static final double ROOT_2_PI = Math.sqrt(2 * Math.PI);

  private Normal() {}

  /**
   * The density.
   *
   * @param z any number
   * @return φ(z)
   */
  public static double density(double z) {
    return Math.exp(-z * z / 2) / ROOT_2_PI;
  }

  /**
   * The probability of a smaller number.
   *
   * @param z any number
   * @return Φ(z)
   */
  public static double probability(double z) {
    return Erfc.value(-z / ROOT_2) / 2;
  }

  /**
   * The logarithm of the probability of a smaller number.
   *
   * @param z any number
   * @return log Φ(z), finite for every finite z whose square is finite
   */
  public static double logProbability(double z) {
    if (z > 0) {
      return Elementary.log1p(-probability(-z));
    }
    return Math.log(Erfcx.value(-z / ROOT_2) / 2) - z * z / 2;
  }

  /**
   * How fast {@link #logProbability} rises: the inverse of Mills' ratio.
   *
   * @param z any number
   * @return φ(z) / Φ(z)
   */
  public static double hazard(double z) {
    if (z > 0) {
      return density(z) / probability(z);
    }
    return 2 / (ROOT_2_PI * Erfcx.value(-z / ROOT_2));
  }

  /**
   * The number below which a share of the distribution lies.
   *
   * @param p from 0 to 1
   * @return Φ⁻¹(p), infinite at 0 and 1
   */
  public static double quantile(double p) {
    return -ROOT_2 * InverseErfc.value(2 * p);
  }
}
