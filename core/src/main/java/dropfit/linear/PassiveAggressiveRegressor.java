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
 * Passive-aggressive regression: a row with an error of at most ε changes nothing, any other moves
 * the weights as little as would give it that error (Crammer et al., "Online passive-aggressive
 * algorithms", 2006).
 *
 * <p>As scikit-learn's {@code PassiveAggressiveRegressor} on a target brought to mean 0 and
 * standard deviation 1.
 */
public final class PassiveAggressiveRegressor
    implements Fit<PassiveAggressiveRegressor.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(PassiveAggressive.PA1, 1, 0.1, true, 0, 1000, 1e-3))
          .choice(
              "variant", "Variant", PassiveAggressive.values(), Params::variant, Params::variant)
          .help("PA-I caps each move; PA-II holds moves back the more, the larger they are.")
          .real("aggressiveness", "Aggressiveness", Params::aggressiveness, Params::aggressiveness)
          .above(0)
          .atMost(1e6)
          .logarithmic()
          .help("How far one row may move the weights; C in scikit-learn.")
          .real("epsilon", "Epsilon", Params::epsilon, Params::epsilon)
          .atLeast(0)
          .atMost(100)
          .logarithmic()
          .help("Errors up to this, in spreads of the target, teach nothing.")
          .flag("shuffle", "Shuffle rows", Params::shuffle, Params::shuffle)
          .help(
              "Takes the rows in another order each time, which hinders that their order misleads.")
          .integer("seed", "Seed", Params::seed, Params::seed)
          .atLeast(0)
          .help("The same seed gives the same orders.")
          .integer(
              "maxIterations", "Iterations at most", Params::maxIterations, Params::maxIterations)
          .atLeast(1)
          .atMost(100_000)
          .logarithmic()
          .help(
              "The run stops after so many passes through the rows, even if it could still improve.")
          .real("tolerance", "Tolerance", Params::tolerance, Params::tolerance)
          .atLeast(0)
          .atMost(1)
          .logarithmic()
          .help("The run has converged when the mean loss fell by less for five passes.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public PassiveAggressiveRegressor() {}

  /**
   * Parameters; {@link PassiveAggressiveRegressor#schema} knows their ranges.
   *
   * @param variant PA-I or PA-II
   * @param aggressiveness C, the most that one row can move the weights
   * @param epsilon errors up to this cost nothing, in spreads of the target
   * @param shuffle whether each epoch takes the rows in another order
   * @param seed decides the orders
   * @param maxIterations the limit of epochs
   * @param tolerance the fall of the mean loss that still counts
   */
  public record Params(
      PassiveAggressive variant,
      double aggressiveness,
      double epsilon,
      boolean shuffle,
      int seed,
      int maxIterations,
      double tolerance) {

    /**
     * Parameters with another {@code variant}.
     *
     * @param value PA-I or PA-II
     * @return changed parameters
     */
    public Params variant(PassiveAggressive value) {
      return new Params(value, aggressiveness, epsilon, shuffle, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code aggressiveness}.
     *
     * @param value C, the most that one row can move the weights
     * @return changed parameters
     */
    public Params aggressiveness(double value) {
      return new Params(variant, value, epsilon, shuffle, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code epsilon}.
     *
     * @param value errors up to this cost nothing, in spreads of the target
     * @return changed parameters
     */
    public Params epsilon(double value) {
      return new Params(variant, aggressiveness, value, shuffle, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code shuffle}.
     *
     * @param value whether each epoch takes the rows in another order
     * @return changed parameters
     */
    public Params shuffle(boolean value) {
      return new Params(variant, aggressiveness, epsilon, value, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code seed}.
     *
     * @param value decides the orders
     * @return changed parameters
     */
    public Params seed(int value) {
      return new Params(variant, aggressiveness, epsilon, shuffle, value, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code maxIterations}.
     *
     * @param value the limit of epochs
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(variant, aggressiveness, epsilon, shuffle, seed, value, tolerance);
    }

    /**
     * Parameters with another {@code tolerance}.
     *
     * @param value the fall of the mean loss that still counts
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(variant, aggressiveness, epsilon, shuffle, seed, maxIterations, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new PassiveAggressiveRegressor(), this, data);
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
        "passive_aggressive_regressor",
        "Passive-aggressive regressor",
        Task.REGRESSION,
        "Corrects the error of each row at once and by as little as it takes; needs no learning"
            + " rate.",
        "mean epsilon-insensitive loss");
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
  public Training<LinearModel> begin(Valid<Params> valid, Dataset data) {
    Params params = valid.get();
    return new OnlineTraining<>(
        data,
        columns ->
            new PassiveAggressiveLearner(
                OnlineLoss.EPSILON_INSENSITIVE,
                params.epsilon(),
                columns,
                params.variant(),
                params.aggressiveness()),
        new OnlineTraining.Passes(
            params.shuffle(), params.seed(), params.maxIterations(), params.tolerance()),
        OnlineRows::model);
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
