package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.fit.About;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Option;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import java.util.List;

/**
 * Isotonic regression: of all curves along one column that only rise, or only fall, the one with
 * the smallest mean squared error, straight between its bends and constant beyond them, as
 * scikit-learn's {@code IsotonicRegression} with {@code out_of_bounds='clip'}.
 *
 * <p>Where the direction or the column is left open, all are tried and the smallest error decides.
 */
public final class IsotonicRegression implements Fit<IsotonicRegression.Params, IsotonicModel> {
  private static final int MOST_COLUMNS = 1_000_000;

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(0, Direction.BETTER))
          .integer("column", "Column", Params::column, Params::column)
          .atLeast(0)
          .atMost(MOST_COLUMNS)
          .help(
              "The only feature that is looked at: 1 for the first and so on; 0 takes the one that"
                  + " explains the target best.")
          .choice(
              "direction", "Direction", Direction.values(), Params::direction, Params::direction)
          .help("Whether the prediction rises or falls with the column.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public IsotonicRegression() {}

  /** Which way a curve goes. */
  public enum Direction implements Option {
    /** The one with the smaller error. */
    BETTER("better", "Whichever fits better"),
    /** Upwards. */
    RISING("rising", "Rising"),
    /** Downwards. */
    FALLING("falling", "Falling");

    private final String id;
    private final String label;

    Direction(String id, String label) {
      this.id = id;
      this.label = label;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * Parameters; {@link IsotonicRegression#schema} knows their ranges.
   *
   * @param column the column to learn from, counted from 1; 0 for the one with the smallest error
   * @param direction which way the curve goes
   */
  public record Params(int column, Direction direction) {

    /**
     * Parameters with another column.
     *
     * @param value the column, counted from 1; 0 for the best one
     * @return changed parameters
     */
    public Params column(int value) {
      return new Params(value, direction);
    }

    /**
     * Parameters with another direction.
     *
     * @param value which way the curve goes
     * @return changed parameters
     */
    public Params direction(Direction value) {
      return new Params(column, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public IsotonicModel fit(Dataset data) {
      return Driver.fit(new IsotonicRegression(), this, data);
    }
  }

  /**
   * The default parameters.
   *
   * @return parameters to change and to fit with
   */
  public static Params params() {
    return SCHEMA.defaults();
  }

  @Override
  public About about() {
    return new About(
        "isotonic_regression",
        "Isotonic regression",
        Task.REGRESSION,
        "Predicts a number by one column alone, along a curve of any shape that only rises or only"
            + " falls.",
        "mean squared error");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    int columns = data.features().size();
    if (params.column() <= columns) {
      return List.of();
    }
    String range =
        columns == 1
            ? "be 1: there is only " + data.features().get(0)
            : "be from 1, "
                + data.features().get(0)
                + ", to "
                + columns
                + ", "
                + data.features().get(columns - 1)
                + ", or 0 for the best one";
    return List.of(
        Violation.misfit("column", "Column should " + range + "; found " + params.column() + "."));
  }

  @Override
  public Training<IsotonicModel> begin(Valid<Params> params, Dataset data) {
    return new IsotonicTraining(params.get(), data);
  }

  @Override
  public IsotonicModel restore(State state) {
    return IsotonicModel.restore(state);
  }
}
