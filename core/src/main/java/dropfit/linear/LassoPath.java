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
 * Lasso and elastic net for one penalty after the other, from the least at which all weights are 0
 * down to a small one, each from where the last one ended (Friedman, Hastie and Tibshirani,
 * "Regularization Paths for Generalized Linear Models via Coordinate Descent", 2010). Which one is
 * kept, cross-validation tells. Penalties, objective and errors are those of scikit-learn's {@code
 * lasso_path}, {@code enet_path} and {@code LassoCV}. A row of weight w stands for w equal rows.
 *
 * <p>A step is as many sweeps over the weights for one penalty as take a moment.
 */
public final class LassoPath implements Fit<LassoPath.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Selection.fields(
              Schema.from(new Params(1, 100, 1e-3, Selection.DEFAULT, 1000, 1e-4))
                  .real("l1Share", "L1 share", Params::l1Share, Params::l1Share)
                  .above(0)
                  .atMost(1)
                  .help(
                      "How much of the penalty is on absolute weights, which sets some to 0: 1 for the lasso,"
                          + " less for the elastic net.")
                  .integer("penalties", "Penalties", Params::penalties, Params::penalties)
                  .atLeast(2)
                  .atMost(1000)
                  .logarithmic()
                  .help("How many are tried, in equal ratios.")
                  .real(
                      "smallest",
                      "Smallest share of the penalty",
                      Params::smallest,
                      Params::smallest)
                  .above(0)
                  .atMost(0.99)
                  .logarithmic()
                  .help(
                      "Where the path ends, as a share of the penalty that sets all weights to 0."))
          .integer(
              "maxIterations", "Iterations at most", Params::maxIterations, Params::maxIterations)
          .atLeast(1)
          .atMost(1_000_000)
          .logarithmic()
          .help("The run stops here even if it could still improve.")
          .real("tolerance", "Tolerance", Params::tolerance, Params::tolerance)
          .atLeast(0)
          .atMost(1)
          .logarithmic()
          .help(
              "The run has converged when the objective is within this share of the target's squares"
                  + " of its minimum.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public LassoPath() {}

  /**
   * Parameters; {@link LassoPath#schema} knows their ranges.
   *
   * @param l1Share the share of the penalty on absolute weights, l1_ratio in scikit-learn
   * @param penalties how many penalties are tried
   * @param smallest the smallest penalty as a share of the largest
   * @param selection how the model that is kept is found
   * @param maxIterations the limit of sweeps
   * @param tolerance the duality gap that counts as none, relative to the sum of squares of the
   *     centred target
   */
  public record Params(
      double l1Share,
      int penalties,
      double smallest,
      Selection selection,
      int maxIterations,
      double tolerance)
      implements PathParams<Params> {

    /**
     * Parameters with another value.
     *
     * @param value the share of the penalty on absolute weights, l1_ratio in scikit-learn
     * @return changed parameters
     */
    public Params l1Share(double value) {
      return new Params(value, penalties, smallest, selection, maxIterations, tolerance);
    }

    /**
     * Parameters with another value.
     *
     * @param value how many penalties are tried
     * @return changed parameters
     */
    public Params penalties(int value) {
      return new Params(l1Share, value, smallest, selection, maxIterations, tolerance);
    }

    /**
     * Parameters with another value.
     *
     * @param value the smallest penalty as a share of the largest
     * @return changed parameters
     */
    public Params smallest(double value) {
      return new Params(l1Share, penalties, value, selection, maxIterations, tolerance);
    }

    /**
     * Parameters with another value.
     *
     * @param value the limit of sweeps
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(l1Share, penalties, smallest, selection, value, tolerance);
    }

    /**
     * Parameters with another value.
     *
     * @param value the duality gap that counts as none, relative to the sum of squares of the
     *     centred target
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(l1Share, penalties, smallest, selection, maxIterations, value);
    }

    @Override
    public Params selection(Selection value) {
      return new Params(l1Share, penalties, smallest, value, maxIterations, tolerance);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new LassoPath(), this, data);
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
        "lasso_path",
        "Lasso path",
        Task.REGRESSION,
        "Lasso or elastic net for many penalties, with features joining in one by one; take it to find the right penalty.",
        "mean squared error");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    List<Violation> violations = new ArrayList<>(Magnitudes.pathMisfits(data, params.penalties()));
    violations.addAll(params.selection().misfits(data));
    return violations;
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<LinearModel> begin(Valid<Params> params, Dataset data) {
    Params p = params.get();
    return CoordinatePath.train(p, p.selection().rows(data));
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
