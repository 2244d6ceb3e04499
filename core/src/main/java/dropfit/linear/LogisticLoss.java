package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.formula.Surface;
import dropfit.numeric.Elementary;
import dropfit.numeric.Vectors;
import dropfit.optim.Loss;
import dropfit.optim.QuadraticSurface;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean log loss of a logistic model over some rows, plus the penalty λ/(2n) ‖w‖² on all weights
 * but the intercepts (n: rows of training), as scikit-learn minimises it with C = 1/λ, divided by
 * n.
 *
 * <p>Two classes share one row of weights, for the second class; more classes have one row each
 * (softmax). A row holds one weight a feature and then the intercept.
 */
final class LogisticLoss implements Loss {
  /** Few enough rows for a loop that the browser optimises between calls. */
  private static final int BLOCK_ROWS = 256;

  final int rows;
  final int columns;
  final int outputs;
  private final double[] x;
  private final int[] classes;
  private final double ridge;
  private final List<String> names;
  private final double[] scores;
  private double lossSum;
  private int correct;

  /**
   * Copies the rows once.
   *
   * @param ridge λ/n
   * @throws IllegalArgumentException if the target is no column of classes
   */
  LogisticLoss(Dataset data, double ridge) {
    if (!(data.target() instanceof Target.Classes target)) {
      throw new IllegalArgumentException("a classification needs a target of classes");
    }
    this.rows = data.rows();
    this.columns = data.x().columns();
    this.outputs = outputs(target.labels().size());
    this.x = data.x().toArray();
    this.classes = target.toArray();
    this.ridge = ridge;
    this.names = names(data.features(), target.labels());
    this.scores = new double[outputs];
  }

  /** The number of rows of weights for a number of classes. */
  static int outputs(int classes) {
    return classes == 2 ? 1 : classes;
  }

  private static List<String> names(List<String> features, List<String> labels) {
    List<String> names = new ArrayList<>();
    for (int k = 0; k < outputs(labels.size()); k++) {
      String prefix = labels.size() == 2 ? "" : labels.get(k) + ": ";
      for (String feature : features) {
        names.add(prefix + feature);
      }
      names.add(prefix + "intercept");
    }
    return List.copyOf(names);
  }

  @Override
  public int size() {
    return outputs * (columns + 1);
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public Surface along(double[] origin, double[] u, double[] v) {
    Surface penalty =
        new QuadraticSurface(
            penalty(origin),
            ridge * withoutIntercepts(origin, u),
            ridge * withoutIntercepts(origin, v),
            ridge * withoutIntercepts(u, u),
            ridge * withoutIntercepts(u, v),
            ridge * withoutIntercepts(v, v));
    return new LogisticPlane(
        outputs, classes, allScores(origin), allScores(u), allScores(v), penalty);
  }

  private double[] allScores(double[] weights) {
    int width = columns + 1;
    double[] out = new double[rows * outputs];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < outputs; k++) {
        out[i * outputs + k] =
            weights[k * width + columns] + Vectors.dot(weights, k * width, x, i * columns, columns);
      }
    }
    return out;
  }

  private double withoutIntercepts(double[] a, double[] b) {
    double sum = 0;
    int width = columns + 1;
    for (int k = 0; k < outputs; k++) {
      sum += Vectors.dot(a, k * width, b, k * width, columns);
    }
    return sum;
  }

  /** Whether the last evaluation put every row on the side of its class. */
  boolean separated() {
    return correct == rows;
  }

  @Override
  public double evaluate(double[] weights, double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = 0;
    }
    sweep(weights, gradient, true);
    double scale = 1.0 / rows;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= scale;
    }
    int width = columns + 1;
    for (int k = 0; k < outputs; k++) {
      for (int j = 0; j < columns; j++) {
        gradient[k * width + j] += ridge * weights[k * width + j];
      }
    }
    return lossSum / rows + penalty(weights);
  }

  /** The same objective without its gradient. */
  double value(double[] weights) {
    sweep(weights, weights, false);
    return lossSum / rows + penalty(weights);
  }

  private double penalty(double[] weights) {
    return ridge / 2 * withoutIntercepts(weights, weights);
  }

  private void sweep(double[] weights, double[] gradient, boolean withGradient) {
    lossSum = 0;
    correct = 0;
    for (int from = 0; from < rows; from += BLOCK_ROWS) {
      int to = Math.min(from + BLOCK_ROWS, rows);
      if (outputs == 1) {
        addTwoClasses(weights, gradient, withGradient, from, to);
      } else {
        addManyClasses(weights, gradient, withGradient, from, to);
      }
    }
  }

  private void addTwoClasses(
      double[] w, double[] gradient, boolean withGradient, int from, int to) {
    double sum = 0;
    int right = 0;
    for (int i = from; i < to; i++) {
      int at = i * columns;
      double z = w[columns] + Vectors.dot(w, 0, x, at, columns);
      boolean positive = classes[i] == 1;
      double margin = positive ? z : -z;
      sum += softplus(-margin);
      if (margin > 0) {
        right++;
      }
      if (withGradient) {
        double error = positive ? -sigmoid(-z) : sigmoid(z);
        addRow(gradient, 0, error, at);
      }
    }
    lossSum += sum;
    correct += right;
  }

  private void addManyClasses(
      double[] w, double[] gradient, boolean withGradient, int from, int to) {
    int width = columns + 1;
    double[] z = scores;
    for (int i = from; i < to; i++) {
      int at = i * columns;
      int truth = classes[i];
      for (int k = 0; k < outputs; k++) {
        z[k] = w[k * width + columns] + Vectors.dot(w, k * width, x, at, columns);
      }
      double truthScore = z[truth];
      if (isLargest(z, truth)) {
        correct++;
      }
      lossSum += softmax(z) - truthScore;
      if (withGradient) {
        for (int k = 0; k < outputs; k++) {
          addRow(gradient, k * width, k == truth ? z[k] - 1 : z[k], at);
        }
      }
    }
  }

  private void addRow(double[] gradient, int to, double error, int at) {
    for (int j = 0; j < columns; j++) {
      gradient[to + j] += error * x[at + j];
    }
    gradient[to + columns] += error;
  }

  private static boolean isLargest(double[] z, int truth) {
    for (int k = 0; k < z.length; k++) {
      if (k != truth && !(z[k] < z[truth])) {
        return false;
      }
    }
    return true;
  }

  /** log(1 + eᶻ), without overflow or loss of small values. */
  static double softplus(double z) {
    return Math.max(z, 0) + Elementary.log1p(Math.exp(-Math.abs(z)));
  }

  /** 1 / (1 + e⁻ᶻ), without overflow. */
  static double sigmoid(double z) {
    if (z >= 0) {
      return 1 / (1 + Math.exp(-z));
    }
    double e = Math.exp(z);
    return e / (1 + e);
  }

  /**
   * Turns scores into probabilities in place.
   *
   * @return the logarithm of the sum of the exponentials of the scores
   */
  static double softmax(double[] z) {
    double max = Double.NEGATIVE_INFINITY;
    for (double score : z) {
      max = Math.max(max, score);
    }
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      z[k] = Math.exp(z[k] - max);
      sum += z[k];
    }
    for (int k = 0; k < z.length; k++) {
      z[k] /= sum;
    }
    return max + Math.log(sum);
  }
}
