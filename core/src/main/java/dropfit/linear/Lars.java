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
 * Least angle regression (Efron, Hastie, Johnstone and Tibshirani, "Least Angle Regression", 2004):
 * features join one by one, and the weights of all that have joined move so that all stay equally
 * correlated with what is left of the target. It ends at least squares, or where as many features
 * are in use as were asked for, as scikit-learn's {@code Lars}. A row of weight w stands for w
 * equal rows. A step is a knot of the path, a feature.
 */
public final class Lars implements Fit<Lars.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(500))
          .integer("features", "Features at most", Params::features, Params::features)
          .atLeast(1)
          .atMost(500)
          .logarithmic()
          .help("The run ends when so many features are in use.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public Lars() {}

  /**
   * Parameters; {@link Lars#schema} knows their ranges.
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
      return Driver.fit(new Lars(), this, data);
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
        "lars",
        "Least angle regression",
        Task.REGRESSION,
        "Takes in features one by one, in the order of what they add; take it to see which few features matter.",
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
    int features = params.get().features();
    return new AngleTraining(data, features, features, false, 0);
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
