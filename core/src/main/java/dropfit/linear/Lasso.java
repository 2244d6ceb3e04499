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
import java.util.List;

/**
 * Least squares with a penalty on the sum of the absolute weights, which sets many of them to
 * exactly 0 (Tibshirani, "Regression Shrinkage and Selection via the Lasso", 1996): the minimum of
 * 1/(2n) ‖y − X w − b‖² + penalty ‖w‖₁, as scikit-learn's {@code Lasso}, whose stopping rule it has
 * too. A row of weight w stands for w equal rows. For several targets a column's weights are
 * penalised together, by the root of the sum of their squares, so that it is left out for all of
 * them or for none (Obozinski, Taskar and Jordan, "Joint covariate selection and joint subspace
 * selection for multiple classification problems", 2010), as {@code MultiTaskLasso} does.
 */
public final class Lasso implements Fit<Lasso.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(0.01, 1000, 1e-4))
          .real("penalty", "L1 penalty", Params::penalty, Params::penalty)
          .above(0)
          .atMost(1e6)
          .logarithmic()
          .help("Keeps weights small and sets the least useful ones to 0; α in scikit-learn.")
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
  public Lasso() {}

  /**
   * Parameters; {@link Lasso#schema} knows their ranges.
   *
   * @param penalty the price of a unit of absolute weight, α in scikit-learn
   * @param maxIterations the limit of sweeps
   * @param tolerance the duality gap that counts as none, relative to the sum of squares of the
   *     centred target
   */
  public record Params(double penalty, int maxIterations, double tolerance) {

    /**
     * Parameters with another value.
     *
     * @param value the price of a unit of absolute weight, α in scikit-learn
     * @return changed parameters
     */
    public Params penalty(double value) {
      return new Params(value, maxIterations, tolerance);
    }

    /**
     * Parameters with another value.
     *
     * @param value the limit of sweeps
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(penalty, value, tolerance);
    }

    /**
     * Parameters with another value.
     *
     * @param value the duality gap that counts as none, relative to the sum of squares of the
     *     centred target
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(penalty, maxIterations, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new Lasso(), this, data);
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
        "lasso",
        "Lasso",
        Task.REGRESSION,
        "Linear regression that leaves out the features it can do without; take it when few of many features should matter.",
        "half the mean squared error, with penalty");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    return Magnitudes.misfits(data);
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public boolean takesSeveralTargets() {
    return true;
  }

  @Override
  public Training<LinearModel> begin(Valid<Params> params, Dataset data) {
    Params p = params.get();
    return new CoordinateTraining(data, p.penalty(), 1, p.maxIterations(), p.tolerance());
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
