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
 * FTRL-proximal for logistic regression: each weight has a learning rate of its own, which falls
 * with the gradients that it has seen (McMahan et al., "Ad click prediction: a view from the
 * trenches", 2013).
 *
 * <p>The penalties stand against the sum of the losses of all rows seen, so they fade with every
 * epoch; the objective counts them so. The intercept is not penalised. Three classes and more are
 * learned one against the rest.
 */
public final class FtrlClassifier implements Fit<FtrlClassifier.Params, OneVersusRest> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(0.1, 1, 0, 0, true, 0, 1000, 1e-3))
          .real("learningRate", "Learning rate", Params::learningRate, Params::learningRate)
          .above(0)
          .atMost(100)
          .logarithmic()
          .help("How far each weight goes at first; it slows down by itself.")
          .real("smoothing", "Smoothing", Params::smoothing, Params::smoothing)
          .atLeast(0)
          .atMost(1e6)
          .logarithmic()
          .help("Holds back the first steps of each weight; 1 suits nearly always.")
          .real("l1Penalty", "L1 penalty", Params::l1Penalty, Params::l1Penalty)
          .atLeast(0)
          .atMost(1e6)
          .logarithmic()
          .help("Leaves weights at exactly zero until their column has shown that it matters.")
          .real("l2Penalty", "L2 penalty", Params::l2Penalty, Params::l2Penalty)
          .atLeast(0)
          .atMost(1e6)
          .logarithmic()
          .help("Keeps weights small, against overfitting.")
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
  public FtrlClassifier() {}

  /**
   * Parameters; {@link FtrlClassifier#schema} knows their ranges.
   *
   * @param learningRate α of the paper
   * @param smoothing β of the paper
   * @param l1Penalty λ₁, against the sum of the losses of all rows seen
   * @param l2Penalty λ₂, likewise against half the squared norm
   * @param shuffle whether each epoch takes the rows in another order
   * @param seed decides the orders
   * @param maxIterations the limit of epochs
   * @param tolerance the fall of the mean loss that still counts
   */
  public record Params(
      double learningRate,
      double smoothing,
      double l1Penalty,
      double l2Penalty,
      boolean shuffle,
      int seed,
      int maxIterations,
      double tolerance) {

    /**
     * Parameters with another {@code learningRate}.
     *
     * @param value α of the paper
     * @return changed parameters
     */
    public Params learningRate(double value) {
      return new Params(
          value, smoothing, l1Penalty, l2Penalty, shuffle, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code smoothing}.
     *
     * @param value β of the paper
     * @return changed parameters
     */
    public Params smoothing(double value) {
      return new Params(
          learningRate, value, l1Penalty, l2Penalty, shuffle, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code l1Penalty}.
     *
     * @param value λ₁, against the sum of the losses of all rows seen
     * @return changed parameters
     */
    public Params l1Penalty(double value) {
      return new Params(
          learningRate, smoothing, value, l2Penalty, shuffle, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code l2Penalty}.
     *
     * @param value λ₂, likewise against half the squared norm
     * @return changed parameters
     */
    public Params l2Penalty(double value) {
      return new Params(
          learningRate, smoothing, l1Penalty, value, shuffle, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code shuffle}.
     *
     * @param value whether each epoch takes the rows in another order
     * @return changed parameters
     */
    public Params shuffle(boolean value) {
      return new Params(
          learningRate, smoothing, l1Penalty, l2Penalty, value, seed, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code seed}.
     *
     * @param value decides the orders
     * @return changed parameters
     */
    public Params seed(int value) {
      return new Params(
          learningRate, smoothing, l1Penalty, l2Penalty, shuffle, value, maxIterations, tolerance);
    }

    /**
     * Parameters with another {@code maxIterations}.
     *
     * @param value the limit of epochs
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(
          learningRate, smoothing, l1Penalty, l2Penalty, shuffle, seed, value, tolerance);
    }

    /**
     * Parameters with another {@code tolerance}.
     *
     * @param value the fall of the mean loss that still counts
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(
          learningRate, smoothing, l1Penalty, l2Penalty, shuffle, seed, maxIterations, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of classes
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public OneVersusRest fit(Dataset data) {
      return Driver.fit(new FtrlClassifier(), this, data);
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
        "ftrl_classifier",
        "FTRL-proximal classifier",
        Task.CLASSIFICATION,
        "Logistic regression with a learning rate for each feature; for many features that are mostly"
            + " zero, such as words.",
        "mean loss with penalty");
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
  public Training<OneVersusRest> begin(Valid<Params> valid, Dataset data) {
    Params params = valid.get();
    List<String> labels = ((Target.Classes) data.target()).labels();
    return new OnlineTraining<>(
        data,
        columns ->
            new FtrlLearner(
                OnlineLoss.LOG,
                columns,
                params.learningRate(),
                params.smoothing(),
                params.l1Penalty(),
                params.l2Penalty()),
        new OnlineTraining.Passes(
            params.shuffle(), params.seed(), params.maxIterations(), params.tolerance()),
        (rows, learners) ->
            new OneVersusRest(LinearClassifier.of(labels, learners), OnlineLoss.LOG));
  }

  @Override
  public OneVersusRest restore(State state) {
    return OneVersusRest.restore(state);
  }
}
