package dropfit.numeric;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Elementary functions that the browser's build of {@link Math} computes wrongly, made from those
 * that it computes well: {@link Math#exp} and {@link Math#log}.
 *
 * <p>Source: W. Kahan's formulas for {@code log(1+x)} and {@code exp(x)-1}, as given in the HP-15C
 * Advanced Functions Handbook (1982), appendix, and in N. Higham, "Accuracy and Stability of
 * Numerical Algorithms" (2002), sections 1.14.1 and 1.5.
 */
public final class Elementary {
  /** Beyond it, e⁻ˣ adds nothing to eˣ, and soon eˣ is too large. */
  private static final double LARGE = 40;

  private Elementary() {}

  /**
   * The natural logarithm of {@code 1 + x}, precise also where {@code x} is tiny.
   *
   * @param x any number
   * @return {@code log(1 + x)} within 3 units in the last place; negative infinity at -1, NaN below
   */
  public static double log1p(double x) {
    double u = 1 + x;
    if (u == 1) {
      return x;
    }
    // The quotient undoes the rounding of 1 + x; it would be infinity over infinity at infinity.
    return u == Double.POSITIVE_INFINITY ? u : Math.log(u) * (x / (u - 1));
  }

  /**
   * The exponential of {@code x} less 1, precise also where {@code x} is tiny.
   *
   * @param x any number
   * @return {@code exp(x) - 1} within 4 units in the last place
   */
  public static double expm1(double x) {
    double u = Math.exp(x);
    if (u == 1) {
      return x;
    }
    double difference = u - 1;
    // Farther from 0 the plain difference is precise, and the logarithm of u could overflow.
    return Math.abs(x) > 1 ? difference : difference * (x / Math.log(u));
  }

  /**
   * The logarithm of the gamma function.
   *
   * @param x above 0
   * @return log Γ(x), within 1e-15 of the larger of 1 and itself
   */
  public static double logGamma(double x) {
    return LogGamma.value(x);
  }

  /**
   * The hyperbolic tangent.
   *
   * @param x any number
   * @return a value from -1 to 1 within 5 units in the last place
   */
  public static double tanh(double x) {
    double size = Math.abs(x);
    if (size < 0x1p-28) {
      return x;
    }
    double t = expm1(2 * Math.min(size, 20));
    double value = size > 20 ? 1 : t / (t + 2);
    return x < 0 ? -value : value;
  }

  /**
   * The hyperbolic sine.
   *
   * @param x any number
   * @return (eˣ − e⁻ˣ) / 2 within 5 units in the last place
   */
  public static double sinh(double x) {
    double size = Math.abs(x);
    if (size < 0x1p-28) {
      return x;
    }
    double t = expm1(size);
    double value = size > LARGE ? halfExp(size) : (t + t / (t + 1)) / 2;
    return x < 0 ? -value : value;
  }

  /**
   * The hyperbolic cosine.
   *
   * @param x any number
   * @return (eˣ + e⁻ˣ) / 2 within 4 units in the last place
   */
  public static double cosh(double x) {
    double size = Math.abs(x);
    double t = Math.exp(size);
    return size > LARGE ? halfExp(size) : (t + 1 / t) / 2;
  }

  /** eˣ / 2, also where eˣ is too large for a double. */
  private static double halfExp(double x) {
    double root = Math.exp(x / 2);
    return root / 2 * root;
  }
}
