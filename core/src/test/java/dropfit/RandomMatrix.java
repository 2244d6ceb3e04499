package dropfit;

import dropfit.data.Matrix;
import dropfit.numeric.Seeds;
import org.apache.commons.rng.UniformRandomProvider;

/** Made-up numbers. */
public final class RandomMatrix {
  private RandomMatrix() {}

  /** Independent cells of mean 0 and standard deviation 1, none beyond 3, bell-shaped. */
  public static Matrix of(int rows, int columns, int seed) {
    UniformRandomProvider random = Seeds.generator(seed);
    double[] cells = new double[rows * columns];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = 2 * (random.nextDouble() + random.nextDouble() + random.nextDouble()) - 3;
    }
    return Matrix.of(rows, columns, cells);
  }
}
