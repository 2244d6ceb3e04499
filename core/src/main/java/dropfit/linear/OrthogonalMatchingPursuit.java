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
 * Orthogonal matching pursuit (Pati, Rezaiifar and Krishnaprasad, "Orthogonal Matching Pursuit",
 * 1993): least squares with a limited number of features, taken in one by one, each time the one
 * with the largest scalar product with what is left of the target, as scikit-learn's {@code
 * OrthogonalMatchingPursuit}. Columns should be standardized. A row of weight w stands for w equal
 * rows. A step is a feature.
 */
public final class OrthogonalMatchingPursuit
    implements Fit<OrthogonalMatchingPursuit.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(10))
          .integer("features", "Features at most", Params::features, Params::features)
          .atLeast(1)
          .atMost(500)
          .logarithmic()
          .help("The run ends when so many features are in use.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public OrthogonalMatchingPursuit() {}

  /**
   * Parameters; {@link OrthogonalMatchingPursuit#schema} knows their ranges.
   *
   * @param features the most features with a weight
   */
  public record Params(int features) {

    /**
     * Parameters with another value.
     *
     * @param value the most features with a weight
     * @return changed parameters
     */
    public Params features(int value) {
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
      return Driver.fit(new OrthogonalMatchingPursuit(), this, data);
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
        "orthogonal_matching_pursuit",
        "Orthogonal matching pursuit",
        Task.REGRESSION,
        "Linear regression with a limited number of features, found greedily; take it when you know how many should matter.",
        "mean squared error");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    return Magnitudes.pathMisfits(data, params.features() + 1);
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<LinearModel> begin(Valid<Params> params, Dataset data) {
    return new PursuitTraining(data, params.get().features());
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
