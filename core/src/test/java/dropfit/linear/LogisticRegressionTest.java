package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.linear.LogisticRegression.Params;
import dropfit.linear.LogisticRegression.Solver;
import dropfit.optim.Descent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticRegressionTest {
  private static final List<String> TWO = List.of("no", "yes");
  private static final List<String> THREE = List.of("a", "b", "c");

  static List<Params> solvers() {
    List<Params> solvers = new ArrayList<>();
    solvers.add(LogisticRegression.params().solver(Solver.LBFGS));
    for (Descent descent : Descent.values()) {
      solvers.add(LogisticRegression.params().descent(descent).learningRate(0.5));
    }
    return solvers;
  }

  /** Classes that lie apart in the plane. */
  private static Dataset separable(List<String> labels) {
    double[] cells = RandomMatrix.of(90, 2, 1).toArray();
    int[] codes = new int[90];
    for (int i = 0; i < 90; i++) {
      codes[i] = i % labels.size();
      cells[2 * i] = 0.1 * cells[2 * i] + 2 * codes[i] - 1;
      cells[2 * i + 1] = 0.1 * cells[2 * i + 1] + (codes[i] == 1 ? 2 : 0);
    }
    return Dataset.of(Matrix.of(90, 2, cells), labels, codes);
  }

  /**
   * A row's class is that of the largest of some columns, but for noise as large as the columns.
   */
  private static Dataset overlapping(List<String> labels, int seed) {
    Matrix x = RandomMatrix.of(300, 4, seed);
    Matrix noise = RandomMatrix.of(300, labels.size(), seed + 1);
    int[] codes = new int[300];
    for (int i = 0; i < 300; i++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < labels.size(); k++) {
        double score = x.get(i, k) + noise.get(i, k) + (k == 0 ? 0.3 : 0);
        if (score > best) {
          best = score;
          codes[i] = k;
        }
      }
    }
    return Dataset.of(x, labels, codes);
  }

  private static int[] codes(Dataset data) {
    return ((Target.Classes) data.target()).toArray();
  }

  private static Training<LogisticModel> ended(Params params, Dataset data) {
    Training<LogisticModel> training = Driver.begin(new LogisticRegression(), params, data);
    Driver.run(training, (run, status) -> {});
    return training;
  }

  private static Status end(Params params, Dataset data) {
    return ended(params, data).step();
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void separableClassesWithoutAPenaltyAreUnbounded(Params solver) {
    for (List<String> labels : List.of(TWO, THREE)) {
      Dataset data = separable(labels);
      Training<LogisticModel> training = ended(solver.penalty(0), data);
      assertEquals(Status.UNBOUNDED, training.step());
      assertTrue(training.iteration() <= training.stepLimit());
      double[] predicted = training.snapshot().predict(data.x());
      int[] codes = codes(data);
      for (int i = 0; i < predicted.length; i++) {
        assertEquals(codes[i], (int) predicted[i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void aPenaltyOrAnOverlapBoundsTheWeights(Params solver) {
    Params patient = solver.maxIterations(100_000).tolerance(1e-7);
    for (List<String> labels : List.of(TWO, THREE)) {
      assertEquals(Status.CONVERGED, end(patient.penalty(0.1), separable(labels)));
      assertEquals(Status.CONVERGED, end(patient.penalty(0), overlapping(labels, 3)));
      assertEquals(Status.OUT_OF_STEPS, end(patient.maxIterations(2), overlapping(labels, 3)));
    }
  }

  /** A single pair of rows in the wrong order is enough for a minimum. */
  @Test
  void oneRowOnTheWrongSideIsAnOverlap() {
    Matrix x = Matrix.of(6, 1, new double[] {-3, -2, -1, 1, 2, 3});
    Params params = LogisticRegression.params().solver(Solver.LBFGS).penalty(0);
    assertEquals(Status.UNBOUNDED, end(params, Dataset.of(x, TWO, new int[] {0, 0, 0, 1, 1, 1})));
    assertEquals(Status.CONVERGED, end(params, Dataset.of(x, TWO, new int[] {0, 0, 1, 0, 1, 1})));
  }

  private static Params tight(double penalty) {
    return LogisticRegression.params().solver(Solver.LBFGS).penalty(penalty).tolerance(1e-12);
  }

  /** At the minimum every slope of the objective is zero, by a loss written out plainly. */
  @ParameterizedTest
  @CsvSource({"2, 1", "3, 0.01", "4, 10", "5, 1000", "6, 0"})
  void threeClassesSolveTheScoreEquations(int seed, double penalty) {
    Dataset data = overlapping(THREE, seed);
    Training<LogisticModel> training = ended(tight(penalty), data);
    LogisticModel model = training.snapshot();
    SoftmaxOracle oracle = new SoftmaxOracle(data.x(), codes(data), 3, penalty);
    double[] weights = packed(model);
    double[] gradient = new double[15];
    double value = oracle.evaluate(weights, gradient);
    assertArrayEquals(new double[15], gradient, 1e-10);
    assertEquals(value, training.objective(), 1e-13);
    Matrix probabilities = model.probabilities(data.x());
    for (int i = 0; i < data.rows(); i++) {
      double[] expected = oracle.probabilities(weights, i);
      for (int k = 0; k < 3; k++) {
        assertEquals(expected[k], probabilities.get(i, k), 1e-13);
      }
    }
  }

  /**
   * Weights −w/2 and w/2 of a softmax have half the square of w, so two classes with penalty λ are
   * a softmax with penalty 2λ.
   */
  @ParameterizedTest
  @CsvSource({"2, 1", "3, 0.01", "4, 10", "5, 1000"})
  void twoClassesAreASoftmaxOfTwo(int seed, double penalty) {
    Dataset data = overlapping(TWO, seed);
    LogisticModel model = ended(tight(penalty), data).snapshot();
    SoftmaxOracle oracle = new SoftmaxOracle(data.x(), codes(data), 2, 2 * penalty);
    double[] weights = oracle.minimum();
    for (int j = 0; j < 4; j++) {
      assertEquals(weights[5 + j] - weights[j], model.weights().get(0, j), 1e-8);
    }
    assertEquals(weights[9] - weights[4], model.intercepts()[0], 1e-8);
    assertEquals(
        oracle.probabilities(weights, 0)[1], model.probabilities(data.x()).get(0, 1), 1e-9);
  }

  /** Rows of weights that each end with their intercept. */
  private static double[] packed(LogisticModel model) {
    int columns = model.features();
    int outputs = model.weights().rows();
    double[] packed = new double[outputs * (columns + 1)];
    for (int k = 0; k < outputs; k++) {
      for (int j = 0; j < columns; j++) {
        packed[k * (columns + 1) + j] = model.weights().get(k, j);
      }
      packed[k * (columns + 1) + columns] = model.intercepts()[k];
    }
    return packed;
  }

  @Test
  void ofClassesEquallyLikelyTheFirstIsPredicted() {
    LogisticModel two = new LogisticModel(TWO, Matrix.ofRows(row(1)), Matrix.ofRows(row(0)));
    assertEquals(0, two.predict(row(0)));
    assertEquals(1, two.predict(row(1e-12)));
    assertArrayEquals(row(0.5, 0.5), two.probabilities(Matrix.ofRows(row(0))).toArray());
    LogisticModel three =
        new LogisticModel(
            THREE, Matrix.ofRows(row(0), row(1), row(1)), Matrix.ofRows(row(0, 0, 0)));
    assertEquals(0, three.predict(row(0)));
    assertEquals(1, three.predict(row(1)));
    assertEquals(0, three.predict(row(-1)));
  }

  @Test
  void farRowsHaveFiniteProbabilities() {
    LogisticModel two = new LogisticModel(TWO, Matrix.ofRows(row(1)), Matrix.ofRows(row(0)));
    assertArrayEquals(row(0, 1), two.probabilities(Matrix.ofRows(row(1e300))).toArray());
    assertArrayEquals(row(1, 0), two.probabilities(Matrix.ofRows(row(-1e300))).toArray());
    LogisticModel three =
        new LogisticModel(
            THREE, Matrix.ofRows(row(-1), row(1), row(2)), Matrix.ofRows(row(0, 0, 0)));
    assertArrayEquals(row(0, 0, 1), three.probabilities(Matrix.ofRows(row(1e5))).toArray());
    assertArrayEquals(row(1, 0, 0), three.probabilities(Matrix.ofRows(row(-1e5))).toArray());
  }

  private static double[] row(double... cells) {
    return cells;
  }

  /** The second label is the one whose log odds are told; other orders give the same model. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void theOrderOfTheLabelsIsKept(int classes) {
    List<String> labels = THREE.subList(0, classes);
    List<String> backwards = new ArrayList<>(labels);
    Collections.reverse(backwards);
    Dataset data = overlapping(labels, 7);
    int[] reversed = codes(data);
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = classes - 1 - reversed[i];
    }
    LogisticModel model = tight(1).fit(data);
    LogisticModel mirror = tight(1).fit(Dataset.of(data.x(), backwards, reversed));
    assertEquals(labels, model.labels());
    assertEquals(backwards, mirror.labels());
    Matrix p = model.probabilities(data.x());
    Matrix q = mirror.probabilities(data.x());
    for (int i = 0; i < data.rows(); i++) {
      for (int k = 0; k < classes; k++) {
        assertEquals(p.get(i, k), q.get(i, classes - 1 - k), 1e-9);
      }
    }
    if (classes == 2) {
      assertTrue(model.weights().get(0, 1) > 0, "the second column speaks for the second class");
    }
  }

  /** Sizes around those of the blocks of rows in which the loss is summed. */
  @ParameterizedTest
  @CsvSource({"1, 2", "255, 3", "256, 2", "257, 3", "513, 2", "600, 3"})
  void theLossIsTheMeanOverAllRows(int rows, int classes) {
    Matrix x = RandomMatrix.of(rows, 3, rows);
    int[] codes = new int[rows];
    for (int i = 0; i < rows; i++) {
      codes[i] = i % classes;
    }
    LogisticLoss loss =
        new LogisticLoss(Dataset.of(x, THREE.subList(0, classes), codes), 2.0 / rows);
    double[] weights = RandomMatrix.of(loss.size(), 1, 4).toArray();
    double[] gradient = new double[loss.size()];
    double value = loss.evaluate(weights, gradient);
    assertEquals(value, loss.value(weights));
    double[] full = classes == 2 ? halves(weights) : weights;
    SoftmaxOracle oracle = new SoftmaxOracle(x, codes, classes, classes == 2 ? 4 : 2);
    double[] slopes = new double[full.length];
    assertEquals(oracle.evaluate(full, slopes), value, 1e-13);
    for (int j = 0; j < gradient.length; j++) {
      double expected = classes == 2 ? (slopes[j + weights.length] - slopes[j]) / 2 : slopes[j];
      assertEquals(expected, gradient[j], 1e-13);
    }
  }

  /** The weights −w/2 and w/2. */
  private static double[] halves(double[] w) {
    double[] both = new double[2 * w.length];
    for (int j = 0; j < w.length; j++) {
      both[j] = -w[j] / 2;
      both[j + w.length] = w[j] / 2;
    }
    return both;
  }
}
