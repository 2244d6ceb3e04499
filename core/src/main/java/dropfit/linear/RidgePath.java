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
      Schema.from(new Params(1e4, 1e-3, 50, PathChoice.LEAST_ERROR, 5, 1))
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
          .help("How many are tried, in equal ratios.")
          .choice("choice", "Penalty kept", PathChoice.values(), Params::choice, Params::choice)
          .help("By rows that were held out in turn, or simply the smallest.")
          .integer("folds", "Folds", Params::folds, Params::folds)
          .atLeast(2)
          .atMost(20)
          .help("Each part of the rows is held out once.")
          .when("choice", PathChoice.LEAST_ERROR, PathChoice.ONE_STANDARD_ERROR)
          .integer("seed", "Seed", Params::seed, Params::seed)
          .atLeast(0)
          .help("Decides which rows are held out together.")
          .when("choice", PathChoice.LEAST_ERROR, PathChoice.ONE_STANDARD_ERROR)
          .build();

  /** Makes the algorithm; it holds nothing. */
  public RidgePath() {}

  /**
   * Parameters; {@link RidgePath#schema} knows their ranges.
   *
   * @param largest the first penalty, α in scikit-learn
   * @param smallest the last penalty
   * @param penalties how many penalties are tried
   * @param choice which model of the path is kept
   * @param folds the number of parts of which each is held out in turn
   * @param seed decides which rows are held out together
   */
  public record Params(
      double largest, double smallest, int penalties, PathChoice choice, int folds, int seed) {

    /**
     * Parameters with another value.
     *
     * @param value the first penalty, α in scikit-learn
     * @return changed parameters
     */
    public Params largest(double value) {
      return new Params(value, smallest, penalties, choice, folds, seed);
    }

    /**
     * Parameters with another value.
     *
     * @param value the last penalty
     * @return changed parameters
     */
    public Params smallest(double value) {
      return new Params(largest, value, penalties, choice, folds, seed);
    }

    /**
     * Parameters with another value.
     *
     * @param value how many penalties are tried
     * @return changed parameters
     */
    public Params penalties(int value) {
      return new Params(largest, smallest, value, choice, folds, seed);
    }

    /**
     * Parameters with another value.
     *
     * @param value which model of the path is kept
     * @return changed parameters
     */
    public Params choice(PathChoice value) {
      return new Params(largest, smallest, penalties, value, folds, seed);
    }

    /**
     * Parameters with another value.
     *
     * @param value the number of parts of which each is held out in turn
     * @return changed parameters
     */
    public Params folds(int value) {
      return new Params(largest, smallest, penalties, choice, value, seed);
    }

    /**
     * Parameters with another value.
     *
     * @param value decides which rows are held out together
     * @return changed parameters
     */
    public Params seed(int value) {
      return new Params(largest, smallest, penalties, choice, folds, value);
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
    boolean chosen = params.choice() != PathChoice.LAST;
    int solutions = params.penalties() * (chosen ? params.folds() + 1 : 1);
    List<Violation> violations = new ArrayList<>(Magnitudes.decompositionMisfits(data, solutions));
    if (chosen) {
      violations.addAll(FoldRows.misfits(data, params.folds()));
    }
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
    FoldRows rows =
        p.choice() == PathChoice.LAST
            ? FoldRows.whole(data)
            : FoldRows.dealt(data, p.folds(), p.seed());
    return new PathTraining(
        rows.data,
        PathTraining.penalties(p.largest(), p.smallest(), p.penalties()),
        p.choice(),
        RidgePathSolver.of(rows),
        rows.folds,
        1);
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
