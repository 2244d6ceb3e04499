package dropfit.latent;

import dropfit.numeric.Vectors;

/**
 * Divides by the products of a side's columns among themselves: w ← (XₖᵀXₖ)⁺ w, for what is left of
 * X after k components, without a decomposition a component. What is left is X less its projection
 * on the scores so far, so the inverse for X gives a solution of the least squares; and X w is left
 * with nothing for just the weights w so far, so the shortest solution stands at right angles to
 * them. Nothing is allocated after the start.
 */
final class Decorrelation {
  /** Leaves vectors as they are. */
  static final Decorrelation NONE = new Decorrelation(0, new double[0], 0);

  private final int columns;
  private final double[] inverse;
  private final double[] past;
  private final double[] solution;
  private int count;

  private Decorrelation(int columns, double[] inverse, int components) {
    this.columns = columns;
    this.inverse = inverse;
    this.past = new double[components * columns];
    this.solution = new double[columns];
  }

  static Decorrelation of(Block block, int components) {
    return new Decorrelation(block.columns, block.inverseProducts(), components);
  }

  /** Divides, in place. */
  void apply(double[] vector) {
    if (columns == 0) {
      return;
    }
    for (int a = 0; a < columns; a++) {
      solution[a] = Vectors.dot(inverse, a * columns, vector, 0, columns);
    }
    for (int c = 0; c < count; c++) {
      double share = Vectors.dot(past, c * columns, solution, 0, columns);
      for (int j = 0; j < columns; j++) {
        solution[j] -= share * past[c * columns + j];
      }
    }
    System.arraycopy(solution, 0, vector, 0, columns);
  }

  /** Takes the weights of a component, of length 1, that is found. */
  void remember(double[] weights) {
    if (columns > 0) {
      System.arraycopy(weights, 0, past, count * columns, columns);
      count++;
    }
  }
}
