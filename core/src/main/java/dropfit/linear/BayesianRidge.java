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
import dropfit.inference.Inference;
import java.util.List;
import java.util.Optional;

/**
 * Ridge regression whose penalty the data themselves tell: weights and noise are normal, and their
 * precisions those under which the target is most probable (MacKay, "Bayesian Interpolation", 1992;
 * Tipping, "Sparse Bayesian Learning and the Relevance Vector Machine", 2001), as scikit-learn's
 * {@code BayesianRidge} with its defaults. A row of weight w stands for w equal rows; scikit-learn
 * counts a row of any weight as one where it estimates the noise.
 */
public final class BayesianRidge implements Fit<BayesianRidge.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(300, 1e-3))
          .integer(
              "maxIterations", "Iterations at most", Params::maxIterations, Params::maxIterations)
          .atLeast(1)
          .atMost(100_000)
          .logarithmic()
          .help("The run stops here even if it could still improve.")
          .real("tolerance", "Tolerance", Params::tolerance, Params::tolerance)
          .atLeast(0)
          .atMost(1)
          .logarithmic()
          .help("The run has converged when all weights together move less than this in a step.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public BayesianRidge() {}

  /**
   * Parameters; {@link BayesianRidge#schema} knows their ranges.
   *
   * @param maxIterations the limit of updates of the precisions
   * @param tolerance the sum of the absolute changes of the weights that counts as none
   */
  public record Params(int maxIterations, double tolerance) {

    /**
     * Parameters with another value.
     *
     * @param value the limit of updates of the precisions
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(value, tolerance);
    }

    /**
     * Parameters with another value.
     *
     * @param value the sum of the absolute changes of the weights that counts as none
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(maxIterations, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new BayesianRidge(), this, data);
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
        "bayesian_ridge",
        "Bayesian ridge",
        Task.REGRESSION,
        "Ridge regression that finds its penalty by itself, and how sure each weight is; take it when you do not want to tune.",
        "negative log evidence a row");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    return Magnitudes.fullDecompositionMisfits(data);
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<LinearModel> begin(Valid<Params> params, Dataset data) {
    return train(params.get(), data);
  }

  private static EvidenceTraining train(Params p, Dataset data) {
    return new BayesianRidgeTraining(data, p.maxIterations(), p.tolerance());
  }

  @Override
  public boolean hasInference() {
    return true;
  }

  @Override
  public Optional<Inference> inference(Valid<Params> params, LinearModel model, Dataset data) {
    return Optional.of(EvidenceReading.of(train(params.get(), data), data.features()));
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
