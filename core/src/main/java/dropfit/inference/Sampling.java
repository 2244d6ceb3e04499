package dropfit.inference;

import dropfit.numeric.Normal;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The distribution of estimates around the truth, in units of their standard error: Student's t
 * where the variance was estimated too, else the normal one.
 */
public final class Sampling {
  private final double degrees;

  private Sampling(double degrees) {
    this.degrees = degrees;
  }

  /**
   * The standard normal distribution.
   *
   * @return for statistics called z
   */
  public static Sampling normal() {
    return new Sampling(Double.POSITIVE_INFINITY);
  }

  /**
   * Student's t distribution.
   *
   * @param degrees of freedom, above 0
   * @return for statistics called t
   */
  public static Sampling student(double degrees) {
    return new Sampling(degrees);
  }

  /**
   * The name of the statistic.
   *
   * @return "t" or "z"
   */
  public String name() {
    return degrees < Double.POSITIVE_INFINITY ? "t" : "z";
  }

  /**
   * The probability of a statistic as far from 0, or farther.
   *
   * @param statistic any number
   * @return from 0 to 1, NaN for NaN
   */
  public double twoSided(double statistic) {
    if (Double.isNaN(statistic)) {
      return statistic;
    }
    double distance = Math.abs(statistic);
    return degrees < Double.POSITIVE_INFINITY
        ? 2 * TDistribution.of(degrees).survivalProbability(distance)
        : 2 * Normal.probability(-distance);
  }

  /**
   * How many standard errors an interval reaches to either side.
   *
   * @param level the confidence, between 0 and 1
   * @return above 0
   */
  public double reach(double level) {
    double beyond = (1 - level) / 2;
    return degrees < Double.POSITIVE_INFINITY
        ? TDistribution.of(degrees).inverseSurvivalProbability(beyond)
        : -Normal.quantile(beyond);
  }

  /**
   * The probability of an F statistic as large, or larger.
   *
   * @param statistic 0 or more
   * @param numerator degrees of freedom, above 0
   * @param denominator degrees of freedom, above 0
   * @return from 0 to 1
   */
  public static double largerF(double statistic, double numerator, double denominator) {
    return FDistribution.of(numerator, denominator).survivalProbability(statistic);
  }
}
