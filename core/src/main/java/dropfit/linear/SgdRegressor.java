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
 * Linear regression by stochastic gradient descent: the weights move after every row.
 *
 * <p>As scikit-learn's {@code SGDRegressor} on a target brought to mean 0 and standard deviation 1,
 * so that one learning rate and one ε suit targets of any unit. Its penalty "l2" is an L1 share of
 * 0, "l1" one of 1. Rows of weight 0 are left out, which there still age the schedule.
 */
public final class SgdRegressor implements Fit<SgdParams, LinearModel> {

  private static final OnlineLoss[] LOSSES = {
    OnlineLoss.SQUARED,
    OnlineLoss.HUBER,
    OnlineLoss.EPSILON_INSENSITIVE,
    OnlineLoss.SQUARED_EPSILON_INSENSITIVE
  };

  private static final Schema<SgdParams> SCHEMA =
      SgdParams.schema(
          Schema.from(SgdParams.with(OnlineLoss.SQUARED, 0.1, RateSchedule.INVERSE_SCALING, 0.25))
              .choice("loss", "Loss", LOSSES, SgdParams::loss, SgdParams::loss)
              .help("What an error costs; all but the squared forgive outliers or small errors.")
              .real("epsilon", "Epsilon", SgdParams::epsilon, SgdParams::epsilon)
              .atLeast(0)
              .atMost(100)
              .logarithmic()
              .help(
                  "Errors up to this, in spreads of the target, cost nothing, or a square with Huber.")
              .when(
                  "loss",
                  OnlineLoss.HUBER,
                  OnlineLoss.EPSILON_INSENSITIVE,
                  OnlineLoss.SQUARED_EPSILON_INSENSITIVE));

  /** Makes the algorithm; it holds nothing. */
  public SgdRegressor() {}

  /**
   * The default parameters.
   *
   * @return parameters to change and to fit with
   */
  public static SgdParams params() {
    return SCHEMA.defaults();
  }

  @Override
  public About about() {
    return new About(
        "sgd_regressor",
        "Stochastic gradient regressor",
        Task.REGRESSION,
        "Learns a weighted sum of the features row by row, with the loss of your choice; for many"
            + " rows, and to watch how schedules and losses differ.",
        "mean loss with penalty");
  }

  @Override
  public Schema<SgdParams> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(SgdParams params, Dataset data) {
    return params.misfits();
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<LinearModel> begin(Valid<SgdParams> valid, Dataset data) {
    SgdParams params = valid.get();
    return new OnlineTraining<>(data, params.learner(), params.passes(), OnlineRows::model);
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
