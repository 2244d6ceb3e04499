package dropfit.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {
  private static final Map<String, Object> VALUES =
      Map.of(
          "number",
          1.5,
          "text",
          "t",
          "flag",
          true,
          "matrix",
          Matrix.of(1, 1, new double[] {2}),
          "numbers",
          new double[] {3, 4},
          "texts",
          List.of("a", "b"),
          "state",
          new State().put("inner", 1.0),
          "states",
          List.of(new State()));

  private static final Map<String, BiConsumer<State, String>> GETTERS =
      Map.of(
          "number", State::number,
          "text", State::text,
          "flag", State::flag,
          "matrix", State::matrix,
          "numbers", State::numbers,
          "texts", State::texts,
          "state", State::state,
          "states", State::states);

  @Test
  void everyKindIsReadByItsGetterAloneAndNothingElse() {
    State state = new State();
    VALUES.forEach(state::put);
    GETTERS.forEach(
        (kind, getter) -> {
          for (String name : VALUES.keySet()) {
            if (name.equals(kind)) {
              getter.accept(state, name);
            } else {
              assertThrows(State.Malformed.class, () -> getter.accept(state, name), kind + name);
            }
          }
          State.Malformed absent =
              assertThrows(State.Malformed.class, () -> getter.accept(state, "absent"));
          assertTrue(String.valueOf(absent.getMessage()).startsWith("absent is missing"));
        });
    assertTrue(state.has("flag"));
    assertFalse(state.has("absent"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 3, -3, Double.NaN, Double.POSITIVE_INFINITY, 1e300})
  void anIntegerIsWholeAndWithinItsBounds(double value) {
    State state = new State().put("n", value);
    assertThrows(State.Malformed.class, () -> state.integer("n", -2, 2));
    assertEquals(-2, new State().put("n", -2.0).integer("n", -2, 2));
    assertEquals(2, new State().put("n", 2.0).integer("n", -2, 2));
  }

  @Test
  void whatIsHeldCannotBeChangedFromOutside() {
    double[] numbers = {1, 2};
    State state = new State().put("numbers", numbers);
    numbers[0] = 9;
    state.numbers("numbers")[1] = 9;
    assertArrayEquals(new double[] {1, 2}, state.numbers("numbers"));
    assertThrows(UnsupportedOperationException.class, () -> state.values().clear());
  }

  @Test
  void anEmptyListIsOfAnyKind() {
    for (Object empty : List.of(List.of(), new double[0])) {
      State state = new State().put("list", empty);
      assertEquals(0, state.numbers("list").length);
      assertEquals(List.of(), state.texts("list"));
      assertEquals(List.of(), state.states("list"));
      assertThrows(State.Malformed.class, () -> state.text("list"));
    }
  }

  @Test
  void otherThingsCannotBeHeld() {
    for (Object other : List.of(1, 1L, 'c', new int[0], List.of("a", 1.0), List.of(1.0))) {
      assertThrows(IllegalArgumentException.class, () -> new State().put("x", other));
    }
  }
}
