package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Weights;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.linear.LinearRegression.Params;
import dropfit.linear.LinearRegression.Solver;
import dropfit.optim.Descent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearRegressionTest {
  private static final Params EXACT = LinearRegression.params().solver(Solver.EXACT);

  /** y = 3 + 2 a − b, with a that far from zero. */
  private static Dataset line(int rows, double offset) {
    double[] cells = RandomMatrix.of(rows, 2, 2).toArray();
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      cells[2 * i] += offset;
      y[i] = 3 + 2 * cells[2 * i] - cells[2 * i + 1];
    }
    return Dataset.of(Matrix.of(rows, 2, cells), y);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e3, 1e6, 1e9})
  void theExactSolverIsNotDisturbedByColumnsFarFromZero(double offset) {
    LinearModel model = EXACT.fit(line(300, offset));
    double rounding = 1e-15 * Math.max(10, offset);
    assertArrayEquals(new double[] {2, -1}, model.weights().toArray(), rounding);
    assertEquals(3, model.intercept(), rounding * Math.max(10, offset));
  }

  @ParameterizedTest
  @EnumSource(Descent.class)
  void descentFindsTheLine(Descent descent) {
    Training<LinearModel> training =
        Driver.begin(
            new LinearRegression(),
            LinearRegression.params().descent(descent).maxIterations(5000).tolerance(1e-10),
            line(700, 0));
    LinearModel model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    assertArrayEquals(new double[] {2, -1}, model.weights().toArray(), 1e-8);
    assertEquals(3, model.intercept(), 1e-8);
    assertEquals(0, training.objective(), 1e-15);
  }

  /** Steepest descent on half the mean squared error, with a target of unit spread, by hand. */
  @Test
  void theFirstStepIsTheGradientOfHalfTheMeanSquaredError() {
    Matrix x = Matrix.of(4, 1, new double[] {1, 2, 3, 6});
    Training<LinearModel> training =
        Driver.begin(
            new LinearRegression(),
            LinearRegression.params().descent(Descent.PLAIN).learningRate(0.01),
            Dataset.of(x, new double[] {10, 20, 40, 50}));
    assertEquals(Status.RUNNING, training.step());
    // The mean of the target is 30, so the errors at the start are 20, 10, −10, −20.
    assertEquals(250, training.objective(), 1e-12);
    double slope = (20 + 20 - 30 - 120) / 4.0;
    assertEquals(-0.01 * slope, training.snapshot().weights().get(0, 0), 1e-14);
    assertEquals(30, training.snapshot().intercept(), 1e-12);
  }

  /** Whether the target is in euros or millions of them changes the run by that factor alone. */
  @ParameterizedTest
  @EnumSource(Descent.class)
  void theUnitOfTheTargetDoesNotMatter(Descent descent) {
    Dataset data = line(50, 0);
    double[] y = data.x().column(1);
    double[] large = new double[50];
    for (int i = 0; i < 50; i++) {
      large[i] = 0x1p40 * y[i];
    }
    Params params = LinearRegression.params().descent(descent).maxIterations(40);
    LinearModel small = params.fit(Dataset.of(data.x(), y));
    LinearModel big = params.fit(Dataset.of(data.x(), large));
    assertEquals(small.intercept() * 0x1p40, big.intercept());
    for (int j = 0; j < 2; j++) {
      assertEquals(small.weights().get(0, j) * 0x1p40, big.weights().get(0, j));
    }
  }

  @Test
  void tooHighARateDiverges() {
    Training<LinearModel> training =
        Driver.begin(
            new LinearRegression(),
            LinearRegression.params().descent(Descent.PLAIN).learningRate(10),
            line(100, 5));
    Driver.run(training, (run, status) -> {});
    assertEquals(Status.DIVERGED, training.step());
    assertTrue(training.iteration() < training.stepLimit());
  }

  @Test
  void theObjectiveOnOtherRowsIsTheirMeanSquaredError() {
    Dataset data = line(60, 0);
    Training<LinearModel> training = Driver.begin(new LinearRegression(), EXACT, data);
    Matrix x = Matrix.of(2, 2, new double[] {1, 1, 0, 2});
    DoubleSupplier loss = training.objectiveOn(Dataset.of(x, new double[] {5, -2}));
    training.step();
    assertEquals((1 + 9) / 2.0, loss.getAsDouble(), 1e-12, "4 and 1 are predicted");
  }

  /** As scikit-learn: the shortest weights of the centred columns, and then the intercept. */
  @Test
  void repeatedColumnsShareTheWeight() {
    double[] a = RandomMatrix.of(40, 1, 3).toArray();
    double[] cells = new double[160];
    double[] y = new double[40];
    for (int i = 0; i < 40; i++) {
      double[] row = {a[i], a[i], 4, a[i] + 1};
      System.arraycopy(row, 0, cells, 4 * i, 4);
      y[i] = 6 * a[i] + 1;
    }
    LinearModel model = EXACT.fit(Dataset.of(Matrix.of(40, 4, cells), y));
    assertArrayEquals(new double[] {2, 2, 0, 2}, model.weights().toArray(), 1e-13);
    assertEquals(-1, model.intercept(), 1e-12);
  }

  @Test
  void aWeightCountsARowAsOftenAsItSays() {
    Matrix x = RandomMatrix.of(12, 2, 31);
    double[] y = RandomMatrix.of(12, 1, 32).toArray();
    int[] times = {2, 0, 1, 3, 1, 1, 0, 2, 1, 1, 5, 1};
    double[] weights = new double[12];
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      weights[i] = times[i];
      repeated.addAll(Collections.nCopies(times[i], i));
    }
    Dataset data = Dataset.of(x, y);
    Dataset rows = data.select(repeated.stream().mapToInt(Integer::intValue).toArray());
    for (LinearRegression.Solver solver : LinearRegression.Solver.values()) {
      LinearRegression.Params params = LinearRegression.params().solver(solver);
      LinearModel expected = params.fit(rows);
      LinearModel weighted = params.fit(data.withWeights(Weights.of(weights)));
      assertArrayEquals(expected.weights().toArray(), weighted.weights().toArray(), 1e-12);
      assertEquals(expected.intercept(), weighted.intercept(), 1e-12);
    }
  }
}
