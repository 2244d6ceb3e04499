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
import java.util.ArrayList;
import java.util.List;

/**
 * The Theil-Sen estimator for any number of columns (X. Dang, H. Peng, X. Wang, H. Zhang,
 * "Theil-Sen estimators in a multiple linear regression model", 2008): the spatial median of the
 * least squares solutions of many small subsets of the rows, as scikit-learn's {@code
 * TheilSenRegressor}. All subsets are taken if there are no more than wished, else random ones.
 */
public final class TheilSenRegression implements Fit<TheilSenRegression.Params, LinearModel> {
  private static final int MOST_CELLS = 20_000_000;

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(10_000, 0, 300, 1e-6, 0))
          .integer("subsets", "Subsets", Params::subsets, Params::subsets)
          .atLeast(1)
          .atMost(1_000_000)
          .logarithmic()
          .help("How many small models are fitted; all that there are, if these are fewer.")
          .integer("subset", "Rows per subset", Params::subset, Params::subset)
          .atLeast(0)
          .atMost(100_000)
          .help(
              "How many rows each of them is fitted to; 0 takes as few as determine a model, which"
                  + " resists outliers most.")
          .integer(
              "maxIterations", "Iterations at most", Params::maxIterations, Params::maxIterations)
          .atLeast(1)
          .atMost(1_000_000)
          .logarithmic()
          .help("How often the median is improved after the last subset.")
          .real("tolerance", "Tolerance", Params::tolerance, Params::tolerance)
          .atLeast(0)
          .atMost(1)
          .logarithmic()
          .help(
              "The run has converged when the median moves by less than this share of its mean"
                  + " distance from the small models.")
          .integer("seed", "Seed", Params::seed, Params::seed)
          .atLeast(0)
          .help("The same seed draws the same subsets.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public TheilSenRegression() {}

  /**
   * Parameters; {@link TheilSenRegression#schema} knows their ranges.
   *
   * @param subsets how many subsets are fitted at most
   * @param subset how many rows each has; 0 for one more than columns
   * @param maxIterations the limit of improvements of the median after the last subset
   * @param tolerance the relative move of the median that counts as none
   * @param seed decides which rows are drawn
   */
  public record Params(int subsets, int subset, int maxIterations, double tolerance, int seed) {

    /**
     * Parameters with another number of subsets.
     *
     * @param value how many are fitted at most
     * @return changed parameters
     */
    public Params subsets(int value) {
      return new Params(value, subset, maxIterations, tolerance, seed);
    }

    /**
     * Parameters with another size of a subset.
     *
     * @param value how many rows; 0 for one more than columns
     * @return changed parameters
     */
    public Params subset(int value) {
      return new Params(subsets, value, maxIterations, tolerance, seed);
    }

    /**
     * Parameters with another limit.
     *
     * @param value the limit of improvements
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(subsets, subset, value, tolerance, seed);
    }

    /**
     * Parameters with another tolerance.
     *
     * @param value the relative move that counts as none
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(subsets, subset, maxIterations, value, seed);
    }

    /**
     * Parameters with another seed.
     *
     * @param value decides which rows are drawn
     * @return changed parameters
     */
    public Params seed(int value) {
      return new Params(subsets, subset, maxIterations, tolerance, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new TheilSenRegression(), this, data);
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
        "theil_sen",
        "Theil-Sen regression",
        Task.REGRESSION,
        "Linear regression as the median of many small fits; for few columns of which up to a third"
            + " of the rows may be outliers.",
        "mean absolute error");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    List<Violation> misfits = new ArrayList<>(Subsets.misfits(params.subset(), data));
    long width = data.x().columns() + 1L;
    if (width * params.subsets() > MOST_CELLS) {
      misfits.add(
          Violation.misfit(
              "subsets",
              "Subsets should be at most "
                  + MOST_CELLS / width
                  + " for so many columns; found "
                  + params.subsets()
                  + "."));
    }
    return misfits;
  }

  @Override
  public Training<LinearModel> begin(Valid<Params> params, Dataset data) {
    return new TheilSenTraining(params.get(), data);
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}
