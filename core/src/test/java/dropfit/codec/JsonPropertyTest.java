package dropfit.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dropfit.data.Matrix;
import dropfit.data.State;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class JsonPropertyTest {

  @Property
  void anyStateComesBackWithEveryBit(@ForAll("states") State state) {
    assertSame(state, Json.read(Json.write(state)));
  }

  @Property(tries = 20_000)
  void anyNumberComesBackWithEveryBit(@ForAll("doubles") double value) {
    State state = new State().put("value", value).put("values", new double[] {value, 0});
    assertSame(state, Json.read(Json.write(state)));
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll String text) {
    assertReadOrRefused(text);
  }

  @Property(tries = 20_000)
  void anythingThatLooksLikeJsonIsReadOrRefused(@ForAll("nearlyJson") String text) {
    assertReadOrRefused(text);
  }

  @Property
  void aTextWithOneCharacterChangedIsReadOrRefused(
      @ForAll("states") State state, @ForAll int at, @ForAll("pieces") String piece) {
    String text = Json.write(state);
    int cut = Math.floorMod(at, text.length());
    assertReadOrRefused(text.substring(0, cut) + piece + text.substring(cut + 1));
  }

  @Property
  void aTextThatIsCutOffIsRefused(@ForAll("states") State state, @ForAll int at) {
    String text = Json.write(state);
    String cut = text.substring(0, Math.floorMod(at, text.length()));
    assertFalse(isRead(cut), cut);
  }

  @Provide
  Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble),
        Arbitraries.doubles(),
        Arbitraries.of(
            0.0,
            -0.0,
            0.1,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            0x1p53,
            1e15,
            1e21,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY));
  }

  @Provide
  Arbitrary<State> states() {
    return statesOfDepth(3).withoutEdgeCases();
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u12",
        "\\ud800",
        "null",
        "true",
        "fals",
        "-",
        "0",
        "1e5",
        "01",
        ".5",
        "1e999",
        "\"a\"",
        "\"cells\":",
        "\"rows\":",
        "\"columns\":",
        " ",
        "\n",
        "\u0000",
        "\ufeff",
        "NaN",
        "//",
        "é",
        "\ud800");
  }

  @Provide
  Arbitrary<String> nearlyJson() {
    return pieces().list().ofMaxSize(12).map(pieces -> "{\"a\":" + String.join("", pieces) + "}");
  }

  private Arbitrary<State> statesOfDepth(int depth) {
    Arbitrary<String> names = Arbitraries.strings().filter(name -> !name.equals("cells"));
    return Combinators.combine(
            names.list().uniqueElements().ofMaxSize(4), values(depth).list().ofSize(4))
        .as(
            (keys, values) -> {
              State state = new State();
              for (int i = 0; i < keys.size(); i++) {
                state.put(keys.get(i), values.get(i));
              }
              return state;
            });
  }

  private Arbitrary<Object> values(int depth) {
    Arbitrary<Object> flat =
        Arbitraries.oneOf(
            doubles().asGeneric(),
            Arbitraries.strings().asGeneric(),
            Arbitraries.of(true, false).asGeneric(),
            doubles().array(double[].class).ofMaxSize(5).asGeneric(),
            Arbitraries.strings().list().ofMaxSize(3).asGeneric(),
            matrices().asGeneric());
    return depth == 0
        ? flat
        : Arbitraries.frequencyOf(
            Tuple.of(6, flat),
            Tuple.of(1, Arbitraries.lazy(() -> statesOfDepth(depth - 1)).asGeneric()),
            Tuple.of(
                1,
                Arbitraries.lazy(() -> statesOfDepth(depth - 1)).list().ofMaxSize(3).asGeneric()));
  }

  private Arbitrary<Matrix> matrices() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 4),
            doubles().array(double[].class).ofSize(16))
        .as(
            (rows, columns, cells) ->
                Matrix.of(rows, columns, Arrays.copyOf(cells, rows * columns)));
  }

  private static void assertReadOrRefused(String text) {
    if (isRead(text)) {
      State state = Json.read(text);
      assertSame(state, Json.read(Json.write(state)));
    }
  }

  /** Any other exception than the refusal fails the test. */
  private static boolean isRead(String text) {
    try {
      Json.read(text);
      return true;
    } catch (State.Malformed e) {
      assertFalse(String.valueOf(e.getMessage()).isBlank());
      return false;
    }
  }

  private static void assertSame(State expected, State actual) {
    Iterator<Map.Entry<String, Object>> members = actual.values().entrySet().iterator();
    assertEquals(expected.values().size(), actual.values().size());
    for (Map.Entry<String, Object> member : expected.values().entrySet()) {
      Map.Entry<String, Object> other = members.next();
      assertEquals(member.getKey(), other.getKey());
      assertSame(member.getValue(), other.getValue());
    }
  }

  private static void assertSame(Object expected, Object actual) {
    if (expected instanceof State state) {
      assertSame(state, assertInstanceOf(State.class, actual));
    } else if (expected instanceof List<?> list && !list.isEmpty()) {
      List<?> others = assertInstanceOf(List.class, actual);
      assertEquals(list.size(), others.size());
      for (int i = 0; i < list.size(); i++) {
        assertSame(list.get(i), others.get(i));
      }
    } else if (expected instanceof Matrix matrix) {
      Matrix other = assertInstanceOf(Matrix.class, actual);
      assertEquals(matrix.rows(), other.rows());
      assertEquals(matrix.columns(), other.columns());
      assertSame(matrix.toArray(), other.toArray());
    } else if (expected instanceof double[] numbers) {
      assertArrayEquals(bits(numbers), bits(assertInstanceOf(double[].class, actual)));
    } else {
      // A Double equals another if their bits are equal, all NaN taken as one.
      assertEquals(expected, actual);
    }
  }

  private static long[] bits(double[] numbers) {
    return Arrays.stream(numbers).mapToLong(Double::doubleToLongBits).toArray();
  }
}
