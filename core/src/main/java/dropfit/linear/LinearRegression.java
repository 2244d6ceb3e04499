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
import dropfit.inference.Inference;
import dropfit.optim.Descent;
import dropfit.optim.Loss;
import java.util.List;
import java.util.Optional;

/**
 * Ordinary least squares: the weights that minimise the mean squared error of a linear prediction.
 *
 * <p>Exactly, by orthogonal decompositions ({@link dropfit.numeric.LeastSquares}), with the
 * shortest solution where columns are collinear, as scikit-learn's {@code LinearRegression}; or by
 * first-order descent, to watch it happen.
 */
public final class LinearRegression implements Fit<LinearRegression.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(Solver.DESCENT, Descent.ADAM, 0.1, 1000, 1e-6))
          .choice("solver", "Solver", Solver.values(), Params::solver, Params::solver)
          .help(
              "Descent moves the weights step by step, so you can watch; exact solves the least"
                  + " squares in one step.")
          .choice("descent", "Optimizer", Descent.values(), Params::descent, Params::descent)
          .help("The rule that turns a gradient into a step.")
          .when("solver", Solver.DESCENT)
          .real("learningRate", "Learning rate", Params::learningRate, Params::learningRate)
          .above(0)
          .atMost(10)
          .logarithmic()
          .help("How far a step goes; too high and the loss explodes, too low and it crawls.")
          .when("solver", Solver.DESCENT)
          .integer(
              "maxIterations", "Iterations at most", Params::maxIterations, Params::maxIterations)
          .atLeast(1)
          .atMost(1_000_000)
          .logarithmic()
          .help("The run stops here even if it could still improve.")
          .when("solver", Solver.DESCENT)
          .real("tolerance", "Tolerance", Params::tolerance, Params::tolerance)
          .atLeast(0)
          .atMost(1)
          .logarithmic()
          .help("The run has converged when no slope, for a target of unit spread, exceeds this.")
          .when("solver", Solver.DESCENT)
          .build();

  /** Makes the algorithm; it holds nothing. */
  public LinearRegression() {}

  /** Ways to the minimum. */
  public enum Solver implements Option {
    /** In one step, by orthogonal decompositions. */
    EXACT("exact", "Exact (QR, SVD)"),
    /** Step by step. */
    DESCENT("descent", "Descent, live");

    private final String id;
    private final String label;

    Solver(String id, String label) {
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
   * Parameters; {@link LinearRegression#schema} knows their ranges.
   *
   * @param solver the way to the minimum
   * @param descent the rule of a step, for {@link Solver#DESCENT}
   * @param learningRate the length of a step, for {@link Solver#DESCENT}
   * @param maxIterations the limit of steps, for {@link Solver#DESCENT}
   * @param tolerance the slope that counts as flat, for {@link Solver#DESCENT}
   */
  public record Params(
      Solver solver, Descent descent, double learningRate, int maxIterations, double tolerance) {

    /**
     * Parameters with another solver.
     *
     * @param value the way to the minimum
     * @return changed parameters
     */
    public Params solver(Solver value) {
      return new Params(value, descent, learningRate, maxIterations, tolerance);
    }

    /**
     * Parameters with another rule.
     *
     * @param value the rule of a step
     * @return changed parameters
     */
    public Params descent(Descent value) {
      return new Params(solver, value, learningRate, maxIterations, tolerance);
    }

    /**
     * Parameters with another rate.
     *
     * @param value the length of a step
     * @return changed parameters
     */
    public Params learningRate(double value) {
      return new Params(solver, descent, value, maxIterations, tolerance);
    }

    /**
     * Parameters with another limit.
     *
     * @param value the limit of steps
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(solver, descent, learningRate, value, tolerance);
    }

    /**
     * Parameters with another tolerance.
     *
     * @param value the slope that counts as flat
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(solver, descent, learningRate, maxIterations, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new LinearRegression(), this, data);
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
        "linear_regression",
        "Linear regression",
        Task.REGRESSION,
        "Predicts a number as a weighted sum of the features; the first thing to try, and easy to"
            + " explain.",
        "mean squared error");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    return List.of();
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<LinearModel> begin(Valid<Params> params, Dataset data) {
    return params.get().solver() == Solver.EXACT
        ? new LeastSquaresTraining(data)
        : new DescentTraining(params.get(), data);
  }

  @Override
  public Optional<Loss> loss(Valid<Params> params, Dataset data) {
    return Optional.of(new SquaredLoss(data));
  }

  @Override
  public boolean hasInference() {
    return true;
  }

  @Override
  public Optional<Inference> inference(Valid<Params> params, LinearModel model, Dataset data) {
    return Optional.of(LinearReading.of(model, data));
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
