package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.fit.About;
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
public final class PassiveAggressiveRegressor implements Fit<PassiveAggressiveParams, LinearModel> {

  private static final Schema<PassiveAggressiveParams> SCHEMA =
      Passes.schema(
          PassiveAggressiveParams.fields(0.1)
              .real(
                  "epsilon",
                  "Epsilon",
                  PassiveAggressiveParams::epsilon,
                  PassiveAggressiveParams::epsilon)
              .atLeast(0)
              .atMost(100)
              .logarithmic()
              .help("Errors up to this, in spreads of the target, teach nothing."));

  /** Makes the algorithm; it holds nothing. */
  public PassiveAggressiveRegressor() {}

  /**
   * The default parameters.
   *
   * @return parameters to change and to fit with
   */
  public static PassiveAggressiveParams params() {
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
  public Schema<PassiveAggressiveParams> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(PassiveAggressiveParams params, Dataset data) {
    return List.of();
  }

  @Override
  public Training<LinearModel> begin(Valid<PassiveAggressiveParams> valid, Dataset data) {
    PassiveAggressiveParams params = valid.get();
    return new OnlineTraining<>(
        data, params.learner(OnlineLoss.EPSILON_INSENSITIVE), params.passes(), OnlineRows::model);
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
