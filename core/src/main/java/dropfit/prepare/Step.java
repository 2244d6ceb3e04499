package dropfit.prepare;

import dropfit.data.Column;
import dropfit.data.State;
import java.util.List;

/** How one column of a table becomes one or more prepared columns. */
sealed interface Step permits NumberStep, CategoryStep, DateStep, TextStep {

  /** The name of the column that it was fitted on. */
  String column();

  /** What it was fitted on. */
  Preparation.Kind kind();

  /** The names of the prepared columns. */
  List<String> features();

  /** The value that becomes 0 in one of the prepared columns. */
  double center(int feature);

  /** The difference that becomes 1 in one of the prepared columns. */
  double scale(int feature);

  /**
   * Prepares every row.
   *
   * @param column of the kind that it was fitted on
   * @param out row-major prepared cells, 0 before
   * @param width the length of a row of {@code out}
   * @param from where in a row the first prepared column stands
   */
  void apply(Column column, double[] out, int width, int from);

  State state();

  static Step restore(State state) {
    return switch (state.text("kind")) {
      case "number" -> NumberStep.restore(state);
      case "category" -> CategoryStep.restore(state);
      case "date" -> DateStep.restore(state);
      case "text" -> TextStep.restore(state);
      default ->
          throw new State.Malformed("a prepared column should be number, category, date or text");
    };
  }
}
