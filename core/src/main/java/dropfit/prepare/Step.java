package dropfit.prepare;

import dropfit.data.Column;
import dropfit.data.State;
import java.util.List;

/** How one column of a table becomes one or more prepared columns. */
sealed interface Step permits NumberStep, CategoryStep {

  /** The name of the column that it was fitted on. */
  String column();

  /** The names of the prepared columns. */
  List<String> features();

  /**
   * Prepares every row.
   *
   * @param column numbers for a {@link NumberStep}, categories for a {@link CategoryStep}
   * @param out row-major prepared cells
   * @param width the length of a row of {@code out}
   * @param from where in a row the first prepared column stands
   */
  void apply(Column column, double[] out, int width, int from);

  State state();

  static Step restore(State state) {
    return switch (state.text("kind")) {
      case "number" -> NumberStep.restore(state);
      case "category" -> CategoryStep.restore(state);
      default -> throw new State.Malformed("a prepared column should be number or category");
    };
  }
}
