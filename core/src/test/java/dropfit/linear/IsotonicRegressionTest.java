package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Weights;
import dropfit.guard.Violation;
import dropfit.linear.IsotonicRegression.Direction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsotonicRegressionTest {
  private static final Reference REFERENCE = Reference.of("isotonic_regression__diabetes");
  private static final Dataset DIABETES = Reference.regression("diabetes");
  private static final int BMI = 3;

  private static double[] predictions(IsotonicModel model, double[] bmi) {
    double[] cells = new double[10 * bmi.length];
    for (int i = 0; i < bmi.length; i++) {
      cells[10 * i + 2] = bmi[i];
    }
    return model.predict(Matrix.of(bmi.length, 10, cells));
  }

  private static void assertReference(String name, IsotonicModel model) {
    REFERENCE.assertResult(name, model.predict(DIABETES.x()));
    REFERENCE.assertResult(
        name + "_probe", predictions(model, REFERENCE.params().numbers("probe")));
    REFERENCE.assertResult(name + "_x", model.thresholds().column(0));
    REFERENCE.assertResult(name + "_y", model.thresholds().column(1));
  }

  @ParameterizedTest
  @CsvSource({"rising, RISING", "falling, FALLING", "auto, BETTER"})
  void equalsTheReference(String name, Direction direction) {
    IsotonicRegression.Params params = new IsotonicRegression.Params(BMI, direction);
    assertReference(name, params.fit(DIABETES));
  }

  @Test
  void equalsTheReferenceWithWeights() {
    double[] weights = IntStream.range(0, 442).mapToDouble(i -> 1 + i % 3).toArray();
    IsotonicRegression.Params params = new IsotonicRegression.Params(BMI, Direction.RISING);
    assertReference("weighted", params.fit(DIABETES.withWeights(Weights.of(weights))));
  }

  /** Where nothing is said of the direction, a falling column is found to fall. */
  @Test
  void aFallingColumnIsFoundToFall() {
    IsotonicModel model = new IsotonicRegression.Params(7, Direction.BETTER).fit(DIABETES);
    REFERENCE.assertResult("hdl", model.predict(DIABETES.x()));
  }

  /** Of all columns it is the one with the smallest error alone. */
  @Test
  void theBestColumnIsChosen() {
    IsotonicModel best = IsotonicRegression.params().fit(DIABETES);
    double least = Double.POSITIVE_INFINITY;
    int column = -1;
    double[] y = Reference.target("diabetes");
    for (int j = 1; j <= 10; j++) {
      double[] predicted =
          new IsotonicRegression.Params(j, Direction.BETTER).fit(DIABETES).predict(DIABETES.x());
      double error = 0;
      for (int i = 0; i < y.length; i++) {
        error += (predicted[i] - y[i]) * (predicted[i] - y[i]);
      }
      if (error < least) {
        least = error;
        column = j;
      }
    }
    assertEquals(column - 1, best.column());
  }

  @Test
  void rowsCountAsOftenAsTheyWeigh() {
    WeightedRows rows = WeightedRows.of(DIABETES);
    IsotonicRegression.Params params = IsotonicRegression.params();
    double[] weighted = params.fit(rows.weighted()).predict(DIABETES.x());
    double[] repeated = params.fit(rows.repeated()).predict(DIABETES.x());
    for (int i = 0; i < weighted.length; i++) {
      assertEquals(repeated[i], weighted[i], 1e-11);
    }
  }

  /**
   * The curve is the best one if it rises, and its residuals are at right angles to it and not to
   * be lessened by raising an upper end of it (the conditions of a projection onto a cone; Barlow
   * and others 1972, theorem 1.7).
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void theCurveIsTheProjectionOntoRisingCurves(int seed) {
    int n = 200;
    double[] x = new double[n];
    double[] y = RandomMatrix.of(n, 1, seed).toArray();
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = i;
      y[i] += 0.01 * i;
      weights[i] = 0.5 + i % 4;
    }
    Dataset data = Dataset.of(Matrix.of(n, 1, x), y).withWeights(Weights.of(weights));
    double[] fitted =
        new IsotonicRegression.Params(1, Direction.RISING).fit(data).predict(data.x());
    double along = 0;
    double upper = 0;
    for (int i = n - 1; i >= 0; i--) {
      double rest = weights[i] * (y[i] - fitted[i]);
      along += rest * fitted[i];
      upper += rest;
      assertTrue(i == 0 || fitted[i - 1] <= fitted[i]);
      assertTrue(upper <= 1e-10, "raising rows from " + i + " on would help by " + upper);
    }
    assertEquals(0, along, 1e-9);
    assertEquals(0, upper, 1e-10);
  }

  @Test
  void aColumnThatIsNotThereIsRefusedByName() {
    Violation one =
        new IsotonicRegression().misfits(IsotonicRegression.params().column(11), DIABETES).get(0);
    assertEquals("column", one.field());
    assertEquals(
        "Column should be from 1, age, to 10, s6, or 0 for the best one; found 11.", one.message());
  }
}
