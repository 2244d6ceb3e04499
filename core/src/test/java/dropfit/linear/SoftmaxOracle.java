package dropfit.linear;

import dropfit.data.Matrix;
import dropfit.optim.Differentiable;
import dropfit.optim.Lbfgs;
import java.util.Arrays;

/**
 * Softmax regression written out in the plainest way for any number of classes, two among them: the
 * mean of −log p of each row's class, plus λ/(2n) times the sum of squares of the weights.
 */
final class SoftmaxOracle implements Differentiable {
  private final Matrix x;
  private final int[] codes;
  private final int classes;
  private final double penalty;

  SoftmaxOracle(Matrix x, int[] codes, int classes, double penalty) {
    this.x = x;
    this.codes = codes;
    this.classes = classes;
    this.penalty = penalty;
  }

  /** Probabilities of the classes of a row; weights are classes x (columns + 1). */
  double[] probabilities(double[] weights, int row) {
    int width = x.columns() + 1;
    double[] p = new double[classes];
    double sum = 0;
    for (int k = 0; k < classes; k++) {
      double score = weights[k * width + x.columns()];
      for (int j = 0; j < x.columns(); j++) {
        score += weights[k * width + j] * x.get(row, j);
      }
      p[k] = Math.exp(score);
      sum += p[k];
    }
    for (int k = 0; k < classes; k++) {
      p[k] /= sum;
    }
    return p;
  }

  @Override
  public double evaluate(double[] weights, double[] gradient) {
    int width = x.columns() + 1;
    double n = x.rows();
    double value = 0;
    Arrays.fill(gradient, 0);
    for (int i = 0; i < x.rows(); i++) {
      double[] p = probabilities(weights, i);
      value -= Math.log(p[codes[i]]) / n;
      for (int k = 0; k < classes; k++) {
        double error = (p[k] - (codes[i] == k ? 1 : 0)) / n;
        for (int j = 0; j < x.columns(); j++) {
          gradient[k * width + j] += error * x.get(i, j);
        }
        gradient[k * width + x.columns()] += error;
      }
    }
    for (int k = 0; k < classes; k++) {
      for (int j = 0; j < x.columns(); j++) {
        double w = weights[k * width + j];
        value += penalty / (2 * n) * w * w;
        gradient[k * width + j] += penalty / n * w;
      }
    }
    return value;
  }

  /** The minimum: classes x (columns + 1) weights. */
  double[] minimum() {
    int size = classes * (x.columns() + 1);
    Lbfgs lbfgs = new Lbfgs(this, new double[size], 10);
    for (int i = 0; i < 2000 && lbfgs.slope() > 1e-12 && lbfgs.step(); i++) {
      // Down to where rounding ends it.
    }
    double[] weights = new double[size];
    lbfgs.copyWeights(weights);
    return weights;
  }
}
