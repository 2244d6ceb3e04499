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
 * The perceptron (Rosenblatt, "The perceptron: a probabilistic model for information storage and
 * organization in the brain", 1958): each row on the wrong side is added to the weights.
 *
 * <p>As scikit-learn's {@code Perceptron} without a penalty. Its objective is the mean of how deep
 * rows lie on the wrong side, which need not fall where no plane parts the classes.
 */
public final class Perceptron implements Fit<Perceptron.Params, LinearClassifier> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(true, 0, 1000, 1e-3))
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
  public Perceptron() {}

  /**
   * Parameters; {@link Perceptron#schema} knows their ranges.
   *
   * @param shuffle whether each epoch takes the rows in another order
   * @param seed decides the orders
   * @param maxIterations the limit of epochs
   * @param tolerance the fall of the mean loss that still counts
   */
  public record Params(boolean shuffle, int seed, int maxIterations, double tolerance) {

    /**
     * Parameters with another {@code shuffle}.
     *
     * @param value whether each epoch takes the rows in another order
     * @return changed parameters
     */
    public Params shuffle(boolean value) {
      return new Params(value, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code seed}.
     *
     * @param value decides the orders
     * @return changed parameters
     */
    public Params seed(int value) {
      return new Params(shuffle, value, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code maxIterations}.
     *
     * @param value the limit of epochs
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(shuffle, seed, value, tolerance);
    }

    /**
     * Parameters with another {@code tolerance}.
     *
     * @param value the fall of the mean loss that still counts
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(shuffle, seed, maxIterations, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of classes
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearClassifier fit(Dataset data) {
      return Driver.fit(new Perceptron(), this, data);
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
        "perceptron",
        "Perceptron",
        Task.CLASSIFICATION,
        "Adds each misplaced row to its weights; the oldest learner of all, which ends if a plane"
            + " parts the classes.",
        "mean perceptron loss");
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
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<LinearClassifier> begin(Valid<Params> params, Dataset data) {
    return training(params.get(), data);
  }

  static Training<LinearClassifier> training(Params params, Dataset data) {
    List<String> labels = ((Target.Classes) data.target()).labels();
    return new OnlineTraining<>(
        data,
        columns ->
            new GradientLearner(
                OnlineLoss.PERCEPTRON, 0, columns, RateSchedule.CONSTANT, 1, 0, 0, 0, false),
        new OnlineTraining.Passes(
            params.shuffle(), params.seed(), params.maxIterations(), params.tolerance()),
        (rows, learners) -> LinearClassifier.of(labels, learners));
  }

  @Override
  public LinearClassifier restore(State state) {
    return LinearClassifier.restore(state);
  }
}
