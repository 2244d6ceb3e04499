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
 * The lasso by least angle regression (Efron, Hastie, Johnstone and Tibshirani, "Least Angle
 * Regression", 2004): exact at every penalty from the one that sets all weights to 0 down to the
 * one asked for, as scikit-learn's {@code LassoLars}; the objective of the lasso is that of {@link
 * Lasso}. A row of weight w stands for w equal rows. A step is a knot of the path, where a feature
 * joins or leaves.
 */
public final class LassoLars implements Fit<LassoLars.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(0.01, 500))
          .real("penalty", "L1 penalty", Params::penalty, Params::penalty)
          .atLeast(0)
          .atMost(1e6)
          .logarithmic()
          .help("Where the path ends; 0 for least squares, α in scikit-learn.")
          .integer(
              "maxIterations", "Iterations at most", Params::maxIterations, Params::maxIterations)
          .atLeast(1)
          .atMost(1000)
          .logarithmic()
          .help("The run stops here even if it could still improve.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public LassoLars() {}

  /**
   * Parameters; {@link LassoLars#schema} knows their ranges.
   *
   * @param penalty the price of a unit of absolute weight at the end of the path, α in scikit-learn
   * @param maxIterations the limit of knots
   */
  public record Params(double penalty, int maxIterations) {

    /**
     * Parameters with another value.
     *
     * @param value the price of a unit of absolute weight at the end of the path, α in scikit-learn
     * @return changed parameters
     */
    public Params penalty(double value) {
      return new Params(value, maxIterations);
    }

    /**
     * Parameters with another value.
     *
     * @param value the limit of knots
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(penalty, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new LassoLars(), this, data);
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
        "lasso_lars",
        "Lasso by least angles",
        Task.REGRESSION,
        "The exact path of the lasso, from one feature that joins or leaves to the next; quick for few features.",
        "mean squared error");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    return Magnitudes.pathMisfits(data, params.maxIterations() + 1);
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<LinearModel> begin(Valid<Params> params, Dataset data) {
    Params p = params.get();
    return new AngleTraining(data, p.maxIterations(), p.maxIterations(), true, p.penalty());
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
