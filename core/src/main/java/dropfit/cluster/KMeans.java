package dropfit.cluster;

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
 * k-means: groups around centres that minimise the squared distances to the nearest centre.
 *
 * <p>Lloyd's iteration ("Least squares quantization in PCM", 1982) from k-means++ starts (Arthur
 * and Vassilvitskii, 2007), the best of several restarts. A group that loses all its rows takes the
 * row farthest from its centre, as in scikit-learn.
 */
public final class KMeans implements Fit<KMeans.Params, KMeansModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(3, 10, 300, 1e-4, 0))
          .integer("groups", "Groups", Params::groups, Params::groups)
          .atLeast(1)
          .atMost(1000)
          .help("How many groups to find.")
          .integer("restarts", "Restarts", Params::restarts, Params::restarts)
          .atLeast(1)
          .atMost(1000)
          .help("How many random starts are tried; the best result is kept.")
          .integer(
              "maxIterations", "Iterations at most", Params::maxIterations, Params::maxIterations)
          .atLeast(1)
          .atMost(100_000)
          .logarithmic()
          .help("A start ends here even if centres still move.")
          .real("tolerance", "Tolerance", Params::tolerance, Params::tolerance)
          .atLeast(0)
          .atMost(1)
          .logarithmic()
          .help("A start has converged when the centres move less, as a share of the variance.")
          .integer("seed", "Seed", Params::seed, Params::seed)
          .atLeast(0)
          .help("The same seed gives the same starts.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public KMeans() {}

  /**
   * Parameters; {@link KMeans#schema} knows their ranges.
   *
   * @param groups the number of centres
   * @param restarts the number of starts
   * @param maxIterations the limit of iterations of one start
   * @param tolerance the sum of squared moves of the centres that counts as rest, as a share of the
   *     mean variance of the columns
   * @param seed decides all starts
   */
  public record Params(int groups, int restarts, int maxIterations, double tolerance, int seed) {

    /**
     * Parameters with another number of groups.
     *
     * @param value the number of centres
     * @return changed parameters
     */
    public Params groups(int value) {
      return new Params(value, restarts, maxIterations, tolerance, seed);
    }

    /**
     * Parameters with another number of starts.
     *
     * @param value the number of starts
     * @return changed parameters
     */
    public Params restarts(int value) {
      return new Params(groups, value, maxIterations, tolerance, seed);
    }

    /**
     * Parameters with another limit.
     *
     * @param value the limit of iterations of one start
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(groups, restarts, value, tolerance, seed);
    }

    /**
     * Parameters with another tolerance.
     *
     * @param value the movement that counts as rest
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(groups, restarts, maxIterations, value, seed);
    }

    /**
     * Parameters with another seed.
     *
     * @param value decides all starts
     * @return changed parameters
     */
    public Params seed(int value) {
      return new Params(groups, restarts, maxIterations, tolerance, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the rows to group; a target is not looked at
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public KMeansModel fit(Dataset data) {
      return Driver.fit(new KMeans(), this, data);
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
        "k_means",
        "k-means",
        Task.CLUSTERING,
        "Finds groups of rows that lie close to a common centre; good for round groups of like"
            + " size.",
        "mean squared distance to the nearest centre");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    if (params.groups() <= data.rows()) {
      return List.of();
    }
    return List.of(
        Violation.misfit(
            "groups",
            "Groups should be at most the number of training rows, "
                + data.rows()
                + "; found "
                + params.groups()
                + "."));
  }

  @Override
  public Training<KMeansModel> begin(Valid<Params> params, Dataset data) {
    return new LloydTraining(params.get(), data.x(), null);
  }

  /**
   * Begins a run of a single start from given centres.
   *
   * @param params checked parameters; groups, restarts and seed are not looked at
   * @param data the rows to group
   * @param centers the first centres, groups x columns of {@code data}
   * @return a run that has not moved yet
   */
  public Training<KMeansModel> begin(Valid<Params> params, Dataset data, Matrix centers) {
    return new LloydTraining(
        params.get().groups(centers.rows()).restarts(1), data.x(), centers.toArray());
  }

  @Override
  public KMeansModel restore(State state) {
    return KMeansModel.restore(state);
  }
}
