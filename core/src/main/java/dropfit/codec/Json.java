package dropfit.codec;

import dropfit.data.State;

/**
 * A {@link State} as JSON text and back, exactly: every bit of every number, on the JVM and in the
 * browser.
 *
 * <ul>
 *   <li>A number is a JSON number; NaN is {@code null} and the infinities are {@code 1e999} and
 *       {@code -1e999}, which every JSON reader takes for infinite.
 *   <li>A matrix is an object of {@code rows}, {@code columns} and {@code cells}, row by row. Only
 *       a matrix has a member {@code cells}.
 *   <li>A list holds numbers, texts or objects, all of one kind; an empty one may be read as any.
 * </ul>
 *
 * <p>The text is untrusted: its length, depth and number of values are bounded, so that reading it
 * neither overflows the stack nor fills the memory.
 */
public final class Json {
  /** The greatest length of a text, in characters. */
  public static final int MAX_LENGTH = 1 << 26;

  /** The greatest number of values in a text, each element of a list counted. */
  public static final int MAX_VALUES = 1 << 23;

  /** How deep objects and lists may lie in each other. */
  public static final int MAX_DEPTH = 64;

  private Json() {}

  /**
   * The JSON text of a state, in the order of its values.
   *
   * @param state what to write
   * @return one line of text that {@link #read} turns back into an equal state
   * @throws IllegalArgumentException if the text would be beyond what {@link #read} accepts, or a
   *     value is named {@code cells}
   */
  public static String write(State state) {
    return StateWriter.write(state);
  }

  /**
   * Reads a state from the text of a JSON object.
   *
   * @param text any text
   * @return the state
   * @throws State.Malformed if the text is no such object; its message says what was expected where
   */
  public static State read(String text) {
    return StateReader.read(text);
  }
}
