package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Weights;
import dropfit.guard.Violation;
import dropfit.numeric.LeastSquares;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RidgeTest {
  private static final Dataset DIABETES = Reference.regression("diabetes");

  @ParameterizedTest
  @ValueSource(
      strings = {"ridge_a0.1", "ridge_a0.1_std", "ridge_a1", "ridge_a1_std", "ridge_a10_std"})
  void equalsTheReference(String name) {
    Reference reference = Reference.of(name + "__diabetes");
    Dataset data = name.endsWith("_std") ? Reference.standardized(DIABETES) : DIABETES;
    LinearModel model = Ridge.params().penalty(reference.params().number("alpha")).fit(data);
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercept());
    reference.assertResult("predictions", model.predict(data.x()));
  }

  /** As least squares of the centred rows with √penalty times the unit matrix below them. */
  @ParameterizedTest
  @CsvSource({"50,7,1", "7,50,1", "20,20,1", "50,7,1e-8", "7,50,1e-8", "50,7,1e6", "7,50,1e6"})
  void equalsLeastSquaresOfAugmentedRows(int rows, int columns, double penalty) {
    double[] x = RandomMatrix.of(rows, columns, 1).toArray();
    double[] y = RandomMatrix.of(rows, 1, 2).toArray();
    Dataset data = Dataset.of(Matrix.of(rows, columns, x), y);
    LinearModel model = Ridge.params().penalty(penalty).fit(data);
    CenteredRows centered = new CenteredRows(data);
    LeastSquares problem = new LeastSquares(columns);
    double[] row = new double[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        row[j] = centered.x[j * rows + i];
      }
      problem.add(row, 0, centered.y[i]);
    }
    for (int j = 0; j < columns; j++) {
      double[] unit = new double[columns];
      unit[j] = Math.sqrt(penalty);
      problem.add(unit, 0, 0);
    }
    double[] expected = problem.solve();
    double size = 0;
    for (double weight : expected) {
      size = Math.max(size, Math.abs(weight));
    }
    assertArrayEquals(expected, model.weights().toArray(), 1e-10 * size);
  }

  /**
   * Two columns that differ by 1e-9 of their size: the sum of products would have lost their
   * difference altogether. Along it the target has a slope of 1e9, which a small penalty leaves.
   */
  @Test
  void collinearColumnsKeepWhatTheyDifferIn() {
    int rows = 40;
    double[] x = new double[2 * rows];
    double[] y = new double[rows];
    double[] a = RandomMatrix.of(rows, 1, 4).toArray();
    double[] b = RandomMatrix.of(rows, 1, 5).toArray();
    for (int i = 0; i < rows; i++) {
      x[2 * i] = a[i];
      x[2 * i + 1] = a[i] + 1e-9 * b[i];
      y[i] = 1e9 * (x[2 * i + 1] - x[2 * i]) + a[i];
    }
    LinearModel model = Ridge.params().penalty(1e-30).fit(Dataset.of(Matrix.of(rows, 2, x), y));
    assertEquals(1e9, model.weights().get(0, 1), 1e9 * 1e-5);
    assertEquals(1, model.weights().get(0, 0) + model.weights().get(0, 1), 1e-5);
  }

  /** A column in another unit, with nothing else changed, has the weight of that unit. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e9})
  void scalesOfColumnsDoNotCostPrecision(double scale) {
    Matrix x = RandomMatrix.of(60, 2, 8);
    double[] cells = x.toArray();
    double[] y = new double[60];
    for (int i = 0; i < 60; i++) {
      y[i] = 4 + 3 * cells[2 * i] - 2 * cells[2 * i + 1];
      cells[2 * i] *= scale;
    }
    double penalty = Math.min(1, scale * scale) * 1e-14;
    LinearModel model = Ridge.params().penalty(penalty).fit(Dataset.of(Matrix.of(60, 2, cells), y));
    assertEquals(3, model.weights().get(0, 0) * scale, 1e-12);
    assertEquals(-2, model.weights().get(0, 1), 1e-12);
    assertEquals(4, model.intercept(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 50})
  void aWeightCountsARowAsOftenAsItSays(int columns) {
    Dataset data = Dataset.of(RandomMatrix.of(20, columns, 6), RandomMatrix.of(20, 1, 7).toArray());
    double[] weights = new double[20];
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      weights[i] = i % 3;
      repeated.addAll(Collections.nCopies(i % 3, i));
    }
    LinearModel expected =
        Ridge.params().fit(data.select(repeated.stream().mapToInt(Integer::intValue).toArray()));
    LinearModel found = Ridge.params().fit(data.withWeights(Weights.of(weights)));
    assertArrayEquals(expected.weights().toArray(), found.weights().toArray(), 1e-13);
    assertEquals(expected.intercept(), found.intercept(), 1e-13);
  }

  @Test
  void moreThanCanBeWaitedForIsRefused() {
    Dataset data = Dataset.of(Matrix.of(3000, 3000, new double[9_000_000]), new double[3000]);
    List<Violation> misfits = new Ridge().misfits(Ridge.params(), data);
    assertEquals(1, misfits.size());
    assertTrue(misfits.get(0).message().contains("too many"));
  }
}
