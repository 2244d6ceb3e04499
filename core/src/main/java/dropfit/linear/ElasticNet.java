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
 * Least squares with a penalty on absolute and on squared weights (Zou and Hastie, "Regularization
 * and variable selection via the elastic net", 2005): the minimum of 1/(2n) ‖y − X w − b‖² +
 * penalty (share ‖w‖₁ + (1 − share)/2 ‖w‖²), as scikit-learn's {@code ElasticNet}, whose stopping
 * rule it has too. A row of weight w stands for w equal rows. For several targets a column's
 * absolute weight is the root of the sum of its squared weights, as in {@code MultiTaskElasticNet}.
 */
public final class ElasticNet implements Fit<ElasticNet.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(0.01, 0.5, 1000, 1e-4))
          .real("penalty", "Penalty", Params::penalty, Params::penalty)
          .above(0)
          .atMost(1e6)
          .logarithmic()
          .help("Keeps weights small; α in scikit-learn.")
          .real("l1Share", "L1 share", Params::l1Share, Params::l1Share)
          .above(0)
          .atMost(1)
          .help(
              "How much of the penalty is on absolute weights, which sets some to 0; the rest is on"
                  + " squared ones.")
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
  public ElasticNet() {}

  /**
   * Parameters; {@link ElasticNet#schema} knows their ranges.
   *
   * @param penalty the price of large weights, α in scikit-learn
   * @param l1Share the share of the penalty on absolute weights, l1_ratio in scikit-learn
   * @param maxIterations the limit of sweeps
   * @param tolerance the duality gap that counts as none, relative to the sum of squares of the
   *     centred target
   */
  public record Params(double penalty, double l1Share, int maxIterations, double tolerance) {

    /**
     * Parameters with another value.
     *
     * @param value the price of large weights, α in scikit-learn
     * @return changed parameters
     */
    public Params penalty(double value) {
      return new Params(value, l1Share, maxIterations, tolerance);
    }

    /**
     * Parameters with another value.
     *
     * @param value the share of the penalty on absolute weights, l1_ratio in scikit-learn
     * @return changed parameters
     */
    public Params l1Share(double value) {
      return new Params(penalty, value, maxIterations, tolerance);
    }

    /**
     * Parameters with another value.
     *
     * @param value the limit of sweeps
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(penalty, l1Share, value, tolerance);
    }

    /**
     * Parameters with another value.
     *
     * @param value the duality gap that counts as none, relative to the sum of squares of the
     *     centred target
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(penalty, l1Share, maxIterations, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new ElasticNet(), this, data);
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
        "elastic_net",
        "Elastic net",
        Task.REGRESSION,
        "Linear regression between ridge and lasso: it leaves out features, but keeps those together that say the same.",
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
    return new CoordinateTraining(data, p.penalty(), p.l1Share(), p.maxIterations(), p.tolerance());
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
