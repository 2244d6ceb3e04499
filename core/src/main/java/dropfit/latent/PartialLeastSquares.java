package dropfit.latent;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.About;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Option;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import java.util.List;

/**
 * Partial least squares: components of the features that go with components of the targets, found
 * one after the other, and a linear regression on them.
 *
 * <p>As scikit-learn's {@code PLSRegression}, {@code PLSCanonical} and {@code CCA} with the
 * algorithm "nipals" and its tolerance (H. Wold 1975; J. Wegelin, "A survey of partial least
 * squares methods, with emphasis on the two-block case", 2000). Its {@code PLSSVD} predicts
 * nothing; here the targets are regressed on its components. Where nothing is left to explain, a
 * run ends with fewer components than it may have; with one target the canonical ways end with one.
 */
public final class PartialLeastSquares implements Fit<PartialLeastSquares.Params, LatentModel> {

  /** Canonical correlation decomposes the products of all columns. */
  private static final int MAX_COLUMNS = 1000;

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(Method.REGRESSION, 2, true, 500, 1e-6))
          .choice("method", "Method", Method.values(), Params::method, Params::method)
          .help("How components are chosen, and what of the targets they are taken to explain.")
          .integer("components", "Components at most", Params::components, Params::components)
          .atLeast(1)
          .atMost(1000)
          .help("Few components smooth over collinear columns; as many as columns: least squares.")
          .flag("scale", "Scale columns", Params::scale, Params::scale)
          .help("Brings features and targets to the same spread first.")
          .integer(
              "maxIterations", "Iterations at most", Params::maxIterations, Params::maxIterations)
          .atLeast(1)
          .atMost(10_000)
          .logarithmic()
          .help("A component of several targets is taken as it is after so many turns.")
          .when("method", Method.REGRESSION, Method.CANONICAL, Method.CORRELATION)
          .real("tolerance", "Tolerance", Params::tolerance, Params::tolerance)
          .atLeast(0)
          .atMost(1)
          .logarithmic()
          .help("A component has been found when its squared change is less than this.")
          .when("method", Method.REGRESSION, Method.CANONICAL, Method.CORRELATION)
          .build();

  /** Makes the algorithm; it holds nothing. */
  public PartialLeastSquares() {}

  /** Ways to choose components. */
  public enum Method implements Option {
    /** Largest covariance with the targets; each explains what is left of the targets. */
    REGRESSION("regression", "Regression"),
    /** Largest covariance; features and targets lose their own components. */
    CANONICAL("canonical", "Canonical"),
    /** Largest correlation instead of covariance. */
    CORRELATION("cca", "Canonical correlation (CCA)"),
    /** The singular vectors of the covariances, all of the first. */
    SINGULAR_VALUES("svd", "Singular vectors");

    private final String id;
    private final String label;

    Method(String id, String label) {
      this.id = id;
      this.label = label;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * Parameters; {@link PartialLeastSquares#schema} knows their ranges.
   *
   * @param method how components are chosen
   * @param components the most components
   * @param scale whether columns are brought to standard deviation 1
   * @param maxIterations the limit of power iterations a component
   * @param tolerance the squared change of a component's weights that counts as none
   */
  public record Params(
      Method method, int components, boolean scale, int maxIterations, double tolerance) {

    /**
     * Parameters with another method.
     *
     * @param value how components are chosen
     * @return changed parameters
     */
    public Params method(Method value) {
      return new Params(value, components, scale, maxIterations, tolerance);
    }

    /**
     * Parameters with another number of components.
     *
     * @param value the most components
     * @return changed parameters
     */
    public Params components(int value) {
      return new Params(method, value, scale, maxIterations, tolerance);
    }

    /**
     * Parameters that scale or do not.
     *
     * @param value whether columns are brought to standard deviation 1
     * @return changed parameters
     */
    public Params scale(boolean value) {
      return new Params(method, components, value, maxIterations, tolerance);
    }

    /**
     * Parameters with another limit.
     *
     * @param value the limit of power iterations a component
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(method, components, scale, value, tolerance);
    }

    /**
     * Parameters with another tolerance.
     *
     * @param value the squared change of a component's weights that counts as none
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(method, components, scale, maxIterations, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with one target of numbers or several
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LatentModel fit(Dataset data) {
      return Driver.fit(new PartialLeastSquares(), this, data);
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
        "pls_regression",
        "Partial least squares",
        Task.REGRESSION,
        "Predicts numbers from a few mixtures of the features that go with them; for many columns"
            + " that say nearly the same, such as spectra.",
        "mean squared error");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public boolean takesSeveralTargets() {
    return true;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    if (data.rows() < 2) {
      return List.of(Violation.misfit("", "There should be two rows or more; found one."));
    }
    int columns = data.x().columns();
    int targets = Block.targets(data).columns();
    if (params.method() == Method.CORRELATION && Math.max(columns, targets) > MAX_COLUMNS) {
      return List.of(
          Violation.misfit(
              "method",
              "Canonical correlation takes at most "
                  + MAX_COLUMNS
                  + " columns; found "
                  + Math.max(columns, targets)
                  + ". Leave some out, or take another method."));
    }
    if ((long) columns * (targets + params.components()) > Matrix.MAX_CELLS) {
      return List.of(
          Violation.misfit(
              "components", columns + " columns are too many for so many targets and components."));
    }
    return List.of();
  }

  @Override
  public Training<LatentModel> begin(Valid<Params> params, Dataset data) {
    return new ComponentTraining(params.get(), data);
  }

  @Override
  public LatentModel restore(State state) {
    return LatentModel.restore(state);
  }
}
