package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.linear.LogisticRegression.Params;
import dropfit.linear.LogisticRegression.Solver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** L1 penalties, elastic nets, balanced classes and row weights. */
class LogisticPenaltiesTest {
  private static final List<String> LABELS = List.of("a", "b", "c");

  private static final Params PROXIMAL =
      LogisticRegression.params()
          .solver(Solver.PROXIMAL)
          .penalty(0)
          .tolerance(1e-9)
          .maxIterations(100_000);

  private static Training<LogisticModel> ended(Params params, Dataset data) {
    Training<LogisticModel> training = Driver.begin(new LogisticRegression(), params, data);
    Driver.run(training, (run, status) -> {});
    return training;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"l1", "elastic_net", "balanced", "balanced_l1", "three_classes_elastic_net"})
  void equalsScikitLearn(String name) {
    State file = Reference.tree("logistic_penalties_sklearn.json");
    State expected = file.state("cases").state(name);
    Dataset data = Reference.standardized(Reference.classification(expected.text("data")));
    if (name.equals("balanced_l1")) {
      data = data.select(IntStream.range(0, 120).filter(i -> i < 80 || i >= 100).toArray());
    }
    if (expected.flag("weighted")) {
      data = data.withWeights(weights(data.rows()));
    }
    double sum = 1 / expected.number("C");
    double share = expected.number("l1Ratio");
    Params params =
        PROXIMAL
            .penalty(sum * (1 - share))
            .penaltyOnSizes(sum * share)
            .balanced(expected.flag("balanced"));
    Training<LogisticModel> training = ended(params, data);
    assertEquals(Status.CONVERGED, training.step());
    LogisticModel model = training.snapshot();
    double tolerance = file.number("tolerance");
    assertArrayEquals(expected.matrix("coef").toArray(), model.weights().toArray(), tolerance);
    double[] intercepts = model.intercepts();
    double shift = intercepts.length > 1 ? Arrays.stream(intercepts).average().orElseThrow() : 0;
    assertArrayEquals(
        expected.numbers("intercept"),
        Arrays.stream(intercepts).map(value -> value - shift).toArray(),
        tolerance);
  }

  private static Weights weights(int rows) {
    return Weights.of(IntStream.range(0, rows).mapToDouble(i -> 0.5 + i % 3).toArray());
  }

  /** liblinear has an L1 penalty on the intercept, too. */
  @Test
  void withAPenaltyOnTheInterceptEqualsLiblinear() {
    Reference reference = Reference.of("logistic_regression_l1_C0.1__breast_cancer");
    Dataset data = Reference.standardized(Reference.classification("breast_cancer"));
    LogisticLoss loss = new LogisticLoss(data, 0);
    double[] penalties = new double[loss.size()];
    Arrays.fill(penalties, 1 / reference.params().number("C") / data.rows());
    ProximalGradient proximal =
        new ProximalGradient(loss, new double[loss.size()], penalties, loss.units());
    for (int i = 0; i < 100_000 && proximal.step() && proximal.slope() > 1e-9; i++) {
      // Down to the optimum.
    }
    double[] weights = new double[loss.size()];
    proximal.copyWeights(weights);
    reference.assertResult("coef", Arrays.copyOf(weights, 30));
    reference.assertResult("intercept", weights[30]);
  }

  /**
   * At the optimum the slope of the smooth part is the L1 penalty against the sign of each weight,
   * and no steeper than it where the weight is 0.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 2, 3, 0",
    "2, 2, 20, 2",
    "3, 3, 5, 0",
    "4, 3, 12, 4",
    "5, 2, 0, 0",
    "6, 3, 1000, 0"
  })
  void theSubgradientConditionsHold(int seed, int classes, double sizes, double squares) {
    Dataset data = overlapping(classes, seed).withWeights(weights(200));
    Training<LogisticModel> training = ended(PROXIMAL.penaltyOnSizes(sizes).penalty(squares), data);
    assertEquals(Status.CONVERGED, training.step());
    LogisticModel model = training.snapshot();
    double total = IntStream.range(0, 200).mapToDouble(i -> 0.5 + i % 3).sum();
    LogisticLoss smooth = new LogisticLoss(data, squares / total);
    double[] weights = packed(model);
    double[] gradient = new double[weights.length];
    double value = smooth.evaluate(weights, gradient);
    int zeros = 0;
    double absolute = 0;
    for (int i = 0; i < weights.length; i++) {
      double most = i % 7 == 6 ? 0 : sizes / total;
      absolute += most * Math.abs(weights[i]);
      if (weights[i] == 0) {
        zeros++;
        assertTrue(Math.abs(gradient[i]) <= most + 1e-8, "slope of weight " + i);
      } else {
        assertEquals(-most * Math.signum(weights[i]), gradient[i], 1e-8, "slope of weight " + i);
      }
    }
    assertEquals(value + absolute, training.objective(), 1e-12);
    assertEquals(training.objective(), training.objectiveOn(data).getAsDouble(), 1e-12 * value);
    assertTrue(sizes < 10 || zeros > 0, "a strong penalty leaves few weights");
    if (sizes == 1000) {
      assertEquals(model.weights().rows() * 6, zeros);
    }
  }

  private static double[] packed(LogisticModel model) {
    int columns = model.features();
    double[] packed = new double[model.weights().rows() * (columns + 1)];
    for (int k = 0; k < model.weights().rows(); k++) {
      for (int j = 0; j < columns; j++) {
        packed[k * (columns + 1) + j] = model.weights().get(k, j);
      }
      packed[k * (columns + 1) + columns] = model.intercepts()[k];
    }
    return packed;
  }

  private static Dataset overlapping(int classes, int seed) {
    Matrix x = RandomMatrix.of(200, 6, seed);
    Matrix noise = RandomMatrix.of(200, classes, seed + 50);
    int[] codes = new int[200];
    for (int i = 0; i < 200; i++) {
      for (int k = 1; k < classes; k++) {
        double score = x.get(i, k) + noise.get(i, k);
        codes[i] = score > x.get(i, codes[i]) + noise.get(i, codes[i]) ? k : codes[i];
      }
    }
    return Dataset.of(x, LABELS.subList(0, classes), codes);
  }

  @Test
  void theObjectiveNeverRises() {
    Training<LogisticModel> training =
        Driver.begin(new LogisticRegression(), PROXIMAL.penaltyOnSizes(2), overlapping(3, 9));
    double before = Double.POSITIVE_INFINITY;
    while (training.step() == Status.RUNNING) {
      assertTrue(training.objective() <= before);
      before = training.objective();
    }
  }

  @ParameterizedTest
  @EnumSource(Solver.class)
  void aWeightCountsARowAsOftenAsItSays(Solver solver) {
    Params params = LogisticRegression.params().solver(solver).tolerance(1e-10).balanced(true);
    for (int classes = 2; classes <= 3; classes++) {
      Dataset data = overlapping(classes, 11);
      double[] weights = new double[200];
      List<Integer> repeated = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        weights[i] = i % 4;
        repeated.addAll(Collections.nCopies(i % 4, i));
      }
      Dataset rows = data.select(repeated.stream().mapToInt(Integer::intValue).toArray());
      LogisticModel expected = params.fit(rows);
      LogisticModel found = params.fit(data.withWeights(Weights.of(weights)));
      assertArrayEquals(expected.weights().toArray(), found.weights().toArray(), 1e-6);
    }
  }

  /** The order of classes is kept, so a balanced model leans to the rarer class. */
  @Test
  void balancedClassesCountTheSame() {
    Dataset data = overlapping(2, 13);
    Target.Classes target = (Target.Classes) data.target();
    int[] few = IntStream.range(0, 200).filter(i -> target.get(i) == 0 || i % 5 == 0).toArray();
    Dataset unequal = data.select(few);
    int[] counts = ((Target.Classes) unequal.target()).counts();
    Params params = LogisticRegression.params().solver(Solver.LBFGS).penalty(0).tolerance(1e-10);
    Matrix x = unequal.x();
    double[] sums = new double[2];
    LogisticModel model = params.balanced(true).fit(unequal);
    double[] p = model.probabilities(x).toArray();
    for (int i = 0; i < x.rows(); i++) {
      int k = ((Target.Classes) unequal.target()).get(i);
      sums[0] += p[2 * i] / counts[k];
      sums[1] += p[2 * i + 1] / counts[k];
    }
    // Without a penalty the mean probability of a class is its share, here one half.
    assertEquals(1, sums[0], 1e-8);
    assertEquals(1, sums[1], 1e-8);
  }
}
