package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
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
 * Quantile regression (R. Koenker and G. Bassett, 1978): a weighted sum of the features below which
 * a share q of the targets lies.
 *
 * <p>Minimises the mean pinball loss, q r for a residual r above 0 and (q − 1) r below, plus α‖w‖₁,
 * as scikit-learn's {@code QuantileRegressor}; without a penalty as R's {@code quantreg::rq}. The
 * solution is exact ({@link QuantileProgram}); where several are best, it is one of them.
 */
public final class QuantileRegression implements Fit<QuantileRegression.Params, LinearModel> {
  private static final int MOST_COLUMNS = 2000;

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(0.5, 0, 100))
          .real("quantile", "Quantile", Params::quantile, Params::quantile)
          .atLeast(0.001)
          .atMost(0.999)
          .help("The share of targets that should lie below the prediction; 0.5 for the median.")
          .real("penalty", "L1 penalty", Params::penalty, Params::penalty)
          .atLeast(0)
          .atMost(1e6)
          .logarithmic()
          .help("Makes weights small and some of them 0, against overfitting; 0 for none.")
          .integer(
              "maxIterations", "Iterations at most", Params::maxIterations, Params::maxIterations)
          .atLeast(1)
          .atMost(1_000_000)
          .logarithmic()
          .help("The run stops here even if it could still improve; 10 to 30 are usual.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public QuantileRegression() {}

  /**
   * Parameters; {@link QuantileRegression#schema} knows their ranges.
   *
   * @param quantile q, the share of targets below the prediction
   * @param penalty α, the weight of the sizes of the weights against the mean loss
   * @param maxIterations the limit of steps
   */
  public record Params(double quantile, double penalty, int maxIterations) {

    /**
     * Parameters with another quantile.
     *
     * @param value the share of targets below the prediction
     * @return changed parameters
     */
    public Params quantile(double value) {
      return new Params(value, penalty, maxIterations);
    }

    /**
     * Parameters with another penalty.
     *
     * @param value α
     * @return changed parameters
     */
    public Params penalty(double value) {
      return new Params(quantile, value, maxIterations);
    }

    /**
     * Parameters with another limit.
     *
     * @param value the limit of steps
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(quantile, penalty, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new QuantileRegression(), this, data);
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
        "quantile_regression",
        "Quantile regression",
        Task.REGRESSION,
        "Predicts the median or another quantile of a number; for bounds, and for data with"
            + " outliers in the target.",
        "pinball loss");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    int columns = data.x().columns();
    boolean fits =
        columns <= MOST_COLUMNS
            && (data.rows() + (long) columns) * (columns + 1) < Matrix.MAX_CELLS;
    return fits
        ? List.of()
        : List.of(
            Violation.misfit(
                "",
                "Quantile regression takes at most "
                    + MOST_COLUMNS
                    + " columns and "
                    + Matrix.MAX_CELLS
                    + " cells; found "
                    + columns
                    + " columns of "
                    + data.rows()
                    + " rows. Leave some out."));
  }

  @Override
  public Training<LinearModel> begin(Valid<Params> params, Dataset data) {
    return new QuantileTraining(params.get(), data);
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
