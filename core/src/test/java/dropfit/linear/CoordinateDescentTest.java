package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.guard.Violation;
import dropfit.numeric.Vectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lasso and elastic net. */
class CoordinateDescentTest {
  private static final Dataset DIABETES = Reference.regression("diabetes");
  private static final Lasso.Params LASSO = Lasso.params().maxIterations(100_000).tolerance(1e-12);
  private static final ElasticNet.Params NET =
      ElasticNet.params().maxIterations(100_000).tolerance(1e-12);

  @ParameterizedTest
  @ValueSource(strings = {"lasso_a0.1", "lasso_a0.1_std", "lasso_a1_std"})
  void lassoEqualsTheReferenceSweepForSweep(String name) {
    Reference reference = Reference.of(name + "__diabetes");
    Training<LinearModel> training =
        assertReference(
            reference, name, new Lasso(), LASSO.penalty(reference.params().number("alpha")));
    assertEquals(reference.result().number("n_iter"), training.iteration());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elasticnet_a0.01_l0.2",
        "elasticnet_a0.01_l0.2_std",
        "elasticnet_a0.1_l0.5",
        "elasticnet_a0.1_l0.5_std",
        "elasticnet_a1_l0.5_std"
      })
  void elasticNetEqualsTheReference(String name) {
    Reference reference = Reference.of(name + "__diabetes");
    assertReference(
        reference,
        name,
        new ElasticNet(),
        NET.penalty(reference.params().number("alpha"))
            .l1Share(reference.params().number("l1_ratio")));
  }

  @Test
  void weightedRowsGiveWhatGlmnetGives() {
    Reference reference = Reference.of("lasso_glmnet__diabetes");
    Dataset plain = Reference.standardized(DIABETES);
    double[] weights = new double[plain.rows()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % 4 + 0.5;
    }
    Dataset data = plain.withWeights(Weights.of(weights));
    double[] penalties = reference.params().numbers("lambda");
    double[] coefficients = new double[penalties.length * 10];
    double[] intercepts = new double[penalties.length];
    for (int k = 0; k < penalties.length; k++) {
      LinearModel model = LASSO.penalty(penalties[k]).tolerance(1e-14).fit(data);
      System.arraycopy(model.weights().toArray(), 0, coefficients, 10 * k, 10);
      intercepts[k] = model.intercept();
    }
    reference.assertResult("coefs", coefficients);
    reference.assertResult("intercepts", intercepts);
  }

  private static <P> Training<LinearModel> assertReference(
      Reference reference, String name, Fit<P, LinearModel> fit, P params) {
    Dataset data = name.endsWith("_std") ? Reference.standardized(DIABETES) : DIABETES;
    Training<LinearModel> training = Driver.begin(fit, params, data);
    LinearModel model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercept());
    reference.assertResult("predictions", model.predict(data.x()));
    return training;
  }

  /**
   * The subgradient is 0 at the optimum: a residual pulls at a weight that is not 0 exactly as the
   * penalties do, and no stronger at one that is.
   */
  @ParameterizedTest
  @CsvSource({"200,6,1", "200,6,0.3", "40,60,1", "40,60,0.3", "9,9,1"})
  void theSubgradientVanishes(int rows, int columns, double share) {
    for (int seed = 0; seed < 20; seed++) {
      CenteredRows data = new CenteredRows(problem(rows, columns, seed));
      CoordinateDescent descent = new CoordinateDescent(Residual.of(data));
      double penalty = descent.silencingPenalty() * Math.pow(10, -seed % 4);
      converge(descent, penalty * share, penalty * (1 - share));
      RowResidual left = new RowResidual(data, data.fold(0, 0));
      for (int j = 0; j < columns; j++) {
        left.move(j, descent.weights[j]);
      }
      for (int j = 0; j < columns; j++) {
        double w = descent.weights[j];
        double pull = left.slope(j) - penalty * (1 - share) * w;
        double rounding = 1e-6 * penalty;
        if (w == 0) {
          assertTrue(Math.abs(pull) <= penalty * share + rounding, "a weight that should move");
        } else {
          assertEquals(Math.signum(w) * penalty * share, pull, rounding);
        }
      }
    }
  }

  private static void converge(CoordinateDescent descent, double absolute, double square) {
    descent.penalize(absolute, square);
    int sweeps = 0;
    do {
      descent.sweep();
      assertTrue(++sweeps < 200_000);
    } while (!descent.hasConverged(1e-15));
  }

  private static Dataset problem(int rows, int columns, int seed) {
    double[] cells = RandomMatrix.of(rows, columns, seed).toArray();
    double[] noise = RandomMatrix.of(rows, 1, seed + 1000).toArray();
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 1; j < columns; j++) {
        cells[i * columns + j] += 0.5 * cells[i * columns + j - 1] + 3;
      }
      y[i] = 5 + 2 * cells[i * columns] - cells[i * columns + columns - 1] + noise[i];
    }
    return Dataset.of(Matrix.of(rows, columns, cells), y);
  }

  /** The plain form over the rows is the oracle of the one over products of columns. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void productsOfColumnsGiveWhatTheRowsGive(int seed) {
    Dataset plain = problem(300, 8, seed);
    double[] weights = new double[300];
    for (int i = 0; i < 300; i++) {
      weights[i] = i % 5 / 2.0;
    }
    CenteredRows data = new CenteredRows(plain.withWeights(Weights.of(weights)));
    Fold fold = data.fold(60, 110);
    ColumnProducts rest = ColumnProducts.of(data, 0, 60);
    rest.add(ColumnProducts.of(data, 110, data.rows));
    Residual fast = new GramResidual(rest);
    Residual slow = new RowResidual(data, fold);
    CoordinateDescent a = new CoordinateDescent(fast);
    CoordinateDescent b = new CoordinateDescent(slow);
    a.penalize(20, 5);
    b.penalize(20, 5);
    for (int sweep = 0; sweep < 30; sweep++) {
      assertEquals(slow.squares(), fast.squares(), 1e-10 * b.silencingPenalty());
      assertEquals(b.gap(), a.gap(), 1e-9 * slow.squares());
      a.sweep();
      b.sweep();
      assertArrayEquals(b.weights, a.weights, 1e-12);
    }
    for (int j = 0; j < 8; j++) {
      for (int k = 0; k < 8; k++) {
        assertEquals(slow.product(j, k), fast.product(j, k), 1e-11 * slow.product(j, j));
      }
    }
  }

  /** The gap as textbooks give it: primal less dual objective. */
  @Test
  void theGapIsTheDistanceOfPrimalAndDual() {
    CenteredRows data = new CenteredRows(problem(50, 5, 7));
    RowResidual residual = new RowResidual(data, data.fold(0, 0));
    CoordinateDescent descent = new CoordinateDescent(residual);
    double a = 15;
    descent.penalize(a, 0);
    for (int sweep = 0; sweep < 8; sweep++) {
      double largest = 0;
      double l1 = 0;
      double along = 0;
      double squares = residual.squares();
      for (int j = 0; j < 5; j++) {
        largest = Math.max(largest, Math.abs(residual.slope(j)));
        l1 += Math.abs(descent.weights[j]);
        along += descent.weights[j] * residual.slope(j);
      }
      double s = Math.min(1, a / largest);
      double primal = squares / 2 + a * l1;
      double dual = s * (squares + along) - s * s * squares / 2;
      assertEquals(primal - dual, descent.gap(), 1e-9 * primal);
      assertTrue(descent.gap() >= 0);
      descent.sweep();
    }
  }

  @Test
  void aWeightCountsARowAsOftenAsItSays() {
    Dataset data = problem(30, 4, 3);
    double[] weights = new double[30];
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      weights[i] = i % 4;
      repeated.addAll(Collections.nCopies(i % 4, i));
    }
    Dataset rows = data.select(repeated.stream().mapToInt(Integer::intValue).toArray());
    Dataset weighted = data.withWeights(Weights.of(weights));
    assertClose(LASSO.fit(rows), LASSO.fit(weighted));
    assertClose(NET.fit(rows), NET.fit(weighted));
  }

  private static void assertClose(LinearModel expected, LinearModel found) {
    assertArrayEquals(expected.weights().toArray(), found.weights().toArray(), 1e-9);
    assertEquals(expected.intercept(), found.intercept(), 1e-8);
  }

  /** Columns in a small unit and the target in a large one change the weights by that alone. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e9})
  void scalesOfColumnsAndTargetDoNotMatter(double scale) {
    Dataset data = problem(80, 4, 5);
    double[] cells = data.x().toArray();
    double[] y = ((Target.Numbers) data.target()).toArray();
    for (int i = 0; i < cells.length; i++) {
      cells[i] *= scale;
    }
    for (int i = 0; i < y.length; i++) {
      y[i] /= scale;
    }
    Dataset scaled = Dataset.of(Matrix.of(80, 4, cells), y);
    double[] plain = LASSO.penalty(0.1).fit(data).predict(data.x());
    double[] found = LASSO.penalty(0.1).fit(scaled).predict(scaled.x());
    for (int i = 0; i < 80; i++) {
      assertEquals(plain[i], found[i] * scale, 1e-6);
    }
  }

  @Test
  void aPenaltyThatSilencesAllLeavesTheMean() {
    Dataset data = problem(50, 3, 8);
    LinearModel model = LASSO.penalty(1000).fit(data);
    assertArrayEquals(new double[3], model.weights().toArray());
    assertEquals(
        Vectors.mean(((Target.Numbers) data.target()).toArray()), model.intercept(), 1e-14);
  }

  @Test
  void numbersWhoseSquaresOverflowAreRefused() {
    Dataset data = Dataset.of(Matrix.of(2, 1, new double[] {1, 1e200}), new double[] {-1e150, 2});
    List<String> messages =
        new Lasso().misfits(LASSO, data).stream().map(Violation::message).toList();
    assertEquals(2, messages.size());
    assertTrue(messages.get(0).contains("x0"));
    assertTrue(messages.get(1).contains("target"));
  }
}
