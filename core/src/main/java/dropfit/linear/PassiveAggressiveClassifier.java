package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.fit.About;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Suitability;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import java.util.List;

/**
 * Passive-aggressive classification: a row with a margin of 1 changes nothing, any other moves the
 * weights as little as would give it that margin (Crammer et al., "Online passive-aggressive
 * algorithms", 2006).
 *
 * <p>As scikit-learn's {@code PassiveAggressiveClassifier}.
 */
public final class PassiveAggressiveClassifier
    implements Fit<PassiveAggressiveClassifier.Params, LinearClassifier> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(PassiveAggressive.PA1, 1, true, 0, 1000, 1e-3))
          .choice(
              "variant", "Variant", PassiveAggressive.values(), Params::variant, Params::variant)
          .help("PA-I caps each move; PA-II holds moves back the more, the larger they are.")
          .real("aggressiveness", "Aggressiveness", Params::aggressiveness, Params::aggressiveness)
          .above(0)
          .atMost(1e6)
          .logarithmic()
          .help("How far one row may move the weights; C in scikit-learn.")
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
  public PassiveAggressiveClassifier() {}

  /**
   * Parameters; {@link PassiveAggressiveClassifier#schema} knows their ranges.
   *
   * @param variant PA-I or PA-II
   * @param aggressiveness C, the most that one row can move the weights
   * @param shuffle whether each epoch takes the rows in another order
   * @param seed decides the orders
   * @param maxIterations the limit of epochs
   * @param tolerance the fall of the mean loss that still counts
   */
  public record Params(
      PassiveAggressive variant,
      double aggressiveness,
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
      return new Params(value, aggressiveness, shuffle, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code aggressiveness}.
     *
     * @param value C, the most that one row can move the weights
     * @return changed parameters
     */
    public Params aggressiveness(double value) {
      return new Params(variant, value, shuffle, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code shuffle}.
     *
     * @param value whether each epoch takes the rows in another order
     * @return changed parameters
     */
    public Params shuffle(boolean value) {
      return new Params(variant, aggressiveness, value, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code seed}.
     *
     * @param value decides the orders
     * @return changed parameters
     */
    public Params seed(int value) {
      return new Params(variant, aggressiveness, shuffle, value, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code maxIterations}.
     *
     * @param value the limit of epochs
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(variant, aggressiveness, shuffle, seed, value, tolerance);
    }

    /**
     * Parameters with another {@code tolerance}.
     *
     * @param value the fall of the mean loss that still counts
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(variant, aggressiveness, shuffle, seed, maxIterations, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of classes
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearClassifier fit(Dataset data) {
      return Driver.fit(new PassiveAggressiveClassifier(), this, data);
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
        "passive_aggressive_classifier",
        "Passive-aggressive classifier",
        Task.CLASSIFICATION,
        "Corrects each misplaced row at once and by as little as it takes; needs no learning rate.",
        "mean hinge loss");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    return Suitability.misfitsOfClasses(data);
  }

  @Override
  public Training<LinearClassifier> begin(Valid<Params> valid, Dataset data) {
    Params params = valid.get();
    List<String> labels = ((Target.Classes) data.target()).labels();
    return new OnlineTraining<>(
        data,
        columns ->
            new PassiveAggressiveLearner(
                OnlineLoss.HINGE, 0, columns, params.variant(), params.aggressiveness()),
        new OnlineTraining.Passes(
            params.shuffle(), params.seed(), params.maxIterations(), params.tolerance()),
        (rows, learners) -> LinearClassifier.of(labels, learners));
  }

  @Override
  public LinearClassifier restore(State state) {
    return LinearClassifier.restore(state);
  }
}
