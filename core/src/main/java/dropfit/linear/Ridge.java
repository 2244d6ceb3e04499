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
 * Least squares with a penalty on the squared weights (Hoerl and Kennard, "Ridge Regression: Biased
 * Estimation for Nonorthogonal Problems", 1970): the minimum of ‖y − X w − b‖² + penalty ‖w‖², as
 * scikit-learn's {@code Ridge}, exactly and in one step. A row of weight w stands for w equal rows.
 * Several targets are solved for one by one.
 */
public final class Ridge implements Fit<Ridge.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(1))
          .real("penalty", "L2 penalty", Params::penalty, Params::penalty)
          .above(0)
          .atMost(1e6)
          .logarithmic()
          .help(
              "Keeps weights small, against overfitting and collinear columns; α in scikit-learn.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public Ridge() {}

  /**
   * Parameters; {@link Ridge#schema} knows their ranges.
   *
   * @param penalty the price of a unit of squared weight, α in scikit-learn
   */
  public record Params(double penalty) {

    /**
     * Parameters with another value.
     *
     * @param value the price of a unit of squared weight, α in scikit-learn
     * @return changed parameters
     */
    public Params penalty(double value) {
      return new Params(value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new Ridge(), this, data);
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
        "ridge",
        "Ridge regression",
        Task.REGRESSION,
        "Linear regression with small weights; take it when features go together or are many.",
        "mean squared error, with penalty");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    return Magnitudes.decompositionMisfits(data, 1);
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
    return new RidgeTraining(data, params.get().penalty());
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
