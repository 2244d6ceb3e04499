package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.model.ClassSums;
import dropfit.numeric.Vectors;

/**
 * Rows to learn from one at a time; those that count for nothing are left out. For classes there is
 * one target a class, 1 for its rows and -1 for others (one versus rest), or a single one if there
 * are two classes, 1 for the second. Numbers are brought to the mean and spread of the training
 * rows, so that one learning rate suits targets of any unit.
 */
final class OnlineRows {
  final int rows;
  final int columns;
  final int outputs;
  final double[] x;

  /** How much each row counts. */
  final double[] weights;

  /** The sum of {@link #weights}. */
  final double total;

  /** What was taken from a target of numbers; 0 for classes. */
  final double center;

  /** What a target of numbers was then divided by; 1 for classes. */
  final double spread;

  private final int[] classes;
  private final double[] y;

  /** Training rows. */
  static OnlineRows of(Dataset data) {
    Dataset counting = UnitRegression.counting(data);
    double center = 0;
    double spread = 1;
    if (counting.target() instanceof Target.Numbers target) {
      double[] weights = counting.weights().toArray(counting.rows());
      double[] y = target.toArray();
      center = Vectors.mean(y, weights);
      double squares = 0;
      for (int i = 0; i < y.length; i++) {
        squares += weights[i] * (y[i] - center) * (y[i] - center);
      }
      double deviation = Math.sqrt(squares / Vectors.sum(weights));
      spread = deviation > 0 && Double.isFinite(deviation) ? deviation : 1;
    }
    return new OnlineRows(counting, center, spread);
  }

  /** Other rows, for the model that is trained on these. */
  OnlineRows like(Dataset other) {
    return new OnlineRows(UnitRegression.counting(other), center, spread);
  }

  private OnlineRows(Dataset data, double center, double spread) {
    this.rows = data.rows();
    this.columns = data.x().columns();
    this.x = data.x().toArray();
    this.weights = data.weights().toArray(rows);
    this.total = Vectors.sum(weights);
    this.center = center;
    this.spread = spread;
    if (data.target() instanceof Target.Classes target) {
      this.classes = target.toArray();
      this.outputs = ClassSums.sums(target.labels().size());
      this.y = new double[0];
    } else if (data.target() instanceof Target.Numbers target) {
      this.classes = new int[0];
      this.outputs = 1;
      this.y = target.toArray();
      for (int i = 0; i < y.length; i++) {
        y[i] = (y[i] - center) / spread;
      }
    } else {
      throw new IllegalArgumentException("a target of numbers or of classes is needed");
    }
  }

  /** The target of a row for an output. */
  double target(int row, int output) {
    if (classes.length == 0) {
      return y[row];
    }
    return classes[row] == (outputs == 1 ? 1 : output) ? 1 : -1;
  }

  /** Adds up, over some rows, the weighted losses of what a learner predicts for its output. */
  double losses(OnlineLearner learner, int output, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      double p = learner.shownScore(x, i * columns);
      sum += weights[i] * learner.loss.value(p, target(i, output), learner.epsilon);
    }
    return sum;
  }

  /** What a learner of numbers knows, in the target's own unit. */
  LinearModel model(OnlineLearner[] learners) {
    double[] unscaled = learners[0].shown().clone();
    Vectors.scale(unscaled, spread);
    return LinearModel.of(unscaled, center + spread * learners[0].shownIntercept());
  }
}
