package dropfit.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dropfit.Reference;
import org.junit.jupiter.api.Test;

class RegressionScoreTest {

  @Test
  void equalsTheReference() {
    Reference reference = Reference.of("metrics_regression__fixed");
    RegressionScore score =
        RegressionScore.of(
            reference.params().numbers("y_true"), reference.params().numbers("y_pred"));
    assertEquals(reference.result().number("r2"), score.r2(), reference.tolerance());
    assertEquals(reference.result().number("rmse"), score.rmse(), reference.tolerance());
    assertEquals(reference.result().number("mae"), score.mae(), reference.tolerance());
  }

  @Test
  void aConstantTargetScoresOneIfExactAndElseZero() {
    double[] constant = {0.1, 0.1, 0.1};
    assertEquals(new RegressionScore(1, 0, 0), RegressionScore.of(constant, constant));
    RegressionScore off = RegressionScore.of(constant, new double[] {0.1, 0.1, 0.4});
    assertEquals(0, off.r2());
    assertEquals(0.1, off.mae(), 1e-16);
  }

  @Test
  void oneRowHasErrorsButNoVariance() {
    assertEquals(
        new RegressionScore(Double.NaN, 2, 2),
        RegressionScore.of(new double[] {3}, new double[] {5}));
  }

  @Test
  void noRowsHaveNoScore() {
    assertEquals(
        new RegressionScore(Double.NaN, Double.NaN, Double.NaN),
        RegressionScore.of(new double[0], new double[0]));
  }

  @Test
  void theScaleOfTheTargetDoesNotMatter() {
    for (double scale : new double[] {1e-300, 1e-160, 1, 1e160, 1e300}) {
      RegressionScore score =
          RegressionScore.of(
              new double[] {scale, 2 * scale, 3 * scale, 4 * scale},
              new double[] {scale, 2 * scale, 3 * scale, 6 * scale});
      assertEquals(0.2, score.r2(), 1e-15);
      assertEquals(1, score.rmse() / scale, 1e-15);
      assertEquals(0.5, score.mae() / scale, 1e-15);
    }
  }

  @Test
  void predictionsOfADivergedModelAreScoredAsBad() {
    double[] actual = {1, 2};
    assertEquals(
        new RegressionScore(
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
        RegressionScore.of(actual, new double[] {1, Double.POSITIVE_INFINITY}));
    assertEquals(
        new RegressionScore(Double.NaN, Double.NaN, Double.NaN),
        RegressionScore.of(actual, new double[] {Double.NaN, 2}));
    assertEquals(
        new RegressionScore(Double.NaN, Double.NaN, Double.NaN),
        RegressionScore.of(new double[] {2, 2}, new double[] {Double.NaN, 2}));
  }

  @Test
  void theMeanOfTheTrainingRowsIsJudgedOnOtherRows() {
    RegressionScore baseline = RegressionScore.ofMean(new double[] {1, 3}, new double[] {4, 6});
    assertEquals(-9, baseline.r2(), 1e-12);
    assertEquals(Math.sqrt(10), baseline.rmse(), 1e-15);
    assertEquals(3, baseline.mae());
  }

  @Test
  void differentLengthsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> RegressionScore.of(new double[] {1, 2}, new double[] {1}));
  }
}
