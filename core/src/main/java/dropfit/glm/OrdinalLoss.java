package dropfit.glm;

import dropfit.numeric.Elementary;

/**
 * The log loss of one row of a cumulative link model, in which a class is the interval between two
 * thresholds into which a hidden variable falls: −log(F(a) − F(b)) for the distances a and b of
 * both thresholds from the linear predictor. It is convex for all links here. The answers are left
 * in the fields.
 *
 * <p>Source: P. McCullagh, "Regression models for ordinal data", JRSS B 42, 1980.
 */
final class OrdinalLoss {
  private final Link link;
  double loss;
  double slopeA;
  double slopeB;
  double curvatureA;
  double curvatureB;

  /** The mixed second derivative. */
  double twist;

  OrdinalLoss(Link link) {
    this.link = link;
  }

  /** F(a) − F(b), without cancellation where both are near 1. */
  static double between(Link link, double a, double b) {
    if (a == Double.POSITIVE_INFINITY) {
      return b == Double.NEGATIVE_INFINITY ? 1 : link.complement(b);
    }
    if (b == Double.NEGATIVE_INFINITY) {
      return link.mean(a);
    }
    return a + b > 0 ? link.complement(b) - link.complement(a) : link.mean(a) - link.mean(b);
  }

  /**
   * Looks at a row.
   *
   * @param a the distance of the threshold above, infinite if there is none
   * @param b the distance of the threshold below, negative infinity if there is none
   */
  void look(double a, double b) {
    double share = between(link, a, b);
    if (!(share > 0)) {
      loss = Double.POSITIVE_INFINITY;
      return;
    }
    boolean above = a < Double.POSITIVE_INFINITY;
    boolean below = b > Double.NEGATIVE_INFINITY;
    double fa = above ? density(a) / share : 0;
    double fb = below ? density(b) / share : 0;
    loss = -Math.log(share);
    slopeA = -fa;
    slopeB = fb;
    curvatureA = above ? fa * fa - fa * bend(a) : 0;
    curvatureB = below ? fb * fb + fb * bend(b) : 0;
    twist = -fa * fb;
  }

  private double density(double z) {
    return link.slope(z, link.mean(z));
  }

  /** f′/f: how fast the logarithm of the density rises. */
  private double bend(double z) {
    return switch (link) {
      case PROBIT -> -z;
      case CLOGLOG -> 1 - Math.exp(z);
      default -> -Elementary.tanh(z / 2);
    };
  }
}
