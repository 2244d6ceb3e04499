package dropfit.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a fitted thing as plain named values, between a model and its file.
 *
 * <p>Values are {@code Double}, {@code String}, {@code Boolean}, {@link Matrix}, {@code double[]},
 * a list of {@code String}, a nested {@code State} or a list of {@code State}. A getter refuses a
 * value that is absent or of another kind, so reading a hostile file ends in {@link Malformed} and
 * never in a half-made model.
 */
public final class State {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** An empty state. */
  public State() {}

  /** A state that lacks something or holds something of the wrong kind. */
  public static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message what was expected and what was found
     */
    public Malformed(String message) {
      super(message);
    }
  }

  /**
   * Adds or replaces a value.
   *
   * @param name its name
   * @param value a value of one of the kinds named above
   * @return this state
   * @throws IllegalArgumentException if the value is of no such kind
   */
  public State put(String name, Object value) {
    values.put(name, held(name, value));
    return this;
  }

  /**
   * All values in the order they were added.
   *
   * @return a view that cannot be changed
   */
  public Map<String, Object> values() {
    return Collections.unmodifiableMap(values);
  }

  /**
   * Whether a name is present.
   *
   * @param name the value's name
   * @return true if a getter of its kind will find it
   */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * A number.
   *
   * @param name the value's name
   * @return the number
   * @throws Malformed if it is absent or no number
   */
  public double number(String name) {
    return take(name, Double.class, "a number");
  }

  /**
   * An integral number within bounds.
   *
   * @param name the value's name
   * @param least smallest allowed
   * @param most largest allowed
   * @return the number
   * @throws Malformed if it is absent, no integer or out of bounds
   */
  public int integer(String name, int least, int most) {
    double value = number(name);
    if (!(value >= least && value <= most) || value != Math.floor(value)) {
      throw new Malformed(
          name + " should be an integer from " + least + " to " + most + ", found " + value);
    }
    return (int) value;
  }

  /**
   * A text.
   *
   * @param name the value's name
   * @return the text
   * @throws Malformed if it is absent or no text
   */
  public String text(String name) {
    return take(name, String.class, "a text");
  }

  /**
   * A truth value.
   *
   * @param name the value's name
   * @return the value
   * @throws Malformed if it is absent or no truth value
   */
  public boolean flag(String name) {
    return take(name, Boolean.class, "true or false");
  }

  /**
   * A matrix.
   *
   * @param name the value's name
   * @return the matrix
   * @throws Malformed if it is absent or no matrix
   */
  public Matrix matrix(String name) {
    return take(name, Matrix.class, "a matrix");
  }

  /**
   * A list of numbers.
   *
   * @param name the value's name
   * @return a copy of the numbers
   * @throws Malformed if it is absent or no list of numbers
   */
  public double[] numbers(String name) {
    if (values.get(name) instanceof List<?> list && list.isEmpty()) {
      return new double[0];
    }
    // Not by double[].class: in the browser its cast gives null.
    if (take(name, Object.class, "a list of numbers") instanceof double[] numbers) {
      return numbers.clone();
    }
    throw new Malformed(name + " should be a list of numbers");
  }

  /**
   * A list of texts.
   *
   * @param name the value's name
   * @return the texts
   * @throws Malformed if it is absent or no list of texts
   */
  public List<String> texts(String name) {
    return list(name, String.class, "a list of texts");
  }

  /**
   * A nested state.
   *
   * @param name the value's name
   * @return the state
   * @throws Malformed if it is absent or no state
   */
  public State state(String name) {
    return take(name, State.class, "an object");
  }

  /**
   * A list of nested states.
   *
   * @param name the value's name
   * @return the states
   * @throws Malformed if it is absent or no list of states
   */
  public List<State> states(String name) {
    return list(name, State.class, "a list of objects");
  }

  /** The value as it is kept: copied where it could change, and an empty list without a kind. */
  private static Object held(String name, Object value) {
    if (value instanceof double[] numbers) {
      return numbers.length == 0 ? List.of() : numbers.clone();
    }
    if (value instanceof List<?> list && isOfOneKind(list)) {
      return List.copyOf(list);
    }
    if (value instanceof Double
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Matrix
        || value instanceof State) {
      return value;
    }
    throw new IllegalArgumentException("a state cannot hold " + name);
  }

  private static boolean isOfOneKind(List<?> list) {
    return list.stream().allMatch(String.class::isInstance)
        || list.stream().allMatch(State.class::isInstance);
  }

  private <T> List<T> list(String name, Class<T> kind, String expected) {
    List<?> elements = take(name, List.class, expected);
    return elements.stream().<T>map(element -> cast(name, element, kind, expected)).toList();
  }

  private <T> T take(String name, Class<T> kind, String expected) {
    Object value = values.get(name);
    if (value == null) {
      throw new Malformed(name + " is missing; expected " + expected);
    }
    return cast(name, value, kind, expected);
  }

  // Class.cast has a message in which any class may be named, and so the names of all come along.
  @SuppressWarnings("unchecked")
  private static <T> T cast(String name, Object value, Class<T> kind, String expected) {
    if (!kind.isInstance(value)) {
      throw new Malformed(name + " should be " + expected);
    }
    return (T) value;
  }
}
