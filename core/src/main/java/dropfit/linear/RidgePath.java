package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.fit.About;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Ridge regression for one penalty after the other, each solved exactly from the same
 * decomposition. Which one is kept, cross-validation tells. Penalties, objective and errors are
 * those of scikit-learn's {@code Ridge} and {@code RidgeCV} with folds. A row of weight w stands
 * for w equal rows.
 */
public final class RidgePath implements Fit<RidgePath.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Selection.fields(
              Schema.from(new Params(1e4, 1e-3, 50, Selection.DEFAULT))
                  .real("largest", "Largest penalty", Params::largest, Params::largest)
                  .above(0)
                  .atMost(1e9)
                  .logarithmic()
                  .help("Where the path begins; α in scikit-learn.")
                  .real("smallest", "Smallest penalty", Params::smallest, Params::smallest)
                  .above(0)
                  .atMost(1e9)
                  .logarithmic()
                  .help("Where the path ends.")
                  .integer("penalties", "Penalties", Params::penalties, Params::penalties)
                  .atLeast(2)
                  .atMost(1000)
                  .logarithmic()
                  .help("How many are tried, in equal ratios."))
          .build();

  /** Makes the algorithm; it holds nothing. */
  public RidgePath() {}

  /**
   * Parameters; {@link RidgePath#schema} knows their ranges.
   *
   * @param largest the first penalty, α in scikit-learn
   * @param smallest the last penalty
   * @param penalties how many penalties are tried
   * @param selection how the model that is kept is found
   */
  public record Params(double largest, double smallest, int penalties, Selection selection)
      implements PathParams<Params> {

    /**
     * Parameters with another value.
     *
     * @param value the first penalty, α in scikit-learn
     * @return changed parameters
     */
    public Params largest(double value) {
      return new Params(value, smallest, penalties, selection);
    }

    /**
     * Parameters with another value.
     *
     * @param value the last penalty
     * @return changed parameters
     */
    public Params smallest(double value) {
      return new Params(largest, value, penalties, selection);
    }

    /**
     * Parameters with another value.
     *
     * @param value how many penalties are tried
     * @return changed parameters
     */
    public Params penalties(int value) {
      return new Params(largest, smallest, value, selection);
    }

    @Override
    public Params selection(Selection value) {
      return new Params(largest, smallest, penalties, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new RidgePath(), this, data);
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
        "ridge_path",
        "Ridge path",
        Task.REGRESSION,
        "Ridge regression for many penalties, with weights growing together; take it to find the right penalty.",
        "mean squared error");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    int solutions = params.penalties() * params.selection().problems();
    List<Violation> violations = new ArrayList<>(Magnitudes.decompositionMisfits(data, solutions));
    violations.addAll(params.selection().misfits(data));
    if (!(params.smallest() < params.largest())) {
      violations.add(
          Violation.misfit("smallest", "Smallest penalty should be below the largest penalty."));
    }
    return violations;
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<LinearModel> begin(Valid<Params> params, Dataset data) {
    Params p = params.get();
    FoldRows rows = p.selection().rows(data);
    return new PathTraining(
        rows.data,
        PathTraining.penalties(p.largest(), p.smallest(), p.penalties()),
        p.selection().choice(),
        RidgePathSolver.of(rows),
        rows.folds,
        1);
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
