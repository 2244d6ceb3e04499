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
import dropfit.fit.CoefficientPath;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.guard.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Least angle regression, its lasso, and orthogonal matching pursuit. */
class StepwiseTest {
  private static final Dataset DIABETES = Reference.standardized(Reference.regression("diabetes"));

  private static <P> CoefficientPath path(Fit<P, LinearModel> fit, P params, Dataset data) {
    Training<LinearModel> training = Driver.begin(fit, params, data);
    Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    CoefficientPath path = (CoefficientPath) training;
    assertEquals(CoefficientPath.Axis.STEP, path.axis());
    assertEquals(training.iteration(), path.chosen());
    assertEquals(training.iteration() + 1, path.positions().length);
    return path;
  }

  @Test
  void leastAngleRegressionEqualsTheReference() {
    CoefficientPath path = path(new Lars(), Lars.params(), DIABETES);
    Reference.of("lars__diabetes").assertResult("coefs", path.coefficients());
  }

  @Test
  void itsLassoEqualsTheReference() {
    CoefficientPath path = path(new LassoLars(), LassoLars.params().penalty(0), DIABETES);
    Reference.of("lasso_lars__diabetes").assertResult("coefs", path.coefficients());
  }

  @Test
  void itsLassoEndsAtThePenalty() {
    Reference reference = Reference.of("lasso_lars_a1__diabetes");
    LinearModel model = LassoLars.params().penalty(1).fit(DIABETES);
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercept());
  }

  @Test
  void matchingPursuitEqualsTheReference() {
    OrthogonalMatchingPursuit.Params params = OrthogonalMatchingPursuit.params().features(10);
    double[] found = path(new OrthogonalMatchingPursuit(), params, DIABETES).coefficients();
    assertArrayEquals(new double[10], Arrays.copyOf(found, 10));
    Reference.of("orthogonal_matching_pursuit__diabetes")
        .assertResult("coefs", Arrays.copyOfRange(found, 10, 110));
  }

  /** Weights, correlated columns, and features that leave the lasso's path again. */
  private static Dataset problem(int rows, int columns, int seed) {
    double[] cells = RandomMatrix.of(rows, columns, seed).toArray();
    for (int i = 0; i < rows; i++) {
      for (int j = 1; j < columns; j++) {
        cells[i * columns + j] += 0.8 * cells[i * columns + j - 1] + 2;
      }
    }
    double[] y = new double[rows];
    double[] noise = RandomMatrix.of(rows, 1, seed + 500).toArray();
    double[] weights = new double[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = 3 * cells[i * columns + 1] - 2 * cells[i * columns + 2] + 2 * noise[i];
      weights[i] = 1 + i % 3;
    }
    return Dataset.of(Matrix.of(rows, columns, cells), y).withWeights(Weights.of(weights));
  }

  @ParameterizedTest
  @CsvSource({"50, 8", "12, 30", "400, 5"})
  void theLassoByLeastAnglesIsTheLasso(int rows, int columns) {
    for (int seed = 0; seed < 12; seed++) {
      Dataset data = problem(rows, columns, seed);
      for (double penalty : new double[] {1, 0.1, 0.01}) {
        LinearModel expected =
            Lasso.params().penalty(penalty).tolerance(1e-15).maxIterations(1_000_000).fit(data);
        LinearModel found = LassoLars.params().penalty(penalty).fit(data);
        assertArrayEquals(expected.weights().toArray(), found.weights().toArray(), 1e-5);
        assertEquals(expected.intercept(), found.intercept(), 1e-4);
      }
    }
  }

  /** At each knot all features in use pull equally, and no other feature pulls more. */
  @ParameterizedTest
  @CsvSource({"50, 8", "12, 30", "400, 5"})
  void featuresInUsePullEqually(int rows, int columns) {
    for (int seed = 0; seed < 12; seed++) {
      Dataset data = problem(rows, columns, seed);
      CenteredRows centered = new CenteredRows(data);
      double[] path = path(new Lars(), Lars.params(), data).coefficients();
      for (int k = 1; k < path.length / columns; k++) {
        double[] w = Arrays.copyOfRange(path, k * columns, (k + 1) * columns);
        double[] slopes = slopes(centered, w);
        double most = Arrays.stream(slopes).map(Math::abs).max().orElseThrow();
        int used = 0;
        for (int j = 0; j < columns; j++) {
          if (w[j] != 0) {
            assertEquals(most, Math.abs(slopes[j]), 1e-8, "knot " + k);
            used++;
          }
        }
        assertEquals(k, used);
      }
    }
  }

  private static double[] slopes(CenteredRows data, double[] w) {
    RowResidual left = new RowResidual(data, data.fold(0, 0));
    double[] slopes = new double[w.length];
    for (int j = 0; j < w.length; j++) {
      left.move(j, w[j]);
    }
    for (int j = 0; j < w.length; j++) {
      slopes[j] = left.slope(j);
    }
    return slopes;
  }

  @ParameterizedTest
  @CsvSource({"50, 8", "12, 30", "400, 5"})
  void matchingPursuitLeavesNothingThatItsFeaturesExplain(int rows, int columns) {
    for (int seed = 0; seed < 12; seed++) {
      Dataset data = problem(rows, columns, seed);
      LinearModel model = OrthogonalMatchingPursuit.params().features(4).fit(data);
      double[] w = model.weights().toArray();
      double[] slopes = slopes(new CenteredRows(data), w);
      assertEquals(4, Arrays.stream(w).filter(weight -> weight != 0).count());
      for (int j = 0; j < columns; j++) {
        assertTrue(w[j] == 0 || Math.abs(slopes[j]) < 1e-9);
      }
    }
  }

  /** Both ends at least squares, whatever joined and left on the way. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void allEndAtLeastSquares(int seed) {
    Dataset data = problem(60, 6, seed);
    LinearModel expected =
        LinearRegression.params().solver(LinearRegression.Solver.EXACT).fit(data);
    for (LinearModel found :
        List.of(
            Lars.params().fit(data),
            LassoLars.params().penalty(0).fit(data),
            OrthogonalMatchingPursuit.params().features(6).fit(data))) {
      assertArrayEquals(expected.weights().toArray(), found.weights().toArray(), 1e-10);
    }
  }

  @Test
  void collinearColumnsAreLeftOut() {
    double[] a = RandomMatrix.of(30, 1, 3).toArray();
    double[] b = RandomMatrix.of(30, 1, 4).toArray();
    double[][] rows = new double[30][];
    double[] y = new double[30];
    for (int i = 0; i < 30; i++) {
      rows[i] = new double[] {a[i], b[i], a[i] + b[i], 7, a[i]};
      y[i] = 2 * a[i] - b[i];
    }
    Dataset data = Dataset.of(Matrix.ofRows(rows), y);
    for (LinearModel model :
        List.of(
            Lars.params().fit(data),
            LassoLars.params().penalty(0).fit(data),
            OrthogonalMatchingPursuit.params().fit(data))) {
      double[] w = model.weights().toArray();
      assertTrue(Arrays.stream(w).filter(weight -> weight != 0).count() <= 2);
      double[] predictions = model.predict(data.x());
      assertArrayEquals(y, predictions, 1e-10);
    }
  }

  @Test
  void theNumberOfFeaturesIsKept() {
    assertEquals(3, used(Lars.params().features(3).fit(DIABETES)));
    assertEquals(3, used(OrthogonalMatchingPursuit.params().features(3).fit(DIABETES)));
    Reference reference = Reference.of("lars__diabetes");
    double[] expected = new double[10];
    reference.result().matrix("coefs").copyRow(3, expected);
    assertArrayEquals(expected, Lars.params().features(3).fit(DIABETES).weights().toArray(), 1e-9);
  }

  private static long used(LinearModel model) {
    return Arrays.stream(model.weights().toArray()).filter(weight -> weight != 0).count();
  }

  @Test
  void removingAColumnEqualsNeverHavingHadIt() {
    CenteredRows rows = new CenteredRows(problem(40, 6, 2));
    Residual residual = Residual.of(rows);
    ActiveSet shrunk = new ActiveSet(residual, 6);
    ActiveSet fresh = new ActiveSet(residual, 6);
    for (int column : new int[] {4, 0, 3, 5}) {
      assertTrue(shrunk.add(column));
    }
    shrunk.remove(1);
    for (int column : new int[] {4, 3, 5}) {
      assertTrue(fresh.add(column));
    }
    double[] b = {1, 2, 3};
    double[] c = {1, 2, 3};
    shrunk.solve(b);
    fresh.solve(c);
    assertArrayEquals(c, b);
    assertTrue(!shrunk.contains(0) && shrunk.contains(5));
  }

  @Test
  void aWeightCountsARowAsOftenAsItSays() {
    Dataset data = problem(25, 4, 9);
    double[] weights = new double[25];
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      weights[i] = i % 4;
      repeated.addAll(Collections.nCopies(i % 4, i));
    }
    Dataset rows =
        Dataset.of(data.x(), ((Target.Numbers) data.target()).toArray())
            .select(repeated.stream().mapToInt(Integer::intValue).toArray());
    Dataset weighted = data.withWeights(Weights.of(weights));
    assertArrayEquals(
        LassoLars.params().fit(rows).weights().toArray(),
        LassoLars.params().fit(weighted).weights().toArray(),
        1e-11);
    assertArrayEquals(
        OrthogonalMatchingPursuit.params().features(2).fit(rows).weights().toArray(),
        OrthogonalMatchingPursuit.params().features(2).fit(weighted).weights().toArray(),
        1e-11);
  }

  @Test
  void aPathTooLongToKeepIsRefused() {
    Dataset data = Dataset.of(Matrix.of(2, 40_000, new double[80_000]), new double[2]);
    List<Violation> misfits = new Lars().misfits(Lars.params(), data);
    assertEquals(1, misfits.size());
    assertTrue(misfits.get(0).message().contains("too many columns"));
  }
}
