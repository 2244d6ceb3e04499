package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuberRegressionTest {
  private static final HuberRegression.Params PRECISE =
      HuberRegression.params().tolerance(1e-11).maxIterations(10_000);

  private static HuberTraining run(HuberRegression.Params params, Dataset data) {
    HuberTraining training = (HuberTraining) Driver.begin(new HuberRegression(), params, data);
    Driver.run(training, (run, status) -> {});
    return training;
  }

  @Test
  void equalsTheReference() {
    Dataset data = Reference.standardized(Reference.regression("diabetes"));
    LinearModel model = run(PRECISE, data).snapshot();
    Reference reference = Reference.of("huber__diabetes");
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercept());
    reference.assertResult("predictions", model.predict(data.x()));
  }

  /** At the minimum every slope of the objective, as its formula says it, is zero. */
  @ParameterizedTest
  @CsvSource({"1.35, 0.0001", "1.1, 0", "1.35, 50", "3, 1"})
  void noSlopeIsLeftAtTheOptimum(double epsilon, double penalty) {
    double[] cells = RandomMatrix.of(80, 3, 11).toArray();
    double[] y = RandomMatrix.of(80, 1, 12).toArray();
    for (int i = 0; i < 80; i++) {
      cells[3 * i + 1] = 1e3 + 10 * cells[3 * i + 1];
      y[i] = 5 + 2 * cells[3 * i] - 0.3 * cells[3 * i + 1] + y[i] + (i % 9 == 0 ? 40 : 0);
    }
    Matrix x = Matrix.of(80, 3, cells);
    HuberTraining training = run(PRECISE.epsilon(epsilon).penalty(penalty), Dataset.of(x, y));
    assertEquals(Status.CONVERGED, training.step());
    LinearModel model = training.snapshot();
    double sigma = training.scale();
    double[] slopes = new double[5];
    double value = 0;
    for (int j = 0; j < 3; j++) {
      slopes[j] = 2 * penalty * model.weights().get(0, j);
      value += penalty * model.weights().get(0, j) * model.weights().get(0, j);
    }
    double[] predicted = model.predict(x);
    for (int i = 0; i < 80; i++) {
      double z = (y[i] - predicted[i]) / sigma;
      boolean small = Math.abs(z) <= epsilon;
      double h = small ? z * z : 2 * epsilon * Math.abs(z) - epsilon * epsilon;
      double slope = small ? 2 * z : 2 * epsilon * Math.signum(z);
      value += sigma + h * sigma;
      for (int j = 0; j < 3; j++) {
        slopes[j] -= slope * cells[3 * i + j];
      }
      slopes[3] -= slope;
      slopes[4] += 1 + h - z * slope;
    }
    assertEquals(value / 80, training.objective(), 1e-11 * value);
    // A slope is a sum over 80 rows with numbers of up to 1030.
    for (double slope : slopes) {
      assertEquals(0, slope, 1e-5);
    }
  }

  @Test
  void rowsCountAsOftenAsTheyWeigh() {
    WeightedRows rows = WeightedRows.of(Reference.regression("diabetes"));
    LinearModel weighted = run(PRECISE, rows.weighted()).snapshot();
    LinearModel repeated = run(PRECISE, rows.repeated()).snapshot();
    assertArrayEquals(repeated.weights().toArray(), weighted.weights().toArray(), 1e-6);
    assertEquals(repeated.intercept(), weighted.intercept(), 1e-4);
  }

  /** Where a plane fits, the scale goes to zero and the plane is found. */
  @Test
  void exactRowsAreFittedExactly() {
    Matrix x = RandomMatrix.of(40, 2, 3);
    double[] y = new double[40];
    for (int i = 0; i < 40; i++) {
      y[i] = 1e6 * (x.get(i, 0) - 2 * x.get(i, 1) + 3) + (i % 8 == 0 ? 1e8 : 0);
    }
    HuberTraining training = run(PRECISE.penalty(0), Dataset.of(x, y));
    LinearModel model = training.snapshot();
    assertTrue(training.scale() < 1, () -> "scale " + training.scale());
    assertArrayEquals(new double[] {1e6, -2e6}, model.weights().toArray(), 1);
    assertEquals(3e6, model.intercept(), 1);
  }

  /** Units of columns and target change weights by their ratio and nothing else. */
  @ParameterizedTest
  @CsvSource({"1e-9, 1", "1e9, 1e-9", "1, 1e9"})
  void unitsDoNotMatter(double unit, double targetUnit) {
    Dataset data = Reference.regression("diabetes");
    double[] cells = data.x().toArray();
    double[] y = ((Target.Numbers) data.target()).toArray();
    for (int i = 0; i < y.length; i++) {
      cells[10 * i + 2] *= unit;
      y[i] *= targetUnit;
    }
    LinearModel plain = run(PRECISE.penalty(0), data).snapshot();
    Dataset scaled = Dataset.of(Matrix.of(y.length, 10, cells), y);
    LinearModel other = run(PRECISE.penalty(0), scaled).snapshot();
    double expected = plain.weights().get(0, 2) * targetUnit / unit;
    assertEquals(expected, other.weights().get(0, 2), 1e-6 * Math.abs(expected));
  }
}
