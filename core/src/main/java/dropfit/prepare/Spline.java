package dropfit.prepare;

/**
 * B-splines over one column (C. de Boor, "A Practical Guide to Splines", 1978), but for the last,
 * which follows from the others because all sum to 1, as scikit-learn's {@code SplineTransformer}
 * with {@code include_bias=False}: knots go on beyond the ends at the distances of the outermost.
 */
final class Spline {
  private final int degree;
  private final boolean linear;

  /** With so many more on either side as the degree says. */
  private final double[] knots;

  /** How many B-splines there are, the last among them. */
  private final int size;

  /** Values and slopes at the first and at the last knot, one a B-spline. */
  private final double[][] edgeValues = new double[2][];

  private final double[][] edgeSlopes = new double[2][];

  /**
   * A spline.
   *
   * @param base knots in rising order, 2 or more
   * @param degree of its pieces, 1 or more
   */
  Spline(double[] base, int degree, Beyond beyond) {
    int count = base.length;
    this.degree = degree;
    this.linear = beyond == Beyond.LINEAR;
    this.size = count + degree - 1;
    this.knots = new double[count + 2 * degree];
    System.arraycopy(base, 0, knots, degree, count);
    double first = base[1] - base[0];
    double last = base[count - 1] - base[count - 2];
    for (int k = 1; k <= degree; k++) {
      knots[degree - k] = base[0] - k * first;
      knots[degree + count - 1 + k] = base[count - 1] + k * last;
    }
    for (int edge = 0; edge < 2; edge++) {
      double at = edge == 0 ? base[0] : base[count - 1];
      edgeValues[edge] = new double[size];
      edgeSlopes[edge] = new double[size];
      basis(at, degree, edgeValues[edge]);
      double[] lower = new double[size + 1];
      basis(at, degree - 1, lower);
      for (int i = 0; i < size; i++) {
        edgeSlopes[edge][i] =
            degree
                * (lower[i] / (knots[i + degree] - knots[i])
                    - lower[i + 1] / (knots[i + degree + 1] - knots[i + 1]));
      }
    }
  }

  /** How many columns it makes. */
  int width() {
    return size - 1;
  }

  private double firstKnot() {
    return knots[degree];
  }

  private double lastKnot() {
    return knots[size];
  }

  /** B-splines of some degree at a place between the ends: all those over these knots. */
  private void basis(double x, int order, double[] out) {
    int span = degree;
    while (span + 1 < size && x >= knots[span + 1]) {
      span++;
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = 0;
    }
    // Those of degree 0 are 1 on one stretch; each degree blends neighbours of the one below.
    out[span] = 1;
    for (int k = 1; k <= order; k++) {
      for (int i = span - k; i <= span; i++) {
        double left = i < span - k + 1 ? 0 : (x - knots[i]) / (knots[i + k] - knots[i]) * out[i];
        double right =
            i == span ? 0 : (knots[i + k + 1] - x) / (knots[i + k + 1] - knots[i + 1]) * out[i + 1];
        out[i] = left + right;
      }
    }
  }

  /**
   * Writes the columns of a number.
   *
   * @param values spare room for one number a B-spline
   */
  void expand(double x, double[] values, double[] out, int to) {
    int edge = x < firstKnot() ? 0 : 1;
    double past = edge == 0 ? x - firstKnot() : Math.max(0, x - lastKnot());
    if (past == 0) {
      basis(x, degree, values);
      System.arraycopy(values, 0, out, to, width());
      return;
    }
    for (int i = 0; i < width(); i++) {
      out[to + i] = edgeValues[edge][i] + (linear ? past * edgeSlopes[edge][i] : 0);
    }
  }

  /** Room for what {@link #expand} needs. */
  double[] room() {
    return new double[size];
  }

  /** The number with such columns: B-splines times the means of their inner knots sum to it. */
  double reduce(double[] features, int from) {
    double sum = 0;
    double rest = 1;
    for (int i = 0; i < size; i++) {
      double mean = 0;
      for (int k = 1; k <= degree; k++) {
        mean += knots[i + k] / degree;
      }
      double value = i < width() ? features[from + i] : rest;
      sum += value * mean;
      rest -= value;
    }
    return sum;
  }
}
