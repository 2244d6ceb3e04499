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
 * Random sample consensus (M. Fischler and R. Bolles, 1981): least squares through a few rows drawn
 * at random, over and over; the trial with which most rows agree wins, of two the one whose rows
 * have the higher R². Least squares over all rows that agree with it is the model.
 *
 * <p>As scikit-learn's {@code RANSACRegressor} over linear regression: a row agrees if its residual
 * is within the threshold, by default the median absolute deviation of the target; trials end as
 * soon as one without outliers was drawn as probably as wished. Rows count by their weight.
 */
public final class RansacRegression implements Fit<RansacRegression.Params, LinearModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(0, 0, 100, 0.99, 0))
          .real("threshold", "Residual threshold", Params::threshold, Params::threshold)
          .atLeast(0)
          .help(
              "Rows within this distance of a prediction agree with it; 0 takes the median distance"
                  + " of the target from its median.")
          .integer("subset", "Rows per subset", Params::subset, Params::subset)
          .atLeast(0)
          .atMost(100_000)
          .help("How many rows a trial is fitted to; 0 takes as few as determine a model.")
          .integer(
              "maxIterations", "Iterations at most", Params::maxIterations, Params::maxIterations)
          .atLeast(1)
          .atMost(1_000_000)
          .logarithmic()
          .help("How many trials there are, unless fewer suffice.")
          .real("confidence", "Confidence", Params::confidence, Params::confidence)
          .atLeast(0)
          .atMost(1)
          .help("Trials end when one without outliers was drawn this probably.")
          .integer("seed", "Seed", Params::seed, Params::seed)
          .atLeast(0)
          .help("The same seed draws the same rows.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public RansacRegression() {}

  /**
   * Parameters; {@link RansacRegression#schema} knows their ranges.
   *
   * @param threshold the residual up to which a row agrees; 0 for the median absolute deviation
   * @param subset how many rows a trial is fitted to; 0 for one more than columns
   * @param maxIterations the limit of trials
   * @param confidence the probability at which trials end
   * @param seed decides which rows are drawn
   */
  public record Params(
      double threshold, int subset, int maxIterations, double confidence, int seed) {

    /**
     * Parameters with another threshold.
     *
     * @param value the residual up to which a row agrees; 0 for the median absolute deviation
     * @return changed parameters
     */
    public Params threshold(double value) {
      return new Params(value, subset, maxIterations, confidence, seed);
    }

    /**
     * Parameters with another size of a trial.
     *
     * @param value how many rows; 0 for one more than columns
     * @return changed parameters
     */
    public Params subset(int value) {
      return new Params(threshold, value, maxIterations, confidence, seed);
    }

    /**
     * Parameters with another limit.
     *
     * @param value the limit of trials
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(threshold, subset, value, confidence, seed);
    }

    /**
     * Parameters with another confidence.
     *
     * @param value the probability at which trials end
     * @return changed parameters
     */
    public Params confidence(double value) {
      return new Params(threshold, subset, maxIterations, value, seed);
    }

    /**
     * Parameters with another seed.
     *
     * @param value decides which rows are drawn
     * @return changed parameters
     */
    public Params seed(int value) {
      return new Params(threshold, subset, maxIterations, confidence, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new RansacRegression(), this, data);
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
        "ransac",
        "RANSAC",
        Task.REGRESSION,
        "Linear regression through the rows that agree with each other; for data with many gross"
            + " outliers.",
        "share of outliers");
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
    return Subsets.misfits(params.subset(), data);
  }

  @Override
  public Training<LinearModel> begin(Valid<Params> params, Dataset data) {
    return new RansacTraining(params.get(), data);
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
