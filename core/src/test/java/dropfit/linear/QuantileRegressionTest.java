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
import dropfit.fit.Status;
import dropfit.fit.Training;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileRegressionTest {
  private static final Dataset DIABETES = Reference.regression("diabetes");

  private static Training<LinearModel> run(QuantileRegression.Params params, Dataset data) {
    Training<LinearModel> training = Driver.begin(new QuantileRegression(), params, data);
    Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    return training;
  }

  private static QuantileRegression.Params params(double quantile, double penalty) {
    return QuantileRegression.params().quantile(quantile).penalty(penalty);
  }

  private static double[] flat(LinearModel model, double... more) {
    double[] weights = model.weights().toArray();
    double[] all = Arrays.copyOf(weights, weights.length + 1 + more.length);
    all[weights.length] = model.intercept();
    System.arraycopy(more, 0, all, weights.length + 1, more.length);
    return all;
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0", "0.1, 0.1", "0.1, 1", "0.5, 0", "0.5, 0.1", "0.9, 0", "0.9, 0.1", "0.9, 1"})
  void equalsTheReference(String quantile, String penalty) {
    Training<LinearModel> training =
        run(
            params(Double.parseDouble(quantile), Double.parseDouble(penalty)),
            Reference.standardized(DIABETES));
    Reference.of("quantile_regression__diabetes")
        .assertResult(
            "q" + quantile + "_a" + penalty, flat(training.snapshot(), training.objective()));
  }

  /** So strong a penalty leaves the median alone, of which there are many: their value is equal. */
  @Test
  void equalsTheValueOfTheReferenceWhereTheBestAreMany() {
    Training<LinearModel> training = run(params(0.5, 1), Reference.standardized(DIABETES));
    double[] expected = Reference.of("quantile_regression__diabetes").result().numbers("q0.5_a1");
    assertEquals(expected[11], training.objective(), 1e-10);
    assertArrayEquals(new double[10], training.snapshot().weights().toArray());
  }

  @Test
  void equalsTheReferenceWithWeights() {
    double[] weights = IntStream.range(0, 442).mapToDouble(i -> i % 3).toArray();
    Training<LinearModel> training =
        run(params(0.7, 0.1), Reference.standardized(DIABETES).withWeights(Weights.of(weights)));
    Reference.of("quantile_regression__diabetes")
        .assertResult("weighted_q0.7_a0.1", flat(training.snapshot(), training.objective()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.05", "0.25", "0.5", "0.75", "0.95"})
  void equalsQuantreg(String quantile) {
    Training<LinearModel> training = run(params(Double.parseDouble(quantile), 0), DIABETES);
    Reference.of("quantile_regression_r__diabetes")
        .assertResult("tau" + quantile, flat(training.snapshot(), training.objective() * 442));
  }

  @Test
  void equalsQuantregWithWeights() {
    double[] weights = IntStream.range(0, 442).mapToDouble(i -> i % 3).toArray();
    LinearModel model = run(params(0.5, 0), DIABETES.withWeights(Weights.of(weights))).snapshot();
    Reference.of("quantile_regression_r__diabetes").assertResult("weighted", flat(model));
  }

  /** The example of R's help on rq: the median regression of the stack loss data. */
  @Test
  void equalsQuantregOnStackLoss() {
    Reference reference = Reference.of("quantile_regression_r__diabetes");
    Matrix rows = reference.params().matrix("stackloss");
    double[] cells = new double[rows.rows() * 3];
    for (int i = 0; i < rows.rows(); i++) {
      for (int j = 0; j < 3; j++) {
        cells[3 * i + j] = rows.get(i, j);
      }
    }
    Dataset data = Dataset.of(Matrix.of(rows.rows(), 3, cells), rows.column(3));
    reference.assertResult("stackloss", flat(run(params(0.5, 0), data).snapshot()));
  }

  /**
   * A vector of weights is best if and only if there are dual variables, q or q − 1 for rows with a
   * residual and between them for the others, at right angles to every column (Koenker 2005,
   * theorem 2.1). As many rows as weights have none, which determines theirs.
   */
  @ParameterizedTest
  @CsvSource({"1, 0.5", "2, 0.15", "3, 0.82", "4, 0.5", "5, 0.33"})
  void theOptimalityConditionsHold(int seed, double quantile) {
    int rows = 101;
    int columns = 4;
    Matrix x = RandomMatrix.of(rows, columns, seed);
    double[] y = RandomMatrix.of(rows, 1, 100 + seed).toArray();
    LinearModel model = run(params(quantile, 0), Dataset.of(x, y)).snapshot();
    double[] predicted = model.predict(x);
    double[] sums = new double[columns + 1];
    int[] through = new int[columns + 1];
    int count = 0;
    for (int i = 0; i < rows; i++) {
      double residual = y[i] - predicted[i];
      if (Math.abs(residual) < 1e-12) {
        through[count++] = i;
        continue;
      }
      double dual = residual > 0 ? quantile : quantile - 1;
      for (int j = 0; j <= columns; j++) {
        sums[j] -= dual * (j < columns ? x.get(i, j) : 1);
      }
    }
    assertEquals(columns + 1, count);
    double[] duals = solve(x, through, sums);
    for (double dual : duals) {
      assertTrue(dual >= quantile - 1 - 1e-10 && dual <= quantile + 1e-10, "dual " + dual);
    }
  }

  /** Gauss's elimination: Σ dual (row, 1) = sums over the rows through which the plane goes. */
  private static double[] solve(Matrix x, int[] through, double[] sums) {
    int n = sums.length;
    double[][] a = new double[n][n + 1];
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < n; k++) {
        a[j][k] = j < n - 1 ? x.get(through[k], j) : 1;
      }
      a[j][n] = sums[j];
    }
    for (int k = 0; k < n; k++) {
      int best = k;
      for (int j = k; j < n; j++) {
        best = Math.abs(a[j][k]) > Math.abs(a[best][k]) ? j : best;
      }
      double[] spare = a[k];
      a[k] = a[best];
      a[best] = spare;
      for (int j = 0; j < n; j++) {
        double factor = j == k ? 0 : a[j][k] / a[k][k];
        for (int c = k; c <= n; c++) {
          a[j][c] -= factor * a[k][c];
        }
      }
    }
    return IntStream.range(0, n).mapToDouble(k -> a[k][n] / a[k][k]).toArray();
  }

  /** Ties, few different values and an even number of rows: the value is still the best one. */
  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.5, 0.9})
  void degenerateRowsHaveTheBestValueToo(double quantile) {
    double[] cells = new double[60];
    double[] y = new double[60];
    for (int i = 0; i < 60; i++) {
      cells[i] = i % 4;
      y[i] = i % 4 + i % 5;
    }
    Dataset data = Dataset.of(Matrix.of(60, 1, cells), y);
    Training<LinearModel> training = run(params(quantile, 0), data);
    double best = Double.POSITIVE_INFINITY;
    // The best line goes through two points.
    for (int p = 0; p < 60; p++) {
      for (int q = 0; q < p; q++) {
        if (cells[p] != cells[q]) {
          double slope = (y[p] - y[q]) / (cells[p] - cells[q]);
          best = Math.min(best, loss(cells, y, quantile, slope, y[p] - slope * cells[p]));
        }
      }
    }
    assertEquals(best, training.objective(), 1e-12);
  }

  private static double loss(double[] x, double[] y, double quantile, double slope, double start) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double residual = y[i] - start - slope * x[i];
      sum += Math.max(quantile * residual, (quantile - 1) * residual);
    }
    return sum / y.length;
  }

  @Test
  void rowsCountAsOftenAsTheyWeigh() {
    WeightedRows rows = WeightedRows.of(DIABETES);
    Training<LinearModel> weighted = run(params(0.3, 0), rows.weighted());
    Training<LinearModel> repeated = run(params(0.3, 0), rows.repeated());
    assertEquals(repeated.objective(), weighted.objective(), 1e-10);
  }

  /** Scales from 1e-9 to 1e9, a constant column and a copy of another: the target is still met. */
  @Test
  void awkwardColumnsDoNoHarm() {
    Matrix plain = RandomMatrix.of(90, 2, 8);
    double[] cells = new double[90 * 5];
    double[] y = new double[90];
    for (int i = 0; i < 90; i++) {
      double a = plain.get(i, 0);
      double b = plain.get(i, 1);
      double[] row = {1e-9 * a, 1e9 * b, 4.5, 1e-9 * a, a - b};
      System.arraycopy(row, 0, cells, 5 * i, 5);
      y[i] = a + b + 7 + (i % 3 == 0 ? 50 : 0);
    }
    Matrix x = Matrix.of(90, 5, cells);
    double[] predicted = run(params(0.5, 0), Dataset.of(x, y)).snapshot().predict(x);
    double[] target = ((Target.Numbers) Dataset.of(x, y).target()).toArray();
    for (int i = 0; i < 90; i++) {
      if (i % 3 != 0) {
        assertEquals(target[i], predicted[i], 1e-9);
      }
    }
  }
}
