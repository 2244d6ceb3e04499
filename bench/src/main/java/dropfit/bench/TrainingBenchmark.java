package dropfit.bench;

import dropfit.cluster.KMeans;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.linear.LinearModel;
import dropfit.linear.LinearRegression;
import dropfit.linear.LogisticRegression;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One step of each algorithm over 100,000 rows of 20 columns, and exact least squares over them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrainingBenchmark {
  private static final int ROWS = 100_000;
  private static final int MOST_STEPS = 1_000_000;

  private final Matrix x = Tables.matrix(ROWS);
  private final double[] sums = Tables.sums(x);
  private final Dataset numbers = Dataset.of(x, sums);

  private final Endless<?, ?> linear =
      new Endless<>(
          new LinearRegression(),
          LinearRegression.params()
              .solver(LinearRegression.Solver.DESCENT)
              .maxIterations(MOST_STEPS)
              .tolerance(0),
          numbers);

  private final Endless<?, ?> logistic =
      new Endless<>(
          new LogisticRegression(),
          LogisticRegression.params()
              .solver(LogisticRegression.Solver.DESCENT)
              .maxIterations(MOST_STEPS)
              .tolerance(0),
          Dataset.of(x, List.of("no", "yes"), signs(sums)));

  private final Endless<?, ?> kMeans =
      new Endless<>(new KMeans(), KMeans.params().tolerance(0), Dataset.of(x));

  /** Made by JMH. */
  public TrainingBenchmark() {}

  private static int[] signs(double[] sums) {
    int[] signs = new int[sums.length];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = sums[i] > 0 ? 1 : 0;
    }
    return signs;
  }

  /** A run that begins anew when it ends. */
  private static final class Endless<P, M extends Model> {
    private final Fit<P, M> fit;
    private final P params;
    private final Dataset data;
    private Training<M> training;

    Endless(Fit<P, M> fit, P params, Dataset data) {
      this.fit = fit;
      this.params = params;
      this.data = data;
      this.training = Driver.begin(fit, params, data);
    }

    Status step() {
      Status status = training.step();
      if (status != Status.RUNNING) {
        training = Driver.begin(fit, params, data);
      }
      return status;
    }
  }

  /**
   * A step of linear regression by gradient descent.
   *
   * @return where the run stands
   */
  @Benchmark
  public Status linearStep() {
    return linear.step();
  }

  /**
   * A step of logistic regression by gradient descent, two classes.
   *
   * @return where the run stands
   */
  @Benchmark
  public Status logisticStep() {
    return logistic.step();
  }

  /**
   * A step of k-means with its usual number of groups.
   *
   * @return where the run stands
   */
  @Benchmark
  public Status kMeansStep() {
    return kMeans.step();
  }

  /**
   * Exact least squares from data to model.
   *
   * @return the model
   */
  @Benchmark
  public LinearModel exactLeastSquares() {
    return LinearRegression.params().solver(LinearRegression.Solver.EXACT).fit(numbers);
  }
}
