package dropfit.linear;

import dropfit.numeric.Vectors;

/**
 * Follow the proximally regularised leader (McMahan et al., "Ad click prediction: a view from the
 * trenches", 2013, algorithm 1): a rate of its own for each weight, and weights that are 0 exactly
 * until their column has shown that it matters. The intercept is not penalised.
 */
final class FtrlLearner extends OnlineLearner {
  private final double rate;
  private final double smoothing;
  private final double l1;
  private final double l2;

  /** z and n of the paper, the intercept's last. */
  private final double[] pulls;

  private final double[] squares;

  /** The square roots of these. */
  private final double[] roots;

  private double seen;

  /**
   * A learner that knows nothing.
   *
   * @param rate α of the paper
   * @param smoothing β of the paper
   * @param l1 λ₁, against the sum of all losses seen
   * @param l2 λ₂, likewise
   */
  FtrlLearner(OnlineLoss loss, int columns, double rate, double smoothing, double l1, double l2) {
    super(loss, 0, columns);
    this.rate = rate;
    this.smoothing = smoothing;
    this.l1 = l1;
    this.l2 = l2;
    this.pulls = new double[columns + 1];
    this.squares = new double[columns + 1];
    this.roots = new double[columns + 1];
  }

  @Override
  double learn(double[] x, int from, double y, double weight) {
    seen += weight;
    double p = score(x, from);
    double slope = weight * loss.slope(p, y, epsilon);
    int columns = weights.length;
    for (int j = 0; j < columns; j++) {
      weights[j] = moved(j, slope * x[from + j], weights[j], l1, l2);
    }
    intercept = moved(columns, slope, intercept, 0, 0);
    return loss.value(p, y, epsilon);
  }

  /** The weight that minimises what has been seen so far, with a gradient that just came. */
  private double moved(int j, double gradient, double weight, double first, double second) {
    if (gradient == 0) {
      return weight;
    }
    squares[j] += gradient * gradient;
    double before = roots[j];
    double after = Math.sqrt(squares[j]);
    roots[j] = after;
    pulls[j] += gradient - (after - before) / rate * weight;
    double pull = pulls[j];
    if (Math.abs(pull) <= first) {
      return 0;
    }
    double signed = pull < 0 ? pull + first : pull - first;
    return -signed / ((smoothing + after) / rate + second);
  }

  /** A root and two divisions a cell. */
  @Override
  int effort() {
    return 4;
  }

  @Override
  double penalty() {
    double sum = 0;
    for (double w : weights) {
      sum += Math.abs(w);
    }
    return seen == 0 ? 0 : (l1 * sum + l2 / 2 * Vectors.dot(weights, weights)) / seen;
  }
}
