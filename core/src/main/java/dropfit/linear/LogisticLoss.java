package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.formula.Surface;
import dropfit.model.ClassSums;
import dropfit.numeric.Elementary;
import dropfit.numeric.Vectors;
import dropfit.optim.Loss;
import dropfit.optim.QuadraticSurface;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean log loss of a logistic model over some rows, plus the penalty λ/(2n) ‖w‖² on all weights
 * but the intercepts (n: what the rows of training count), as scikit-learn minimises it with C =
 * 1/λ, divided by n.
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

  /** What each row counts, times what its class does. */
  private final double[] weights;

  private final double total;
  private final double ridge;
  private final List<String> names;
  private final double[] scores;
  private double lossSum;
  private int correct;

  /** The loss where all classes count the same. */
  LogisticLoss(Dataset data, double ridge) {
    this(data, new double[0], ridge);
  }

  /**
   * Copies the rows that count once.
   *
   * @param classWeights how much a row of each class counts; empty if all count the same
   * @param ridge λ/n
   * @throws IllegalArgumentException if the target is no column of classes
   */
  LogisticLoss(Dataset all, double[] classWeights, double ridge) {
    Dataset data = all.counting();
    if (!(data.target() instanceof Target.Classes target)) {
      throw new IllegalArgumentException("a classification needs a target of classes");
    }
    this.rows = data.rows();
    this.columns = data.x().columns();
    this.outputs = ClassSums.sums(target.labels().size());
    this.x = data.x().toArray();
    this.classes = target.toArray();
    this.weights = data.weights().toArray(rows);
    for (int i = 0; i < rows && classWeights.length > 0; i++) {
      weights[i] *= classWeights[classes[i]];
    }
    this.total = Vectors.sum(weights);
    this.ridge = ridge;
    this.names = names(data.features(), target.labels());
    this.scores = new double[outputs];
  }

  private static List<String> names(List<String> features, List<String> labels) {
    List<String> names = new ArrayList<>();
    for (int k = 0; k < ClassSums.sums(labels.size()); k++) {
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
    double[] shares = weights.clone();
    Vectors.scale(shares, 1 / total);
    return new LogisticPlane(
        outputs, classes, shares, allScores(origin), allScores(u), allScores(v), penalty);
  }

  private double[] allScores(double[] w) {
    int width = columns + 1;
    double[] out = new double[rows * outputs];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < outputs; k++) {
        out[i * outputs + k] =
            w[k * width + columns] + Vectors.dot(w, k * width, x, i * columns, columns);
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

  /** A penalty for each weight: the same for all but the intercepts, which have none. */
  double[] onWeights(double penalty) {
    double[] out = new double[size()];
    int width = columns + 1;
    for (int i = 0; i < out.length; i++) {
      out[i] = i % width == columns ? 0 : penalty;
    }
    return out;
  }

  /** How long a step along each weight may be: the inverse mean square of its column. */
  double[] units() {
    int width = columns + 1;
    double[] squares = new double[width];
    squares[columns] = 1;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double value = x[i * columns + j];
        squares[j] += weights[i] / total * value * value;
      }
    }
    double[] out = new double[size()];
    for (int i = 0; i < out.length; i++) {
      double square = squares[i % width] + ridge;
      out[i] = square > 0 && square <= Double.MAX_VALUE ? 1 / square : 0;
    }
    return out;
  }

  /** Whether the last evaluation put every row on the side of its class. */
  boolean separated() {
    return correct == rows;
  }

  @Override
  public double evaluate(double[] w, double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = 0;
    }
    sweep(w, gradient, true);
    double scale = 1 / total;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= scale;
    }
    int width = columns + 1;
    for (int k = 0; k < outputs; k++) {
      for (int j = 0; j < columns; j++) {
        gradient[k * width + j] += ridge * w[k * width + j];
      }
    }
    return lossSum / total + penalty(w);
  }

  /** The same objective without its gradient. */
  double value(double[] w) {
    sweep(w, w, false);
    return lossSum / total + penalty(w);
  }

  private double penalty(double[] w) {
    return ridge / 2 * withoutIntercepts(w, w);
  }

  private void sweep(double[] w, double[] gradient, boolean withGradient) {
    lossSum = 0;
    correct = 0;
    for (int from = 0; from < rows; from += BLOCK_ROWS) {
      int to = Math.min(from + BLOCK_ROWS, rows);
      if (outputs == 1) {
        addTwoClasses(w, gradient, withGradient, from, to);
      } else {
        addManyClasses(w, gradient, withGradient, from, to);
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
      sum += weights[i] * softplus(-margin);
      if (margin > 0) {
        right++;
      }
      if (withGradient) {
        double error = positive ? -sigmoid(-z) : sigmoid(z);
        addRow(gradient, 0, weights[i] * error, at);
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
      double weight = weights[i];
      lossSum += weight * (softmax(z) - truthScore);
      if (withGradient) {
        for (int k = 0; k < outputs; k++) {
          addRow(gradient, k * width, weight * (k == truth ? z[k] - 1 : z[k]), at);
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
