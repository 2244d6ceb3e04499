package dropfit.numeric;

/**
 * Sums over arrays, unrolled by four: faster where nothing vectorises loops, and in an order that
 * is the same everywhere.
 */
public final class Vectors {
  private Vectors() {}

  /**
   * The scalar product of stretches of two arrays.
   *
   * @param a first array
   * @param aFrom where its stretch begins
   * @param b second array
   * @param bFrom where its stretch begins
   * @param length of both stretches
   * @return Σ a b
   */
  public static double dot(double[] a, int aFrom, double[] b, int bFrom, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      s0 += a[aFrom + i] * b[bFrom + i];
      s1 += a[aFrom + i + 1] * b[bFrom + i + 1];
      s2 += a[aFrom + i + 2] * b[bFrom + i + 2];
      s3 += a[aFrom + i + 3] * b[bFrom + i + 3];
    }
    for (; i < length; i++) {
      s0 += a[aFrom + i] * b[bFrom + i];
    }
    return s0 + s1 + (s2 + s3);
  }

  /**
   * The scalar product of two arrays of equal length.
   *
   * @param a first array
   * @param b second array
   * @return Σ a b
   */
  public static double dot(double[] a, double[] b) {
    return dot(a, 0, b, 0, a.length);
  }

  /**
   * The squared Euclidean distance of stretches of two arrays.
   *
   * @param a first array
   * @param aFrom where its stretch begins
   * @param b second array
   * @param bFrom where its stretch begins
   * @param length of both stretches
   * @return Σ (a − b)²
   */
  public static double squaredDistance(double[] a, int aFrom, double[] b, int bFrom, int length) {
    double s0 = 0;
    double s1 = 0;
    int i = 0;
    for (; i + 1 < length; i += 2) {
      double d0 = a[aFrom + i] - b[bFrom + i];
      double d1 = a[aFrom + i + 1] - b[bFrom + i + 1];
      s0 += d0 * d0;
      s1 += d1 * d1;
    }
    if (i < length) {
      double d0 = a[aFrom + i] - b[bFrom + i];
      s0 += d0 * d0;
    }
    return s0 + s1;
  }

  /**
   * Adds a multiple of one array to another: a ← a + factor b.
   *
   * @param a changed in place
   * @param factor the multiple
   * @param b as long as {@code a}
   */
  public static void addScaled(double[] a, double factor, double[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] += factor * b[i];
    }
  }

  /**
   * Multiplies every element.
   *
   * @param a changed in place
   * @param factor the multiple
   */
  public static void scale(double[] a, double factor) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= factor;
    }
  }

  /**
   * The maximum norm.
   *
   * @param a any numbers
   * @return the largest absolute value, 0 without elements, NaN if any is NaN
   */
  public static double maxAbs(double[] a) {
    double max = 0;
    for (double value : a) {
      double abs = Math.abs(value);
      if (!(abs <= max)) {
        max = abs;
      }
      if (Double.isNaN(max)) {
        return max;
      }
    }
    return max;
  }

  /**
   * The mean, in two passes so that large numbers of like size lose nothing.
   *
   * @param a any finite numbers
   * @return their mean, NaN without elements
   */
  public static double mean(double[] a) {
    double sum = 0;
    for (double value : a) {
      sum += value;
    }
    double first = sum / a.length;
    double rest = 0;
    for (double value : a) {
      rest += value - first;
    }
    double mean = first + rest / a.length;
    return Double.isFinite(mean) || a.length == 0 ? mean : meanOfHuge(a);
  }

  /**
   * The mean of numbers that count differently, in two passes so that large numbers of like size
   * lose nothing.
   *
   * @param a any finite numbers
   * @param weights how much each counts, 0 or more, as many
   * @return their mean, NaN if the weights sum to 0
   */
  public static double mean(double[] a, double[] weights) {
    double total = sum(weights);
    double first = 0;
    for (int i = 0; i < a.length; i++) {
      first += weights[i] / total * a[i];
    }
    double rest = 0;
    for (int i = 0; i < a.length; i++) {
      rest += weights[i] / total * (a[i] - first);
    }
    return first + rest;
  }

  /**
   * The sum.
   *
   * @param a any numbers
   * @return their sum in order, 0 without elements
   */
  public static double sum(double[] a) {
    double sum = 0;
    for (double value : a) {
      sum += value;
    }
    return sum;
  }

  /** Slower and a little less precise, but no sum is larger than the largest number. */
  private static double meanOfHuge(double[] a) {
    double mean = 0;
    for (double value : a) {
      mean += value / a.length;
    }
    return mean;
  }
}
