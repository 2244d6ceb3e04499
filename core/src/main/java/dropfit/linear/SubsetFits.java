package dropfit.linear;

import dropfit.numeric.GivensLeastSquares;
import dropfit.numeric.Seeds;
import org.apache.commons.rng.UniformRandomProvider;

/** Least squares solutions of small subsets of the rows: of all there are, or of random ones. */
final class SubsetFits {
  private final UnitRegression data;
  private final int subset;
  private final boolean all;
  private final UniformRandomProvider random;

  /** Row numbers; the first few are the subset, in rising order if all are taken in turn. */
  private final int[] pool;

  private final GivensLeastSquares problem;
  private final double[] row;

  /** How many there are. */
  final int count;

  /**
   * Counts subsets and fits none.
   *
   * @param subset how many rows each has, at most as many as there are
   * @param most how many are fitted at most
   */
  SubsetFits(UnitRegression data, int subset, int most, int seed) {
    this.data = data;
    this.subset = subset;
    this.count = combinations(data.rows, subset, most);
    this.all = count < most || combinations(data.rows, subset, most + 1) == most;
    this.random = Seeds.generator(seed);
    this.pool = new int[data.rows];
    for (int i = 0; i < pool.length; i++) {
      pool[i] = i;
    }
    this.problem = new GivensLeastSquares(data.columns + 1);
    this.row = new double[data.columns + 1];
  }

  /** The number of ways to choose some of n, or {@code most} if that is less. */
  static int combinations(int n, int chosen, int most) {
    int few = Math.min(chosen, n - chosen);
    double ways = 1;
    for (int k = 1; k <= few && ways <= most; k++) {
      ways = ways * (n - few + k) / k;
    }
    return (int) Math.min(ways, most);
  }

  /**
   * Fits the next one.
   *
   * @param first whether none was fitted before
   * @param unit receives one weight a column and the intercept, in units
   */
  void next(boolean first, double[] unit) {
    if (!all) {
      draw();
    } else if (!first) {
      advance();
    }
    problem.clear();
    for (int k = 0; k < subset; k++) {
      // The intercept first: of columns that depend on each other the first is kept.
      row[0] = 1;
      System.arraycopy(data.x, pool[k] * data.columns, row, 1, data.columns);
      problem.add(row, data.y[pool[k]], 1);
    }
    problem.solve(row);
    System.arraycopy(row, 1, unit, 0, data.columns);
    unit[data.columns] = row[0];
  }

  private void draw() {
    for (int k = 0; k < subset; k++) {
      int other = k + random.nextInt(pool.length - k);
      int drawn = pool[other];
      pool[other] = pool[k];
      pool[k] = drawn;
    }
  }

  /** The next subset in the order of its row numbers. */
  private void advance() {
    int k = subset - 1;
    while (pool[k] == data.rows - subset + k) {
      k--;
    }
    pool[k]++;
    for (int next = k + 1; next < subset; next++) {
      pool[next] = pool[next - 1] + 1;
    }
  }
}
