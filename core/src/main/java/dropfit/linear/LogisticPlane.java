package dropfit.linear;

import dropfit.formula.Jet;
import dropfit.formula.Surface;

/**
 * The log loss of a logistic model whose weights lie on a plane: each row's scores are straight
 * there, so that three numbers a score tell all of the row.
 */
final class LogisticPlane implements Surface {
  private final int outputs;
  private final int[] classes;

  /** What each row counts, as a share of all. */
  private final double[] shares;

  /** The scores at the origin, and how they change along the plane. */
  private final double[] z;

  private final double[] zx;
  private final double[] zy;
  private final Surface penalty;
  private final double[] scores;
  private final Jet added = new Jet();
  private double loss;
  private double lossX;
  private double lossY;
  private double lossXx;
  private double lossXy;
  private double lossYy;

  /** Scores row by row; one output for two classes, one a class for more. */
  LogisticPlane(
      int outputs,
      int[] classes,
      double[] shares,
      double[] z,
      double[] zx,
      double[] zy,
      Surface penalty) {
    this.outputs = outputs;
    this.classes = classes;
    this.shares = shares;
    this.z = z;
    this.zx = zx;
    this.zy = zy;
    this.penalty = penalty;
    this.scores = new double[outputs];
  }

  @Override
  public double value(double x, double y) {
    double sum = 0;
    for (int i = 0; i < classes.length; i++) {
      sum += shares[i] * (outputs == 1 ? twoClasses(i, x, y) : manyClasses(i, x, y));
    }
    return sum + penalty.value(x, y);
  }

  /** The loss of a row with two classes; leaves the score that counts against its class. */
  private double twoClasses(int row, double x, double y) {
    double score = z[row] + x * zx[row] + y * zy[row];
    scores[0] = classes[row] == 1 ? -score : score;
    return LogisticLoss.softplus(scores[0]);
  }

  /** The loss of a row with many classes; leaves the probabilities of the classes. */
  private double manyClasses(int row, double x, double y) {
    int at = row * outputs;
    for (int k = 0; k < outputs; k++) {
      scores[k] = z[at + k] + x * zx[at + k] + y * zy[at + k];
    }
    double truth = scores[classes[row]];
    return LogisticLoss.softmax(scores) - truth;
  }

  @Override
  public void slopes(double x, double y, Jet out) {
    sweep(x, y);
    penalty.curvatures(x, y, added);
    out.value = loss + added.value;
    out.dx = lossX + added.dx;
    out.dy = lossY + added.dy;
  }

  @Override
  public void curvatures(double x, double y, Jet out) {
    slopes(x, y, out);
    out.dxx = lossXx + added.dxx;
    out.dxy = lossXy + added.dxy;
    out.dyy = lossYy + added.dyy;
  }

  private void sweep(double x, double y) {
    loss = 0;
    lossX = 0;
    lossY = 0;
    lossXx = 0;
    lossXy = 0;
    lossYy = 0;
    for (int i = 0; i < classes.length; i++) {
      if (outputs == 1) {
        loss += shares[i] * twoClasses(i, x, y);
        addTwoClasses(i);
      } else {
        loss += shares[i] * manyClasses(i, x, y);
        addManyClasses(i);
      }
    }
  }

  private void addTwoClasses(int row) {
    double wrong = LogisticLoss.sigmoid(scores[0]);
    double slope = shares[row] * (classes[row] == 1 ? -wrong : wrong);
    double bend = shares[row] * wrong * LogisticLoss.sigmoid(-scores[0]);
    double p = zx[row];
    double q = zy[row];
    lossX += slope * p;
    lossY += slope * q;
    lossXx += bend * p * p;
    lossXy += bend * p * q;
    lossYy += bend * q * q;
  }

  /** The curvature of softmax is the variance of the changes of the scores. */
  private void addManyClasses(int row) {
    int at = row * outputs;
    double meanX = 0;
    double meanY = 0;
    for (int k = 0; k < outputs; k++) {
      meanX += scores[k] * zx[at + k];
      meanY += scores[k] * zy[at + k];
    }
    for (int k = 0; k < outputs; k++) {
      double p = zx[at + k] - meanX;
      double q = zy[at + k] - meanY;
      double bend = shares[row] * scores[k];
      lossXx += bend * p * p;
      lossXy += bend * p * q;
      lossYy += bend * q * q;
    }
    lossX += shares[row] * (meanX - zx[at + classes[row]]);
    lossY += shares[row] * (meanY - zy[at + classes[row]]);
  }

  @Override
  public boolean isSumOfSquares() {
    return false;
  }

  @Override
  public void gaussNewton(double x, double y, Jet out) {
    curvatures(x, y, out);
  }
}
