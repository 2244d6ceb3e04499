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
 * Automatic relevance determination: as {@link BayesianRidge}, but each weight has its own
 * precision, so that features which do not help fade out, and are dropped at a threshold (MacKay,
 * "Bayesian Nonlinear Modeling for the Prediction Competition", 1994; Tipping, "Sparse Bayesian
 * Learning and the Relevance Vector Machine", 2001), as scikit-learn's {@code ARDRegression}. A row
 * of weight w stands for w equal rows.
 */
public final class ArdRegression implements Fit<ArdRegression.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(300, 1e-3, 1e4))
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
          .real("threshold", "Precision at most", Params::threshold, Params::threshold)
          .above(0)
          .atMost(1e12)
          .logarithmic()
          .help("A weight that is known to be 0 more precisely than this is dropped.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public ArdRegression() {}

  /**
   * Parameters; {@link ArdRegression#schema} knows their ranges.
   *
   * @param maxIterations the limit of updates of the precisions
   * @param tolerance the sum of the absolute changes of the weights that counts as none
   * @param threshold the precision at which a weight is dropped, threshold_lambda in scikit-learn
   */
  public record Params(int maxIterations, double tolerance, double threshold) {

    /**
     * Parameters with another value.
     *
     * @param value the limit of updates of the precisions
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(value, tolerance, threshold);
    }

    /**
     * Parameters with another value.
     *
     * @param value the sum of the absolute changes of the weights that counts as none
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(maxIterations, value, threshold);
    }

    /**
     * Parameters with another value.
     *
     * @param value the precision at which a weight is dropped, threshold_lambda in scikit-learn
     * @return changed parameters
     */
    public Params threshold(double value) {
      return new Params(maxIterations, tolerance, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new ArdRegression(), this, data);
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
        "ard_regression",
        "Automatic relevance determination",
        Task.REGRESSION,
        "Bayesian ridge with a penalty for each feature; take it when you expect that only some features matter.",
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
    return new RelevanceTraining(data, p.maxIterations(), p.tolerance(), p.threshold());
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
