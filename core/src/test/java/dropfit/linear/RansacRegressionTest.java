package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Weights;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Training;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RansacRegressionTest {
  private static final Reference REFERENCE = Reference.of("ransac__diabetes");
  private static final RansacRegression.Params PARAMS =
      RansacRegression.params().threshold(5).maxIterations(1000);

  private static Dataset rows() {
    Matrix all = Reference.standardized(Reference.regression("diabetes")).x();
    double[] columns = REFERENCE.params().numbers("columns");
    double[] cells = new double[2 * all.rows()];
    for (int i = 0; i < all.rows(); i++) {
      cells[2 * i] = all.get(i, (int) columns[0]);
      cells[2 * i + 1] = all.get(i, (int) columns[1]);
    }
    return Dataset.of(Matrix.of(all.rows(), 2, cells), REFERENCE.params().numbers("y"));
  }

  /**
   * Draws differ from the reference's, but the rows that agree are clear, so the end is the same.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void equalsTheReferenceWhateverTheSeed(int seed) {
    Training<LinearModel> training =
        Driver.begin(new RansacRegression(), PARAMS.seed(seed), rows());
    LinearModel model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    REFERENCE.assertResult("coef", model.weights().toArray());
    REFERENCE.assertResult("intercept", model.intercept());
    double inliers = REFERENCE.result().number("inliers");
    assertEquals(1 - inliers / 442, training.objective(), 1e-15);
  }

  @Test
  void theUsualThresholdIsTheMedianAbsoluteDeviation() {
    double[] y = REFERENCE.params().numbers("y");
    double[] ones = new double[y.length];
    Arrays.fill(ones, 1);
    REFERENCE.assertResult("mad", Medians.absoluteDeviation(y, ones));
    double mad = REFERENCE.result().number("mad");
    RansacRegression.Params usual = RansacRegression.params();
    assertEquals(usual.threshold(mad).fit(rows()), usual.fit(rows()));
  }

  @Test
  void mediansCountNumbersAsOftenAsTheyWeigh() {
    assertEquals(2, Medians.median(new double[] {3, 1, 2}, new double[] {1, 1, 1}));
    assertEquals(2.5, Medians.median(new double[] {3, 1, 2, 9}, new double[] {1, 1, 1, 1}));
    assertEquals(1, Medians.median(new double[] {3, 1, 2}, new double[] {1, 3, 1}));
    assertEquals(1.5, Medians.median(new double[] {3, 1, 2}, new double[] {1, 2, 1}));
    assertEquals(7, Medians.median(new double[] {7}, new double[] {0.5}));
  }

  /**
   * 23 of 100 trials find three good rows of three fifths with probability 0.99; so few suffice.
   */
  @Test
  void trialsEndWhenOneOfGoodRowsWasProbable() {
    Training<LinearModel> training = Driver.begin(new RansacRegression(), PARAMS, rows());
    Driver.run(training, (run, status) -> {});
    double share = 1 - training.objective();
    int enough = (int) Math.ceil(Math.log(0.01) / Math.log(1 - share * share * share));
    assertTrue(training.iteration() >= enough, training.iteration() + " of " + enough);
    assertTrue(training.iteration() < 100);
    Training<LinearModel> sure = Driver.begin(new RansacRegression(), PARAMS.confidence(0), rows());
    sure.step();
    assertEquals(Status.CONVERGED, sure.step());
    assertEquals(1, sure.iteration());
  }

  /** Where hardly any trial can be without outliers, so many are needed that all are taken. */
  @Test
  void tooFewAgreeingRowsMakeNoEnd() {
    Matrix x = RandomMatrix.of(300, 30, 5);
    Dataset data = Dataset.of(x, RandomMatrix.of(300, 1, 6).toArray());
    Training<LinearModel> training =
        Driver.begin(new RansacRegression(), RansacRegression.params().threshold(0.01), data);
    Driver.run(training, (run, status) -> {});
    assertEquals(Status.OUT_OF_STEPS, training.step());
    assertEquals(100, training.iteration());
  }

  @Test
  void rowsOfWeightZeroCountForNothing() {
    Dataset data = rows();
    double[] weights = new double[442];
    double[] y = REFERENCE.params().numbers("y");
    for (int i = 0; i < 442; i++) {
      weights[i] = i % 4 == 1 || i % 7 == 3 ? 0 : 1;
      y[i] = weights[i] == 0 ? 1e9 : y[i];
    }
    LinearModel model = PARAMS.fit(Dataset.of(data.x(), y).withWeights(Weights.of(weights)));
    double[] expected = REFERENCE.result().numbers("coef");
    assertArrayEquals(expected, model.weights().toArray(), 1e-9);
  }
}
