package dropfit.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {
  private static final double MISSING = Double.NaN;
  private static final PreparationSettings PLAIN = new PreparationSettings(Impute.MEAN, false, 8);
  private static final PreparationSettings STANDARD = new PreparationSettings(Impute.MEAN, true, 8);

  private static Table table(Column... columns) {
    return new Table(List.of(columns), columns[0].size());
  }

  private static Column numbers(double... values) {
    return new Column.Numbers("n", values);
  }

  private static Column words(String... words) {
    List<String> labels =
        Arrays.stream(words).filter(word -> !word.isEmpty()).distinct().sorted().toList();
    return new Column.Categories(
        "w", labels, Arrays.stream(words).mapToInt(labels::indexOf).toArray());
  }

  private static int[] first(int count) {
    return IntStream.range(0, count).toArray();
  }

  private static double[] prepared(Column column, int trainRows, PreparationSettings settings) {
    Table table = table(column);
    return Preparation.fit(table, new int[] {0}, first(trainRows), settings).apply(table).toArray();
  }

  @ParameterizedTest
  @CsvSource({"MEAN, 4", "MEDIAN, 3", "MOST_FREQUENT, 2"})
  void missingNumbersAreFilledByAFigureOfTheTrainingRows(Impute impute, double fill) {
    double[] filled =
        prepared(
            numbers(2, 9, MISSING, 3, 2, 4, 777, MISSING),
            6,
            new PreparationSettings(impute, false, 8));
    assertArrayEquals(new double[] {2, 9, fill, 3, 2, 4, 777, fill}, filled);
  }

  @Test
  void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
    PreparationSettings median = new PreparationSettings(Impute.MEDIAN, false, 8);
    assertEquals(2.5, prepared(numbers(4, 1, 2, 3, MISSING), 5, median)[4]);
    double large = Double.MAX_VALUE;
    assertEquals(large, prepared(numbers(large, large, MISSING), 3, median)[2]);
  }

  @Test
  void ofNumbersEquallyFrequentTheSmallestFills() {
    PreparationSettings frequent = new PreparationSettings(Impute.MOST_FREQUENT, false, 8);
    assertEquals(1, prepared(numbers(5, 5, 1, 9, 1, MISSING), 6, frequent)[5]);
  }

  @Test
  void standardizedTrainingRowsHaveMeanZeroAndDeviationOne() {
    double[] values = prepared(numbers(1, 2, 3, MISSING, 6, 100), 5, STANDARD);
    double mean = 0;
    double square = 0;
    for (int i = 0; i < 5; i++) {
      mean += values[i] / 5;
      square += values[i] * values[i] / 5;
    }
    assertEquals(0, mean, 1e-15);
    assertEquals(1, square, 1e-15);
    assertEquals(0, values[3], 1e-15, "the mean fills and lies at zero");
    assertEquals((100 - 3) / Math.sqrt(14 / 5.0), values[5], 1e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 7, 0.1, 1e-300, -1e300})
  void aConstantColumnBecomesZero(double value) {
    double[] values = new double[10];
    Arrays.fill(values, value);
    values[4] = MISSING;
    assertArrayEquals(new double[10], prepared(numbers(values), 10, STANDARD), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-150, 1e150, 1e300})
  void theScaleOfAColumnDoesNotMatter(double scale) {
    double[] expected = prepared(numbers(1, 2, 4), 3, STANDARD);
    double[] scaled = prepared(numbers(scale, 2 * scale, 4 * scale), 3, STANDARD);
    assertArrayEquals(expected, scaled, 1e-14);
  }

  @Test
  void numbersAtTheEndsOfTheRangeArePrepared() {
    double huge = Double.MAX_VALUE;
    assertArrayEquals(
        new double[] {1, -1, 1, -1}, prepared(numbers(huge, -huge, huge, -huge), 4, STANDARD));
    assertArrayEquals(
        prepared(numbers(1, -1, -1), 3, STANDARD),
        prepared(numbers(huge, -huge, -huge), 3, STANDARD),
        1e-15);
    PreparationSettings median = new PreparationSettings(Impute.MEDIAN, false, 8);
    assertEquals(0, prepared(numbers(huge, -huge, MISSING), 3, median)[2]);
  }

  @Test
  void aColumnWithoutTrainingValuesIsFilledWithZero() {
    assertArrayEquals(new double[] {0, 0, 5}, prepared(numbers(MISSING, MISSING, 5), 2, STANDARD));
  }

  @Test
  void wordsBecomeOneColumnEach() {
    Column column = words("b", "a", "b", "", "c", "c", "c");
    Table table = table(column);
    Preparation preparation = Preparation.fit(table, new int[] {0}, first(4), STANDARD);
    assertEquals(List.of("w=a", "w=b"), preparation.features());
    Matrix expected =
        Matrix.ofRows(
            new double[] {0, 1},
            new double[] {1, 0},
            new double[] {0, 1},
            new double[] {0, 1},
            new double[2],
            new double[2],
            new double[2]);
    assertEquals(expected, preparation.apply(table), "missing is frequent, unknown is none");
    assertArrayEquals(new int[] {3}, preparation.unknownWords(table));
  }

  @Test
  void ofWordsEquallyFrequentTheFirstFills() {
    Table table = table(words("b", "a", ""));
    Preparation preparation = Preparation.fit(table, new int[] {0}, first(3), PLAIN);
    assertArrayEquals(new double[] {0, 1, 1, 0, 1, 0}, preparation.apply(table).toArray());
  }

  @Test
  void aColumnWithoutTrainingWordsHasNoFeature() {
    Table table = table(words("", "", "x"), numbers(1, 2, 3));
    Preparation preparation = Preparation.fit(table, new int[] {0, 1}, first(2), PLAIN);
    assertEquals(List.of("n"), preparation.features());
    assertArrayEquals(new double[] {1, 2, 3}, preparation.apply(table).toArray());
  }

  @Test
  void chosenColumnsKeepTheirOrder() {
    Table table = table(numbers(1, 2), words("x", "y"));
    Preparation preparation = Preparation.fit(table, new int[] {1, 0}, first(2), STANDARD);
    assertEquals(List.of("w=x", "w=y", "n"), preparation.features());
    assertArrayEquals(new double[] {1, 0, -1, 0, 1, 1}, preparation.apply(table).toArray(), 1e-15);
    assertEquals(
        List.of(
            new Preparation.Wanted("w", Preparation.Kind.CATEGORY),
            new Preparation.Wanted("n", Preparation.Kind.NUMBER)),
        preparation.wanted());
    assertEquals(1.5, preparation.center(2));
    assertEquals(0.5, preparation.scale(2));
    assertEquals(0, preparation.center(1));
    assertEquals(1, preparation.scale(1));
    assertThrows(IndexOutOfBoundsException.class, () -> preparation.scale(3));
  }

  @Test
  void aTableOfOtherTypesIsRefused() {
    Table fitted = table(numbers(1, 2), words("x", "y"));
    Preparation preparation = Preparation.fit(fitted, new int[] {0, 1}, first(2), PLAIN);
    Table swapped = table(words("x", "y"), numbers(1, 2));
    assertThrows(IllegalArgumentException.class, () -> preparation.apply(swapped));
    assertEquals(preparation.apply(fitted), preparation.at(new int[] {1, 0}).apply(swapped));
    assertThrows(IllegalArgumentException.class, () -> preparation.at(new int[] {0}));
  }

  /** Words are known by their text, not by the place that they have in a file's list. */
  @Test
  void anotherTableMayNumberItsWordsOtherwise() {
    Preparation preparation =
        Preparation.fit(table(words("a", "b", "c")), new int[] {0}, first(3), PLAIN);
    Column other = new Column.Categories("w", List.of("new", "c", "a"), new int[] {2, 1, 0, -1});
    assertArrayEquals(
        new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0},
        preparation.apply(table(other)).toArray());
    assertArrayEquals(new int[] {1}, preparation.unknownWords(table(other)));
  }

  @Test
  void onlyTrainingRowsDecide() {
    Column before = numbers(1, 5, 3, 1000, MISSING);
    Column after = numbers(1, 5, 3, -8, 12);
    Preparation fitted = Preparation.fit(table(before), new int[] {0}, first(3), STANDARD);
    Preparation same = Preparation.fit(table(after), new int[] {0}, first(3), STANDARD);
    assertEquals(Json.write(fitted.state()), Json.write(same.state()));
    Preparation all = Preparation.fit(table(before), new int[] {0}, first(4), STANDARD);
    assertNotEquals(Json.write(fitted.state()), Json.write(all.state()));
  }

  @Test
  void savedAndLoadedPreparesTheSame() {
    Table table = table(numbers(0.1, MISSING, 3), words("ü", "", "\"q\", \n"));
    Preparation preparation = Preparation.fit(table, new int[] {0, 1}, first(3), STANDARD);
    Preparation loaded = Preparation.restore(Json.read(Json.write(preparation.state())));
    assertEquals(preparation.apply(table), loaded.apply(table));
    assertEquals(preparation.features(), loaded.features());
    assertEquals(preparation.wanted(), loaded.wanted());
  }

  @Test
  void mangledStatesAreRefused() {
    Table table = table(numbers(1, 2), words("x", "y"));
    State state = Preparation.fit(table, new int[] {0, 1}, first(2), STANDARD).state();
    List<State> columns = state.states("columns");
    List<State> mangled = new ArrayList<>();
    for (State column : columns) {
      for (String name : column.values().keySet()) {
        mangled.add(changed(column, name, List.of(new State())));
        mangled.add(changed(column, name, column.values().get(name) instanceof Double ? "1" : 1.0));
      }
    }
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      for (String name : List.of("fill", "center", "scale")) {
        mangled.add(changed(columns.get(0), name, bad));
      }
    }
    for (double bad : new double[] {-2, -1, 2, 0.5, Double.NaN}) {
      mangled.add(changed(columns.get(1), "fill", bad));
    }
    mangled.add(changed(columns.get(0), "scale", 0.0));
    mangled.add(changed(columns.get(0), "scale", -1.0));
    mangled.add(changed(columns.get(0), "kind", "picture"));
    mangled.add(changed(columns.get(1), "words", List.of("x", "x")));
    mangled.add(changed(columns.get(1), "words", List.of()));
    mangled.add(new State());
    for (State column : mangled) {
      State whole = new State().put("columns", List.of(column));
      assertThrows(State.Malformed.class, () -> Preparation.restore(whole), Json.write(column));
    }
    assertThrows(State.Malformed.class, () -> Preparation.restore(new State()));
    assertTrue(mangled.size() > 20);
  }

  private static State changed(State state, String name, Object value) {
    State changed = new State();
    state.values().forEach(changed::put);
    return changed.put(name, value);
  }
}
