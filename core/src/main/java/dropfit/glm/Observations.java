package dropfit.glm;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.numeric.Vectors;

/** The rows that count, as flat arrays; classes as their codes. */
final class Observations {
  final int rows;
  final int columns;

  /** Features, row by row. */
  final double[] x;

  final double[] y;
  final double[] weights;

  /** The sum of the weights. */
  final double total;

  /** Copies the rows that count. */
  Observations(Dataset data) {
    Dataset counting = data.counting();
    this.rows = counting.rows();
    this.columns = counting.x().columns();
    this.x = counting.x().toArray();
    this.y = targets(counting.target());
    this.weights = counting.weights().toArray(rows);
    this.total = Vectors.sum(weights);
  }

  private static double[] targets(Target target) {
    if (target instanceof Target.Numbers numbers) {
      return numbers.toArray();
    }
    if (!(target instanceof Target.Classes classes)) {
      throw new IllegalArgumentException("a generalised linear model needs a target");
    }
    double[] codes = new double[classes.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = classes.get(i);
    }
    return codes;
  }

  /** The mean of the target. */
  double mean() {
    return Vectors.mean(y, weights);
  }
}
