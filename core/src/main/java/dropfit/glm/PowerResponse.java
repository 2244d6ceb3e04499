package dropfit.glm;

/**
 * Numbers whose variance is a power of their mean, V(μ) = μᵖ with 1 ≤ p ≤ 3: Poisson (1), compound
 * Poisson (between 1 and 2), gamma (2), inverse Gaussian (3) and what lies between.
 *
 * <p>Source: B. Jørgensen, "The Theory of Dispersion Models", 1997, chapter 4; the deviance is
 * scikit-learn's {@code mean_tweedie_deviance}.
 */
final class PowerResponse extends Response {
  private final double power;
  private final Link link;

  PowerResponse(double power, Link link) {
    this.power = power;
    this.link = link;
  }

  double power() {
    return power;
  }

  /** The variance of a mean, but for the dispersion. */
  double variance(double mean) {
    return power(mean, power);
  }

  /** Whether 0 can be observed. */
  static boolean takesZero(double power) {
    return power < 2;
  }

  @Override
  void look(double eta, double y) {
    double mean = link == Link.LOG ? Math.exp(eta) : link.mean(eta);
    if (!(mean > 0) || mean > Double.MAX_VALUE) {
      loss = Double.POSITIVE_INFINITY;
      return;
    }
    // μ¹⁻ᵖ and μ²⁻ᵖ are all that is needed of powers.
    double low = link == Link.LOG ? powerOfExp(eta, mean, 1 - power) : power(mean, 1 - power);
    double high = low * mean;
    if (power == 1) {
      loss = mean - y * (link == Link.LOG ? eta : Math.log(mean));
    } else if (power == 2) {
      loss = y * low + (link == Link.LOG ? eta : Math.log(mean));
    } else {
      loss = y * low / (power - 1) + high / (2 - power);
    }
    if (link == Link.LOG) {
      slope = high - y * low;
      information = high;
      // Between Poisson and gamma the loss is convex, and Newton's steps are the faster ones.
      curvature = power <= 2 ? (power - 1) * y * low + (2 - power) * high : high;
    } else {
      double rise = link.slope(eta, mean);
      double precision = low / mean;
      slope = (mean - y) * precision * rise;
      information = rise * rise * precision;
      curvature = information;
    }
  }

  @Override
  double saturated(double y) {
    if (y == 0) {
      return 0;
    }
    if (power == 1) {
      return y * Math.log(y) - y;
    }
    if (power == 2) {
      return -Math.log(y) - 1;
    }
    return power(y, 2 - power) / ((1 - power) * (2 - power));
  }

  private static double power(double base, double exponent) {
    if (exponent == 0) {
      return 1;
    }
    return exponent == -1 ? 1 / base : Math.exp(exponent * Math.log(base));
  }

  private static double powerOfExp(double log, double value, double exponent) {
    if (exponent == 0) {
      return 1;
    }
    return exponent == -1 ? 1 / value : Math.exp(exponent * log);
  }

  @Override
  double mean(double eta) {
    return link.mean(eta);
  }

  @Override
  double predictor(double mean) {
    return link.predictor(mean);
  }
}
