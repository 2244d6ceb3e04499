package dropfit.formula;

/** What became of a text that should be a formula. */
public sealed interface Parsed {

  /**
   * It is one.
   *
   * @param formula ready to be evaluated
   */
  record Read(Formula formula) implements Parsed {}

  /**
   * It is none.
   *
   * @param position the index of the character where it goes wrong, from 0 to the text's length
   * @param message what was expected and what to do
   */
  record Refused(int position, String message) implements Parsed {}
}
