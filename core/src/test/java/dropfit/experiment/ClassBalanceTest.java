package dropfit.experiment;

import static dropfit.experiment.Samples.DEFAULTS;
import static dropfit.experiment.Samples.iris;
import static dropfit.experiment.Samples.numbers;
import static dropfit.experiment.Samples.prepared;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Column;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Task;
import dropfit.guard.Violation;
import dropfit.inference.Inference;
import dropfit.inference.Readings;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassBalanceTest {
  private static final int ROWS = 120;

  /** A class of one row in six, with rows that count 0 to 3. */
  private static Table unequal() {
    double[] x = IntStream.range(0, ROWS).mapToDouble(i -> (i * 37) % 101).toArray();
    int[] codes = IntStream.range(0, ROWS).map(i -> (i * 37) % 101 + i % 19 > 95 ? 1 : 0).toArray();
    double[] counts = IntStream.range(0, ROWS).mapToDouble(i -> i % 4).toArray();
    return new Table(
        List.of(
            numbers("x", x),
            new Column.Categories("y", List.of("no", "yes"), codes),
            numbers("count", counts)),
        ROWS);
  }

  private static Choices choices(Settings settings, int weights) {
    return new Choices(Task.CLASSIFICATION, 1, List.of(0), settings).weights(weights);
  }

  private static double[] slopes(Experiment experiment, boolean balanced) {
    Map<String, ?> params = Map.of("balanced", balanced, "tolerance", 1e-10);
    Run run = Samples.ended(experiment, "logistic_regression", params);
    return run.model().state().matrix("weights").toArray();
  }

  @Test
  void everyClassWeighsTheSameAndAllTogetherAsMuchAsBefore() {
    Target.Classes target =
        new Target.Classes("y", List.of("a", "b", "c"), new int[] {0, 0, 0, 1, 1, 0, 2});
    int[] train = {0, 1, 2, 3};
    assertArrayEquals(
        new double[] {2 / 3.0, 2 / 3.0, 2 / 3.0, 2, 2, 2 / 3.0, 1},
        ClassBalance.weights(target, Weights.equal(), train).toArray(7),
        1e-15);
    Weights own = Weights.of(new double[] {1, 0, 3, 2, 4, 1, 5});
    assertArrayEquals(
        new double[] {0.75, 0, 2.25, 3, 6, 0.75, 5},
        ClassBalance.weights(target, own, train).toArray(7),
        1e-15);
  }

  @Test
  void modelsAreThoseOfTheAlgorithmsOwnBalance() {
    for (int weights : new int[] {-1, 2}) {
      Experiment plain = prepared(unequal(), choices(DEFAULTS, weights));
      Experiment balanced = prepared(unequal(), choices(DEFAULTS.balanceClasses(true), weights));
      double[] expected = slopes(plain, true);
      assertTrue(Math.abs(slopes(plain, false)[0] - expected[0]) > 0.01);
      assertArrayEquals(expected, slopes(balanced, false), 1e-6);
      assertArrayEquals(expected, slopes(balanced, true), 1e-6, "what is balanced stays so");
    }
  }

  @Test
  void anAlgorithmWithoutWeightsIsRefused() {
    Experiment balanced = prepared(unequal(), choices(DEFAULTS.balanceClasses(true), -1));
    List<Violation> refusals =
        Samples.refusals(balanced.begin("passive_aggressive_classifier", Map.of()));
    assertEquals(1, refusals.size());
    assertTrue(refusals.get(0).message().contains("cannot give classes equal weight"));
  }

  @Test
  void balancedClassesLeaveNoStatisticalReading() {
    Experiment balanced = prepared(unequal(), choices(DEFAULTS.balanceClasses(true), -1));
    Run run = Samples.ended(balanced, "binomial_regression", Map.of("penalty", 0.0));
    assertEquals(
        new Inference.Absent(Readings.BALANCED),
        StatisticalReading.of(run).orElseThrow().inference());
  }

  @Test
  void whatHasNoClassesIsNotWeighed() {
    Settings settings = DEFAULTS.balanceClasses(true);
    for (Choices choices :
        List.of(
            new Choices(Task.REGRESSION, 0, List.of(1, 2), settings),
            new Choices(Task.CLUSTERING, -1, List.of(0, 1), settings))) {
      assertTrue(prepared(iris(), choices).trainData().weights().areEqual());
    }
  }
}
