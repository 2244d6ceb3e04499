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
 * FTRL-proximal for squared loss: each weight has a learning rate of its own, which falls with the
 * gradients that it has seen (McMahan et al., "Ad click prediction: a view from the trenches",
 * 2013).
 *
 * <p>The penalties stand against the sum of the losses of all rows seen, so they fade with every
 * epoch; the objective counts them so. The intercept is not penalised. The target is brought to
 * mean 0 and standard deviation 1 inside.
 */
public final class FtrlRegressor implements Fit<FtrlParams, LinearModel> {

  /** Makes the algorithm; it holds nothing. */
  public FtrlRegressor() {}

  /**
   * The default parameters.
   *
   * @return parameters to change and to fit with
   */
  public static FtrlParams params() {
    return FtrlParams.SCHEMA.defaults();
  }

  @Override
  public About about() {
    return new About(
        "ftrl_regressor",
        "FTRL-proximal regressor",
        Task.REGRESSION,
        "Predicts a number with a learning rate for each feature; for many features that are mostly"
            + " zero, such as words.",
        "mean loss with penalty");
  }

  @Override
  public Schema<FtrlParams> schema() {
    return FtrlParams.SCHEMA;
  }

  @Override
  public List<Violation> misfits(FtrlParams params, Dataset data) {
    return List.of();
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<LinearModel> begin(Valid<FtrlParams> valid, Dataset data) {
    FtrlParams params = valid.get();
    return new OnlineTraining<>(
        data, params.learner(OnlineLoss.SQUARED), params.passes(), OnlineRows::model);
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
