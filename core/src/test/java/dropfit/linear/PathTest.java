package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Weights;
import dropfit.fit.CoefficientPath;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.guard.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lasso, elastic net and ridge along their penalties. */
class PathTest {
  private static final Dataset DIABETES = Reference.regression("diabetes");
  private static final Dataset STANDARD = Reference.standardized(DIABETES);
  private static final LassoPath.Params LASSO =
      LassoPath.params().tolerance(1e-13).maxIterations(1_000_000);

  @Test
  void theLassoPathEqualsTheReference() {
    Reference reference = Reference.of("lasso_path__diabetes");
    PathTraining path = run(new LassoPath(), LASSO.penalties(20).choice(PathChoice.LAST), STANDARD);
    assertEquals(CoefficientPath.Axis.PENALTY, path.axis());
    reference.assertResult("alphas", path.positions());
    Matrix expected = reference.result().matrix("coefs");
    double[] found = path.coefficients();
    for (int k = 0; k < 20; k++) {
      for (int j = 0; j < 10; j++) {
        assertEquals(expected.get(j, k), found[k * 10 + j], reference.tolerance() * 25);
      }
    }
    assertEquals(19, path.chosen());
    assertEquals(0, path.errors().length);
    assertArrayEquals(Arrays.copyOfRange(found, 190, 200), path.snapshot().weights().toArray(), 0);
  }

  @Test
  void theRidgePathEqualsTheReference() {
    Reference reference = Reference.of("ridge_path__diabetes");
    RidgePath.Params params =
        RidgePath.params().largest(100).smallest(0.1).penalties(4).choice(PathChoice.LAST);
    PathTraining path = run(new RidgePath(), params, DIABETES);
    double[] upward = new double[40];
    for (int k = 0; k < 4; k++) {
      System.arraycopy(path.coefficients(), 10 * k, upward, 30 - 10 * k, 10);
    }
    reference.assertResult("coefs", upward);
    assertArrayEquals(new double[] {100, 10, 1, 0.1}, path.positions(), 1e-13);
  }

  /** Folds are stretches of the file here, as in the reference; the algorithm shuffles them. */
  private static FoldRows folds(Reference reference) {
    int[] order = IntStream.range(0, STANDARD.rows()).toArray();
    return FoldRows.ordered(STANDARD, order, (int) reference.params().number("folds"));
  }

  @ParameterizedTest
  @CsvSource({"lasso_cv, 1", "elasticnet_cv, 0.5"})
  void crossValidationEqualsTheReference(String name, double share) {
    Reference reference = Reference.of(name + "__diabetes");
    PathTraining path = CoordinatePath.train(LASSO.penalties(30).l1Share(share), folds(reference));
    assertChosen(reference, path);
  }

  @Test
  void crossValidationOfRidgeEqualsTheReference() {
    Reference reference = Reference.of("ridge_cv__diabetes");
    FoldRows rows = folds(reference);
    PathTraining path =
        new PathTraining(
            rows.data,
            PathTraining.penalties(1e4, 1e-3, 15),
            PathChoice.LEAST_ERROR,
            RidgePathSolver.of(rows),
            rows.folds,
            1);
    assertChosen(reference, path);
  }

  private static void assertChosen(Reference reference, PathTraining path) {
    Driver.run(path, (run, status) -> {});
    assertEquals(Status.CONVERGED, path.step());
    reference.assertResult("alphas", path.positions());
    reference.assertResult("mse", path.errors());
    reference.assertResult("mse_error", path.errorDeviations());
    reference.assertResult("alpha", path.positions()[path.chosen()]);
    LinearModel model = path.snapshot();
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercept());
  }

  private static <P> PathTraining run(Fit<P, LinearModel> fit, P params, Dataset data) {
    Training<LinearModel> training = Driver.begin(fit, params, data);
    Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    return (PathTraining) training;
  }

  @Test
  void theChoiceGoesByErrorsAndTheirSpread() {
    double[] errors = {9, 5, 4.2, 4, 4.1};
    double[] deviations = {1, 1, 1, 0.3, 1};
    assertEquals(3, PathChoice.LEAST_ERROR.of(errors, deviations, 5));
    assertEquals(2, PathChoice.ONE_STANDARD_ERROR.of(errors, deviations, 5));
    assertEquals(1, PathChoice.ONE_STANDARD_ERROR.of(errors, new double[] {0, 0, 0, 1, 0}, 5));
    assertEquals(3, PathChoice.ONE_STANDARD_ERROR.of(errors, new double[5], 5));
    assertEquals(4, PathChoice.LAST.of(new double[0], new double[0], 5));
  }

  /** Every point of a path is what the algorithm for a single penalty gives. */
  @ParameterizedTest
  @CsvSource({"60, 5", "12, 30"})
  void pointsOfAPathAreSingleFits(int rows, int columns) {
    Dataset data =
        Dataset.of(RandomMatrix.of(rows, columns, 1), RandomMatrix.of(rows, 1, 2).toArray())
            .withWeights(Weights.of(IntStream.range(0, rows).mapToDouble(i -> i % 4).toArray()));
    PathTraining lasso = run(new LassoPath(), LASSO.penalties(6).smallest(0.05), data);
    PathTraining ridge = run(new RidgePath(), RidgePath.params().penalties(6), data);
    for (int k = 0; k < 6; k++) {
      double[] single =
          Lasso.params()
              .penalty(lasso.positions()[k])
              .tolerance(1e-13)
              .maxIterations(1_000_000)
              .fit(data)
              .weights()
              .toArray();
      assertArrayEquals(single, point(lasso, k, columns), 1e-5);
      single = Ridge.params().penalty(ridge.positions()[k]).fit(data).weights().toArray();
      assertArrayEquals(single, point(ridge, k, columns), 1e-11);
    }
  }

  private static double[] point(PathTraining path, int k, int columns) {
    return Arrays.copyOfRange(path.coefficients(), k * columns, (k + 1) * columns);
  }

  /** Errors are those of models fitted, by themselves, on the rows that are not held out. */
  @ParameterizedTest
  @CsvSource({"40, 4", "15, 30"})
  void errorsAreThoseOfModelsThatDidNotSeeTheRows(int rows, int columns) {
    Dataset data =
        Dataset.of(RandomMatrix.of(rows, columns, 3), RandomMatrix.of(rows, 1, 4).toArray());
    int[] order = IntStream.range(0, rows).map(i -> i * 7 % rows).toArray();
    FoldRows dealt = FoldRows.ordered(data, order, 3);
    PathTraining lasso = CoordinatePath.train(LASSO.penalties(4).smallest(0.1), dealt);
    PathTraining ridge =
        new PathTraining(
            dealt.data,
            new double[] {10, 1, 0.1, 0.01},
            PathChoice.LEAST_ERROR,
            RidgePathSolver.of(dealt),
            dealt.folds,
            1);
    Driver.run(lasso, (run, status) -> {});
    Driver.run(ridge, (run, status) -> {});
    for (int k = 0; k < 4; k++) {
      double lassoError = 0;
      double ridgeError = 0;
      for (Fold fold : dealt.folds) {
        Dataset heldOut = data.select(Arrays.copyOfRange(order, fold.from, fold.to));
        int[] others =
            IntStream.range(0, rows)
                .filter(i -> i < fold.from || i >= fold.to)
                .map(i -> order[i])
                .toArray();
        Dataset rest = data.select(others);
        LinearModel model =
            Lasso.params()
                .penalty(lasso.positions()[k])
                .tolerance(1e-13)
                .maxIterations(1_000_000)
                .fit(rest);
        lassoError += error(model, heldOut) / 3;
        ridgeError += error(Ridge.params().penalty(ridge.positions()[k]).fit(rest), heldOut) / 3;
      }
      assertEquals(lassoError, lasso.errors()[k], 1e-5);
      assertEquals(ridgeError, ridge.errors()[k], 1e-10);
    }
  }

  private static double error(LinearModel model, Dataset data) {
    return new Regression(data).meanSquaredError(model.weights().toArray(), model.intercept());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 7})
  void foldsShareTheRowsEvenly(int folds) {
    Dataset data =
        Dataset.of(RandomMatrix.of(23, 1, 1), new double[23])
            .withWeights(Weights.of(IntStream.range(0, 23).mapToDouble(i -> i % 6).toArray()));
    FoldRows rows = FoldRows.dealt(data, folds, 3);
    int at = 0;
    for (Fold fold : rows.folds) {
      assertEquals(at, fold.from);
      int size = fold.to - fold.from;
      assertTrue(size == 19 / folds || size == 19 / folds + 1);
      at = fold.to;
    }
    assertEquals(19, at);
  }

  @Test
  void theSeedDecidesTheFolds() {
    Dataset data = Dataset.of(RandomMatrix.of(30, 2, 1), RandomMatrix.of(30, 1, 2).toArray());
    double[] first = run(new RidgePath(), RidgePath.params().seed(1), data).errors();
    assertArrayEquals(first, run(new RidgePath(), RidgePath.params().seed(1), data).errors());
    double[] other = run(new RidgePath(), RidgePath.params().seed(2), data).errors();
    assertTrue(!Arrays.equals(first, other));
  }

  @Test
  void whatIsKnownGrowsWithTheRun() {
    Training<LinearModel> training =
        Driver.begin(new LassoPath(), LassoPath.params().penalties(10), STANDARD);
    CoefficientPath path = (CoefficientPath) training;
    assertEquals(0, path.positions().length);
    int reached = 0;
    while (training.step() == Status.RUNNING) {
      assertTrue(path.positions().length >= reached);
      reached = path.positions().length;
      assertEquals(reached * 10, path.coefficients().length);
      assertEquals(reached, path.errors().length);
      assertEquals(reached, path.errorDeviations().length);
      assertEquals(-1, path.chosen());
    }
    assertEquals(10, path.positions().length);
    assertTrue(training.iteration() <= training.stepLimit());
  }

  @Test
  void impossibleFoldsAndPenaltiesAreRefused() {
    Dataset data = Dataset.of(RandomMatrix.of(4, 2, 1), new double[4]);
    List<Violation> lasso = new LassoPath().misfits(LassoPath.params().folds(5), data);
    assertEquals(List.of("folds"), lasso.stream().map(Violation::field).toList());
    List<Violation> ridge =
        new RidgePath().misfits(RidgePath.params().folds(4).smallest(1e4), data);
    assertEquals(List.of("smallest"), ridge.stream().map(Violation::field).toList());
    assertEquals(
        List.of(), new LassoPath().misfits(LassoPath.params().choice(PathChoice.LAST), data));
  }

  @Test
  void aPathTooLargeToKeepIsRefused() {
    Dataset data = Dataset.of(Matrix.of(2, 20_000, new double[40_000]), new double[2]);
    LassoPath.Params params = LassoPath.params().folds(2);
    assertEquals(List.of(), new LassoPath().misfits(params, data));
    List<Violation> misfits = new LassoPath().misfits(params.penalties(1000), data);
    assertTrue(misfits.get(0).message().contains("too many columns"));
  }

  @Test
  void aPathThatIsCutShortSaysSo() {
    Training<LinearModel> training =
        Driver.begin(new LassoPath(), LASSO.maxIterations(1).choice(PathChoice.LAST), STANDARD);
    Driver.run(training, (run, status) -> {});
    assertEquals(Status.OUT_OF_STEPS, training.step());
  }
}
