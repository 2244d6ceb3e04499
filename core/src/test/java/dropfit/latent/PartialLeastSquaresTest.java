package dropfit.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Suitability;
import dropfit.fit.Training;
import dropfit.latent.PartialLeastSquares.Method;
import dropfit.numeric.LeastSquares;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialLeastSquaresTest {
  private static final State ALL = Reference.tree("partial_least_squares.json");
  private static final Dataset DIABETES = Reference.regression("diabetes");

  static List<State> cases() {
    return ALL.states("cases");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equalsTheReference(State reference) {
    Map<String, Object> values = new LinkedHashMap<>(reference.state("params").values());
    PartialLeastSquares fit = new PartialLeastSquares();
    PartialLeastSquares.Params params = fit.schema().check(values).orThrow().get();
    Dataset data = chosen(reference.numbers("features"), reference.numbers("targets"));
    LatentModel model = params.fit(data);
    String call = reference.text("call");
    assertNear(numbers(reference, "coef"), model.weights().toArray(), call);
    assertNear(numbers(reference, "intercept"), model.intercepts(), call);
    double[] predictions = numbers(reference, "predictions");
    assertNear(predictions, Arrays.copyOf(model.predict(data.x()), predictions.length), call);
  }

  private static double[] numbers(State state, String name) {
    return state.values().get(name) instanceof Matrix matrix
        ? matrix.toArray()
        : state.numbers(name);
  }

  private static void assertNear(double[] expected, double[] actual, String what) {
    assertEquals(expected.length, actual.length, what);
    double tolerance = Double.parseDouble(ALL.text("compare_tol"));
    for (int i = 0; i < expected.length; i++) {
      double most = tolerance * Math.max(1, Math.abs(expected[i]));
      assertEquals(expected[i], actual[i], most, what);
    }
  }

  /** Columns of the file; the last one, 10, is its target. */
  private static Dataset chosen(double[] features, double[] targets) {
    Matrix x = columns(features);
    Matrix y = columns(targets);
    Dataset data = Dataset.of(x);
    if (targets.length == 1) {
      return data.withTarget(new Target.Numbers("y", y.toArray()));
    }
    List<String> names = IntStream.range(0, targets.length).mapToObj(k -> "y" + k).toList();
    return data.withTarget(new Target.Several(names, y));
  }

  private static Matrix columns(double[] numbers) {
    double[] cells = new double[DIABETES.rows() * numbers.length];
    for (int i = 0; i < DIABETES.rows(); i++) {
      for (int j = 0; j < numbers.length; j++) {
        int column = (int) numbers[j];
        cells[i * numbers.length + j] =
            column == 10
                ? ((Target.Numbers) DIABETES.target()).get(i)
                : DIABETES.x().get(i, column);
      }
    }
    return Matrix.of(DIABETES.rows(), numbers.length, cells);
  }

  /** With as many components as columns nothing of the least squares is left out. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void allComponentsAreTheLeastSquares(boolean scale) {
    Matrix x = RandomMatrix.of(40, 5, 3);
    double[] y = RandomMatrix.of(40, 1, 4).toArray();
    LeastSquares problem = new LeastSquares(6);
    for (int i = 0; i < 40; i++) {
      double[] row = new double[6];
      for (int j = 0; j < 5; j++) {
        row[j] = x.get(i, j);
      }
      row[5] = 1;
      problem.add(row, 0, y[i]);
    }
    LatentModel model =
        PartialLeastSquares.params().components(5).scale(scale).fit(Dataset.of(x, y));
    double[] expected = problem.solve();
    assertArrayEquals(Arrays.copyOf(expected, 5), model.weights().toArray(), 1e-10);
    assertEquals(expected[5], model.intercepts()[0], 1e-10);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void endsWhereNothingIsLeft(Method method) {
    Matrix plain = RandomMatrix.of(30, 2, 6);
    double[] cells = new double[30 * 4];
    double[] y = new double[30];
    for (int i = 0; i < 30; i++) {
      double a = plain.get(i, 0);
      double b = plain.get(i, 1);
      double[] row = {a, b, a + b, 1};
      System.arraycopy(row, 0, cells, i * 4, 4);
      y[i] = 3 * a - b + i % 3;
    }
    Training<LatentModel> training =
        Driver.begin(
            new PartialLeastSquares(),
            PartialLeastSquares.params().method(method).components(4),
            Dataset.of(Matrix.of(30, 4, cells), y));
    LatentModel model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    // By regression two components take all there is, and the next step finds nothing.
    assertEquals(method == Method.REGRESSION ? 3 : 1, training.iteration());
    assertTrue(model.weights().isFinite());
  }

  @Test
  void tooFewRowsAndTooManyColumnsAreRefused() {
    Dataset one = Dataset.of(RandomMatrix.of(1, 2, 1), new double[] {1});
    assertTrue(messages(PartialLeastSquares.params(), one).contains("two rows or more"));
    Dataset wide = Dataset.of(RandomMatrix.of(2, 1001, 1), new double[] {1, 2});
    String messages = messages(PartialLeastSquares.params().method(Method.CORRELATION), wide);
    assertTrue(messages.contains("at most 1000 columns"), messages);
    assertEquals("[]", messages(PartialLeastSquares.params(), wide));
  }

  private static String messages(PartialLeastSquares.Params params, Dataset data) {
    return Suitability.misfits(new PartialLeastSquares(), params, data).toString();
  }
}
