package dropfit.prepare;

import dropfit.data.State;
import java.util.List;

/** What is made of the columns that steps prepared: the inputs of a row become its features. */
sealed interface Expander permits Terms, Splines {

  /** The names of the features. */
  List<String> features();

  /**
   * Makes the features of a row.
   *
   * @param inputs holds the row's inputs
   * @param from where they begin
   * @param out receives the features
   * @param to where they begin
   */
  void expand(double[] inputs, int from, double[] out, int to);

  /**
   * Goes back: finds the inputs that have such features, of splines that are constant beyond their
   * knots the nearest ones. A mean of features gives the mean of their inputs.
   *
   * @param features a row of features
   * @param out receives the inputs
   */
  void reduce(double[] features, double[] out);

  State state();

  /**
   * An expander from its state.
   *
   * @param names of the inputs
   * @param numbers which of the inputs are columns of numbers
   */
  static Expander restore(State state, List<String> names, int[] numbers) {
    String kind = state.text("kind");
    for (Expansion expansion : Expansion.values()) {
      if (expansion.id().equals(kind)) {
        return expansion == Expansion.SPLINES
            ? Splines.restore(state, names, numbers)
            : Terms.restore(expansion, state, names, numbers);
      }
    }
    throw new State.Malformed("columns are not expanded by " + kind);
  }
}
