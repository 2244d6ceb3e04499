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
 * Linear regression by Huber's loss: squares for small residuals, absolute values for large ones.
 * What is small is learned too.
 *
 * <p>Minimises Σ (σ + H(r/σ) σ) + α‖w‖² over weights, intercept and the scale σ, where H(z) is z²
 * up to ε and 2ε|z| − ε² beyond, as scikit-learn's {@code HuberRegressor} (A. Owen, "A robust
 * hybrid of lasso and ridge regression", 2007). The objective is that divided by the number of
 * rows.
 */
public final class HuberRegression implements Fit<HuberRegression.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(1.35, 1e-4, 1000, 1e-6))
          .real("epsilon", "Outlier bound", Params::epsilon, Params::epsilon)
          .atLeast(1)
          .atMost(100)
          .logarithmic()
          .help(
              "Residuals beyond so many times the learned scale count by their size, not by their"
                  + " square; lower resists outliers more.")
          .real("penalty", "L2 penalty", Params::penalty, Params::penalty)
          .atLeast(0)
          .atMost(1e6)
          .logarithmic()
          .help("Keeps weights small, against overfitting; 0 for none.")
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
              "The run has converged when no slope, for columns and target of unit spread, exceeds"
                  + " this.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public HuberRegression() {}

  /**
   * Parameters; {@link HuberRegression#schema} knows their ranges.
   *
   * @param epsilon ε, in units of the scale: where squares end
   * @param penalty α, the weight of the squared norm of the weights against the sum of losses
   * @param maxIterations the limit of steps
   * @param tolerance the slope that counts as flat
   */
  public record Params(double epsilon, double penalty, int maxIterations, double tolerance) {

    /**
     * Parameters with another bound.
     *
     * @param value ε
     * @return changed parameters
     */
    public Params epsilon(double value) {
      return new Params(value, penalty, maxIterations, tolerance);
    }

    /**
     * Parameters with another penalty.
     *
     * @param value α
     * @return changed parameters
     */
    public Params penalty(double value) {
      return new Params(epsilon, value, maxIterations, tolerance);
    }

    /**
     * Parameters with another limit.
     *
     * @param value the limit of steps
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(epsilon, penalty, value, tolerance);
    }

    /**
     * Parameters with another tolerance.
     *
     * @param value the slope that counts as flat
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(epsilon, penalty, maxIterations, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new HuberRegression(), this, data);
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
        "huber_regression",
        "Huber regression",
        Task.REGRESSION,
        "Linear regression that outliers in the target pull less; for data that are mostly good.",
        "Huber loss");
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
    return List.of();
  }

  @Override
  public Training<LinearModel> begin(Valid<Params> params, Dataset data) {
    return new HuberTraining(params.get(), data);
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
