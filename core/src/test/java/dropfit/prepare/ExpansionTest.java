package dropfit.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.codec.Json;
import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {
  private static final int[] HEAD = {0, 1, 2, 3, 4};
  private static final ExpansionSettings SPLINES = ExpansionSettings.NONE.kind(Expansion.SPLINES);

  private static PreparationSettings settings(boolean standardize, ExpansionSettings expansion) {
    return new PreparationSettings(Impute.MEAN, standardize, 8, expansion);
  }

  private static Table numbers(Matrix x) {
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < x.columns(); j++) {
      columns.add(new Column.Numbers("x" + j, x.column(j)));
    }
    return new Table(columns, x.rows());
  }

  private static Preparation fit(Table table, PreparationSettings settings) {
    int[] columns = IntStream.range(0, table.columns().size()).toArray();
    return Preparation.fit(table, columns, IntStream.range(0, table.rows()).toArray(), settings);
  }

  private static ExpansionSettings products(Expansion kind, int degree) {
    return ExpansionSettings.NONE.kind(kind).degree(degree);
  }

  @ParameterizedTest
  @CsvSource({
    "POLYNOMIAL, 1", "POLYNOMIAL, 2", "POLYNOMIAL, 3", "POLYNOMIAL, 4",
    "PRODUCTS, 1", "PRODUCTS, 2", "PRODUCTS, 3", "PRODUCTS, 4"
  })
  void polynomialsEqualTheReference(Expansion kind, int degree) {
    Table iris = numbers(Reference.features("iris"));
    Preparation preparation = fit(iris, settings(false, products(kind, degree)));
    Matrix prepared = preparation.apply(iris);
    Reference.of("polynomial_features_degrees__iris")
        .assertResult("degree" + degree + "_" + kind.id(), prepared.select(HEAD).toArray());
    assertEquals(prepared.columns(), products(kind, degree).columns(4));
  }

  /** The reference has a column of ones first, which the intercept stands for here. */
  @Test
  void namesAndSquaresEqualTheReference() {
    Table iris = numbers(Reference.features("iris"));
    Preparation preparation = fit(iris, settings(false, products(Expansion.POLYNOMIAL, 2)));
    Reference reference = Reference.of("polynomial_features__iris");
    List<String> names =
        reference.result().texts("names").stream()
            .skip(1)
            .map(name -> name.replace("^2", "²").replace(" ", "·"))
            .toList();
    assertEquals(names, preparation.features());
    Matrix expected = reference.result().matrix("head5");
    Matrix prepared = preparation.apply(iris);
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < prepared.columns(); j++) {
        assertEquals(expected.get(i, j + 1), prepared.get(i, j), 1e-13);
      }
    }
  }

  @Test
  void powersAreOfOneColumnEach() {
    Table table = numbers(Matrix.of(2, 2, new double[] {2, 3, 5, 7}));
    Preparation preparation = fit(table, settings(false, products(Expansion.POWERS, 4)));
    assertEquals(
        List.of("x0", "x1", "x0²", "x1²", "x0³", "x1³", "x0⁴", "x1⁴"), preparation.features());
    assertArrayEquals(
        new double[] {2, 3, 4, 9, 8, 27, 16, 81, 5, 7, 25, 49, 125, 343, 625, 2401},
        preparation.apply(table).toArray());
    assertEquals(8, products(Expansion.POWERS, 4).columns(2));
  }

  /** Factors are standardized, and what is made of them is so again. */
  @Test
  void productsOfStandardizedNumbersAreStandardized() {
    Matrix x = RandomMatrix.of(50, 2, 4);
    Table table = numbers(x);
    Matrix prepared = fit(table, settings(true, products(Expansion.POLYNOMIAL, 2))).apply(table);
    Matrix alone = fit(table, settings(true, ExpansionSettings.NONE)).apply(table);
    for (int j = 0; j < 5; j++) {
      double[] column = prepared.column(j);
      assertEquals(0, Arrays.stream(column).average().orElseThrow(), 1e-14);
      assertEquals(1, Arrays.stream(column).map(v -> v * v).average().orElseThrow(), 1e-13);
    }
    double[] products = new double[50];
    for (int i = 0; i < 50; i++) {
      products[i] = alone.get(i, 0) * alone.get(i, 1);
    }
    Table product = new Table(List.of(new Column.Numbers("x0·x1", products)), 50);
    assertArrayEquals(
        fit(product, settings(true, ExpansionSettings.NONE)).apply(product).toArray(),
        prepared.column(3),
        1e-13);
  }

  /** Words stay as they are, and products are of numbers only. */
  @ParameterizedTest
  @EnumSource(Expansion.class)
  void wordsAndDatesAreLeftAlone(Expansion kind) {
    Column words = new Column.Categories("w", List.of("a", "b"), new int[] {0, 1, 0, 1});
    Column first = new Column.Numbers("x", new double[] {1, 2, Double.NaN, 4});
    Column second = new Column.Numbers("y", new double[] {0, 1, 0, 5});
    Table table = new Table(List.of(first, words, second), 4);
    Preparation preparation =
        fit(table, settings(false, ExpansionSettings.NONE.kind(kind).knots(2).splineDegree(2)));
    assertEquals(List.of("x", "w=a", "w=b", "y"), preparation.inputs());
    List<String> expected =
        switch (kind) {
          case NONE -> List.of("x", "w=a", "w=b", "y");
          case POLYNOMIAL -> List.of("x", "w=a", "w=b", "y", "x²", "x·y", "y²");
          case PRODUCTS -> List.of("x", "w=a", "w=b", "y", "x·y");
          case POWERS -> List.of("x", "w=a", "w=b", "y", "x²", "y²");
          case SPLINES ->
              List.of("x spline 1", "x spline 2", "w=a", "w=b", "y spline 1", "y spline 2");
        };
    assertEquals(expected, preparation.features());
    Matrix prepared = preparation.apply(table);
    assertTrue(prepared.isFinite());
    double[] word = prepared.column(expected.indexOf("w=b"));
    assertArrayEquals(new double[] {0, 1, 0, 1}, word);
  }

  @ParameterizedTest
  @CsvSource({
    "UNIFORM, CONSTANT, 5, 3",
    "UNIFORM, LINEAR, 5, 3",
    "UNIFORM, CONSTANT, 2, 1",
    "UNIFORM, LINEAR, 2, 1",
    "UNIFORM, CONSTANT, 7, 2",
    "UNIFORM, LINEAR, 7, 2",
    "UNIFORM, CONSTANT, 4, 4",
    "UNIFORM, LINEAR, 4, 4",
    "QUANTILE, CONSTANT, 5, 3",
    "QUANTILE, LINEAR, 5, 3",
    "QUANTILE, CONSTANT, 2, 1",
    "QUANTILE, LINEAR, 2, 1",
    "QUANTILE, CONSTANT, 7, 2",
    "QUANTILE, LINEAR, 7, 2",
    "QUANTILE, CONSTANT, 4, 4",
    "QUANTILE, LINEAR, 4, 4"
  })
  void splinesEqualTheReference(Knots placement, Beyond beyond, int knots, int degree) {
    Table iris = numbers(Reference.features("iris"));
    Reference reference = Reference.of("spline_transformer__iris");
    double[] probe = reference.params().numbers("probe");
    Table probes = new Table(List.of(new Column.Numbers("x0", probe)), probe.length);
    String name = placement.id() + "_" + beyond.id() + "_" + knots + "_" + degree;
    ExpansionSettings expansion =
        SPLINES.placement(placement).beyond(beyond).knots(knots).splineDegree(degree);
    Table first = new Table(List.of(iris.column(0)), iris.rows());
    for (boolean standardize : new boolean[] {false, true}) {
      // Knots move with the numbers, so units do not matter.
      Matrix prepared = fit(first, settings(standardize, expansion)).apply(probes);
      assertEquals(knots + degree - 2, prepared.columns());
      assertEquals(prepared.columns(), expansion.columns(1));
      reference.assertResult(name, prepared.toArray());
    }
  }

  /** What is made of numbers leads back to them: splines too, and beyond straight ends. */
  @ParameterizedTest
  @EnumSource(Expansion.class)
  void featuresLeadBackToTheirInputs(Expansion kind) {
    Table table = numbers(RandomMatrix.of(40, 3, 9));
    Preparation preparation =
        fit(table, settings(true, ExpansionSettings.NONE.kind(kind).beyond(Beyond.LINEAR)));
    Matrix inputs = RandomMatrix.of(30, 3, 10);
    Matrix back = preparation.reduce(preparation.expand(inputs));
    assertArrayEquals(inputs.toArray(), back.toArray(), 1e-12);
  }

  @Test
  void beyondConstantEndsTheOutermostKnotComesBack() {
    Table table = numbers(Matrix.of(3, 1, new double[] {0, 1, 4}));
    Preparation preparation = fit(table, settings(false, SPLINES));
    Matrix inputs = Matrix.of(4, 1, new double[] {-3, 0, 2.5, 9});
    double[] back = preparation.reduce(preparation.expand(inputs)).toArray();
    assertArrayEquals(new double[] {0, 0, 2.5, 4}, back, 1e-14);
  }

  @ParameterizedTest
  @EnumSource(Expansion.class)
  void theStateMakesAnEqualPreparation(Expansion kind) {
    Table table = numbers(RandomMatrix.of(40, 3, 2));
    Preparation preparation = fit(table, settings(true, ExpansionSettings.NONE.kind(kind)));
    String text = Json.write(preparation.state());
    Preparation restored = Preparation.restore(Json.read(text));
    assertEquals(preparation.features(), restored.features());
    assertEquals(preparation.apply(table), restored.apply(table));
    assertEquals(text, Json.write(restored.state()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"none\",\"degree\":2,\"products\":[]}",
        "{\"kind\":\"other\",\"degree\":2,\"products\":[]}",
        "{\"kind\":\"powers\",\"degree\":5,\"products\":[]}",
        "{\"kind\":\"powers\",\"degree\":2,\"products\":[]}",
        "{\"kind\":\"splines\",\"degree\":3,\"linear\":true,\"columns\":[]}",
        "{\"kind\":\"splines\",\"degree\":3,\"linear\":true,\"columns\":[{\"knots\":[1]}]}",
        "{\"kind\":\"splines\",\"degree\":3,\"linear\":true,\"columns\":[{\"knots\":[1,1]}]}",
        "{\"kind\":\"splines\",\"degree\":0,\"linear\":true,\"columns\":[{\"knots\":[1,2]}]}"
      })
  void aMangledStateIsRefused(String expansion) {
    Table table = numbers(Matrix.of(2, 1, new double[] {1, 2}));
    State state = fit(table, settings(false, ExpansionSettings.NONE)).state();
    state.put("expansion", Json.read(expansion));
    assertThrows(State.Malformed.class, () -> Preparation.restore(state));
  }

  /** Ties and constants leave fewer knots or make up some, and nothing is divided by zero. */
  @ParameterizedTest
  @EnumSource(Knots.class)
  void columnsOfFewDifferentNumbersHaveSplines(Knots placement) {
    double[] cells = new double[60];
    for (int i = 0; i < 30; i++) {
      cells[2 * i] = i < 20 ? 1 : i % 3;
      cells[2 * i + 1] = 7;
    }
    Table table = numbers(Matrix.of(30, 2, cells));
    Preparation preparation = fit(table, settings(true, SPLINES.placement(placement)));
    assertTrue(preparation.apply(table).isFinite());
  }

  @Test
  void columnsAreCountedBeforeTheyAreMade() {
    ExpansionSettings fourth = products(Expansion.POLYNOMIAL, 4);
    assertEquals(46_375, fourth.columns(30));
    assertFalse(fourth.fits(30));
    assertTrue(fourth.fits(10));
    assertEquals(30 + 435 + 4060 + 27_405, products(Expansion.PRODUCTS, 4).columns(30));
    assertTrue(products(Expansion.POLYNOMIAL, 1).fits(5000));
    assertEquals(5000, ExpansionSettings.NONE.columns(5000));
    assertEquals(60, SPLINES.columns(10));
  }
}
