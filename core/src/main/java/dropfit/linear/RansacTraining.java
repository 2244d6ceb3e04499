package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.numeric.GivensLeastSquares;
import dropfit.numeric.Seeds;
import dropfit.numeric.Vectors;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;

/** One trial a step; the last step fits all rows that agree with the best trial. */
final class RansacTraining implements Training<LinearModel> {
  private static final int BLOCK_ROWS = 512;

  /** In units of the target's spread: what exact rows may be off by rounding. */
  private static final double ROUNDING = 1e-12;

  private final RansacRegression.Params params;
  private final UnitRegression data;
  private final double threshold;
  private final UniformRandomProvider random;
  private final int[] pool;
  private final int subset;
  private final GivensLeastSquares problem;
  private final double[] row;
  private final double[] trial;
  private final double[] best;

  /** What agrees with a trial: its weight, and the sums that its score follows from. */
  private double agreeing;

  private double sum;
  private double squares;
  private double errors;

  private double bestAgreeing;
  private double bestScore = Double.NEGATIVE_INFINITY;
  private double needed = Double.POSITIVE_INFINITY;
  private int iteration;
  private double objective = Double.NaN;
  private Status status = Status.RUNNING;

  RansacTraining(RansacRegression.Params params, Dataset dataset) {
    this.params = params;
    this.data = new UnitRegression(dataset, 0);
    double given =
        params.threshold() > 0
            ? params.threshold() / data.spread
            : Medians.absoluteDeviation(data.y, data.weights);
    this.threshold = Math.max(given, ROUNDING);
    this.random = Seeds.generator(params.seed());
    this.pool = new int[data.rows];
    for (int i = 0; i < pool.length; i++) {
      pool[i] = i;
    }
    int width = data.columns + 1;
    this.subset = Math.min(data.rows, params.subset() > 0 ? params.subset() : width);
    this.problem = new GivensLeastSquares(width);
    this.row = new double[width];
    this.trial = new double[width];
    this.best = new double[width];
  }

  @Override
  public Status step() {
    if (status != Status.RUNNING) {
      return status;
    }
    problem.clear();
    for (int k = 0; k < subset; k++) {
      int other = k + random.nextInt(pool.length - k);
      int drawn = pool[other];
      pool[other] = pool[k];
      pool[k] = drawn;
      add(drawn);
    }
    solve(trial);
    judge(data, trial);
    double score = 1 - errors / (squares - sum * sum / agreeing);
    if (agreeing > bestAgreeing || (agreeing == bestAgreeing && score > bestScore)) {
      System.arraycopy(trial, 0, best, 0, best.length);
      bestAgreeing = agreeing;
      bestScore = score;
      needed = trialsNeeded(bestAgreeing / data.total);
      objective = 1 - bestAgreeing / data.total;
    } else if (iteration == 0) {
      objective = 1;
    }
    iteration++;
    if (iteration >= needed || iteration == params.maxIterations()) {
      status = iteration >= needed ? Status.CONVERGED : Status.OUT_OF_STEPS;
      finish();
    }
    return status;
  }

  private void add(int index) {
    // The intercept first: of columns that depend on each other the first is kept.
    row[0] = 1;
    System.arraycopy(data.x, index * data.columns, row, 1, data.columns);
    problem.add(row, data.y[index], data.weights[index]);
  }

  private void solve(double[] weights) {
    problem.solve(row);
    System.arraycopy(row, 1, weights, 0, data.columns);
    weights[data.columns] = row[0];
  }

  /** Sums over the rows that lie within the threshold of a prediction. */
  private void judge(UnitRegression rows, double[] weights) {
    agreeing = 0;
    sum = 0;
    squares = 0;
    errors = 0;
    for (int from = 0; from < rows.rows; from += BLOCK_ROWS) {
      judgeBlock(rows, weights, from, Math.min(from + BLOCK_ROWS, rows.rows));
    }
  }

  private void judgeBlock(UnitRegression rows, double[] weights, int from, int to) {
    for (int i = from; i < to; i++) {
      double y = rows.y[i];
      double error = residual(rows, weights, i);
      if (Math.abs(error) <= threshold) {
        double weight = rows.weights[i];
        agreeing += weight;
        sum += weight * y;
        squares += weight * y * y;
        errors += weight * error * error;
      }
    }
  }

  private static double residual(UnitRegression rows, double[] weights, int i) {
    int columns = rows.columns;
    return rows.y[i] - weights[columns] - Vectors.dot(weights, 0, rows.x, i * columns, columns);
  }

  /** How many trials make it as probable as wished that one of them was of agreeing rows only. */
  private double trialsNeeded(double share) {
    double miss = Math.max(0x1p-52, 1 - params.confidence());
    double mixed = 1 - Math.pow(share, subset);
    if (miss == 1 || mixed <= 0) {
      return 0;
    }
    return mixed < 1 ? Math.ceil(Math.log(miss) / Math.log(mixed)) : Double.POSITIVE_INFINITY;
  }

  private void finish() {
    problem.clear();
    for (int i = 0; i < data.rows; i++) {
      if (Math.abs(residual(data, best, i)) <= threshold) {
        add(i);
      }
    }
    solve(best);
    judge(data, best);
    objective = 1 - agreeing / data.total;
    if (!Double.isFinite(Vectors.sum(best))) {
      status = Status.DIVERGED;
    }
  }

  @Override
  public int iteration() {
    return iteration;
  }

  @Override
  public int stepLimit() {
    return params.maxIterations();
  }

  @Override
  public double objective() {
    return objective;
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    UnitRegression rows = new UnitRegression(other, data);
    return () -> {
      double inside = 0;
      for (int i = 0; i < rows.rows; i++) {
        inside += Math.abs(residual(rows, best, i)) <= threshold ? rows.weights[i] : 0;
      }
      return 1 - inside / rows.total;
    };
  }

  @Override
  public LinearModel snapshot() {
    return data.model(best);
  }
}
