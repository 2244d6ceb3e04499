package dropfit.cluster;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.Seeds;
import dropfit.numeric.Vectors;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/**
 * Lloyd's iteration, one a step, through all restarts. While it runs, the model shown is that of
 * the restart at hand; at the end it is the best of all.
 */
final class LloydTraining implements Training<KMeansModel> {
  /** Few enough rows for a loop that the browser optimises between calls. */
  private static final int BLOCK_ROWS = 512;

  private final KMeans.Params params;
  private final int rows;
  private final int columns;
  private final int groups;
  private final double[] x;
  private final UniformRandomProvider generator;
  private final double restBelow;

  private final int[] assigned;
  private final double[] distances;
  private final double[] centers;
  private final double[] sums;
  private final int[] counts;
  private final double[] bestCenters;
  private double bestInertia = Double.POSITIVE_INFINITY;
  private boolean bestConverged;

  private double inertia = Double.NaN;
  private int changed;
  private int restart;
  private int iterationOfRestart;
  private int iteration;
  private Status status = Status.RUNNING;

  LloydTraining(KMeans.Params params, Matrix data, double @Nullable [] start) {
    this.params = params;
    this.rows = data.rows();
    this.columns = data.columns();
    this.groups = params.groups();
    this.x = data.toArray();
    this.generator = Seeds.generator(params.seed());
    this.restBelow = params.tolerance() * meanVariance();
    this.assigned = new int[rows];
    this.distances = new double[rows];
    this.centers = new double[groups * columns];
    this.sums = new double[groups * columns];
    this.counts = new int[groups];
    this.bestCenters = new double[groups * columns];
    if (start == null) {
      spread();
    } else {
      System.arraycopy(start, 0, centers, 0, centers.length);
    }
    forgetAssignments();
  }

  private double meanVariance() {
    double sum = 0;
    for (int j = 0; j < columns; j++) {
      double[] column = new double[rows];
      for (int i = 0; i < rows; i++) {
        column[i] = x[i * columns + j];
      }
      double mean = Vectors.mean(column);
      for (double value : column) {
        sum += (value - mean) * (value - mean) / rows;
      }
    }
    return sum / columns;
  }

  /** k-means++: each next centre is a row drawn in proportion to its squared distance. */
  private void spread() {
    for (int i = 0; i < rows; i++) {
      distances[i] = Double.POSITIVE_INFINITY;
    }
    int chosen = generator.nextInt(rows);
    for (int k = 0; k < groups; k++) {
      System.arraycopy(x, chosen * columns, centers, k * columns, columns);
      if (k + 1 < groups) {
        chosen = draw(shorten(k));
      }
    }
  }

  /** Takes a new centre into account and gives the sum of squared distances. */
  private double shorten(int k) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      double distance = Vectors.squaredDistance(x, i * columns, centers, k * columns, columns);
      distances[i] = Math.min(distances[i], distance);
      sum += distances[i];
    }
    return sum;
  }

  private int draw(double sum) {
    double left = generator.nextDouble() * sum;
    for (int i = 0; i < rows; i++) {
      left -= distances[i];
      if (left < 0) {
        return i;
      }
    }
    // All rows coincide with centres, or rounding ate the rest: any row will do.
    return generator.nextInt(rows);
  }

  private void forgetAssignments() {
    for (int i = 0; i < rows; i++) {
      assigned[i] = -1;
    }
  }

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    if (iterationOfRestart == 0 && restart > 0) {
      spread();
      forgetAssignments();
    }
    assign();
    iteration++;
    iterationOfRestart++;
    boolean moved = changed > 0;
    boolean still = !moved || moveCenters() <= restBelow;
    boolean over = still || iterationOfRestart == params.maxIterations();
    if (over && moved) {
      assign();
    }
    if (!Double.isFinite(inertia)) {
      status = Status.DIVERGED;
    } else if (over) {
      endRestart(still);
    }
    return status;
  }

  private void endRestart(boolean converged) {
    if (inertia < bestInertia) {
      bestInertia = inertia;
      bestConverged = converged;
      System.arraycopy(centers, 0, bestCenters, 0, centers.length);
    }
    restart++;
    iterationOfRestart = 0;
    if (restart == params.restarts()) {
      System.arraycopy(bestCenters, 0, centers, 0, centers.length);
      inertia = bestInertia;
      status = bestConverged ? Status.CONVERGED : Status.OUT_OF_STEPS;
    }
  }

  /** Gives every row its nearest centre; counts the changes and sums the squared distances. */
  private void assign() {
    inertia = 0;
    changed = 0;
    for (int from = 0; from < rows; from += BLOCK_ROWS) {
      assignBlock(from, Math.min(from + BLOCK_ROWS, rows));
    }
  }

  private void assignBlock(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      int at = i * columns;
      int best = KMeansModel.nearest(centers, groups, x, at, columns);
      double distance = Vectors.squaredDistance(x, at, centers, best * columns, columns);
      if (assigned[i] != best) {
        assigned[i] = best;
        changed++;
      }
      distances[i] = distance;
      sum += distance;
    }
    inertia += sum;
  }

  /** Moves every centre to the mean of its rows and gives the sum of squared moves. */
  private double moveCenters() {
    for (int k = 0; k < sums.length; k++) {
      sums[k] = 0;
    }
    for (int k = 0; k < groups; k++) {
      counts[k] = 0;
    }
    for (int from = 0; from < rows; from += BLOCK_ROWS) {
      sumBlock(from, Math.min(from + BLOCK_ROWS, rows));
    }
    for (int k = 0; k < groups; k++) {
      if (counts[k] == 0) {
        adoptFarthest(k);
      }
    }
    double moved = 0;
    for (int k = 0; k < groups; k++) {
      for (int j = 0; j < columns && counts[k] > 0; j++) {
        double mean = sums[k * columns + j] / counts[k];
        double move = mean - centers[k * columns + j];
        moved += move * move;
        centers[k * columns + j] = mean;
      }
    }
    return moved;
  }

  private void sumBlock(int from, int to) {
    for (int i = from; i < to; i++) {
      int k = assigned[i];
      int at = i * columns;
      counts[k]++;
      for (int j = 0; j < columns; j++) {
        sums[k * columns + j] += x[at + j];
      }
    }
  }

  /** Gives an empty group the row that lies farthest from its centre, if any lies apart. */
  private void adoptFarthest(int empty) {
    int farthest = -1;
    double most = 0;
    for (int i = 0; i < rows; i++) {
      if (distances[i] > most && counts[assigned[i]] > 1) {
        most = distances[i];
        farthest = i;
      }
    }
    if (farthest < 0) {
      return;
    }
    int from = assigned[farthest];
    for (int j = 0; j < columns; j++) {
      double value = x[farthest * columns + j];
      sums[from * columns + j] -= value;
      sums[empty * columns + j] = value;
    }
    counts[from]--;
    counts[empty] = 1;
    assigned[farthest] = empty;
    distances[farthest] = 0;
  }

  @Override
  public int iteration() {
    return iteration;
  }

  @Override
  public int stepLimit() {
    long limit = (long) params.restarts() * params.maxIterations();
    return (int) Math.min(limit, Integer.MAX_VALUE);
  }

  @Override
  public double objective() {
    return inertia / rows;
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    double[] others = other.x().toArray();
    int count = other.rows();
    return () -> {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        int best = KMeansModel.nearest(centers, groups, others, i * columns, columns);
        sum += Vectors.squaredDistance(others, i * columns, centers, best * columns, columns);
      }
      return sum / count;
    };
  }

  @Override
  public KMeansModel snapshot() {
    return new KMeansModel(Matrix.of(groups, columns, centers));
  }
}
