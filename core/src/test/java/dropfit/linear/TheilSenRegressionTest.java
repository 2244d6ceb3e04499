package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.guard.Violation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheilSenRegressionTest {
  private static final TheilSenRegression.Params PRECISE =
      TheilSenRegression.params().tolerance(1e-12).maxIterations(100_000);

  private static Dataset diabetes(int rows, int... columns) {
    Dataset all = Reference.regression("diabetes");
    double[] cells = new double[rows * columns.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns.length; j++) {
        cells[i * columns.length + j] = all.x().get(i, columns[j]);
      }
    }
    int[] first = IntStream.range(0, rows).toArray();
    Matrix x = Matrix.of(rows, columns.length, cells);
    return Dataset.of(x, new double[rows]).withTarget(all.target().select(first));
  }

  private static void assertEqual(Dataset data, TheilSenRegression.Params params, String suffix) {
    LinearModel model = params.fit(data);
    Reference reference = Reference.of("theil_sen__diabetes");
    reference.assertResult("coef" + suffix, model.weights().toArray());
    reference.assertResult("intercept" + suffix, model.intercept());
  }

  @Test
  void equalsTheReferenceOverAllSubsets() {
    assertEqual(diabetes(24, 2, 8), PRECISE, "");
    assertEqual(diabetes(39, 5), PRECISE, "1");
  }

  @Test
  void equalsTheReferenceOverLargerSubsets() {
    assertEqual(diabetes(12, 2, 8), PRECISE.subset(5).subsets(60_000), "5");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 2, 100, 10",
    "5, 5, 100, 1",
    "60, 2, 1770, 1770",
    "60, 2, 1769, 1769",
    "60, 2, 1771, 1770",
    "1000000, 40, 10000, 10000"
  })
  void combinationsAreCountedUpToALimit(int n, int chosen, int most, int expected) {
    assertEquals(expected, SubsetFits.combinations(n, chosen, most));
  }

  /** A quarter of the rows is far off; the others lie on a plane. */
  @Test
  void aQuarterOfOutliersDoesNotMatter() {
    Matrix x = RandomMatrix.of(400, 3, 21);
    double[] noise = RandomMatrix.of(400, 1, 22).toArray();
    double[] y = new double[400];
    for (int i = 0; i < 400; i++) {
      y[i] =
          i % 4 == 0
              ? 1000 * noise[i]
              : 3 + x.get(i, 0) - 2 * x.get(i, 1) + 0.5 * x.get(i, 2) + 0.01 * noise[i];
    }
    LinearModel model = TheilSenRegression.params().fit(Dataset.of(x, y));
    assertArrayEquals(new double[] {1, -2, 0.5}, model.weights().toArray(), 0.02);
    assertEquals(3, model.intercept(), 0.02);
    LinearModel other = TheilSenRegression.params().seed(1).fit(Dataset.of(x, y));
    assertNotEquals(model, other);
  }

  /** The mean is the start; a median on one of the points holds it against the pull of others. */
  @Test
  void theMedianOfPointsIsTheirSpatialMedian() {
    double[] points = {0, 0, 0, 0, 0, 0, 10, 0, 0, 10};
    SpatialMedian median = new SpatialMedian(points, 2);
    median.startAtMean(5);
    for (int i = 0; i < 10_000 && median.move(5) > 1e-13; i++) {}
    assertArrayEquals(new double[2], median.median(), 1e-9);
  }

  @Test
  void wrongSizesAreRefusedWithWhatWouldDo() {
    Dataset data = diabetes(20, 2, 8);
    for (int subset : new int[] {1, 2, 21}) {
      List<Violation> misfits =
          new TheilSenRegression().misfits(TheilSenRegression.params().subset(subset), data);
      assertEquals("subset", misfits.get(0).field());
      assertTrue(misfits.get(0).message().contains("3 to 20"), misfits.get(0).message());
    }
    Dataset wide = Dataset.of(RandomMatrix.of(30, 100, 1), new double[30]);
    List<Violation> misfits =
        new TheilSenRegression().misfits(TheilSenRegression.params().subsets(1_000_000), wide);
    assertEquals("subsets", misfits.get(0).field());
    assertTrue(misfits.get(0).message().contains("198019"), misfits.get(0).message());
  }
}
