package dropfit.discriminant;

import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.fit.About;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Suitability;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Option;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Linear discriminant analysis: normal distributions with one covariance for all classes.
 *
 * <p>As scikit-learn's {@code LinearDiscriminantAnalysis}: without shrinkage its solver "svd", with
 * shrinkage its solver "lsqr" (R. Fisher 1936; Hastie, Tibshirani and Friedman, "The Elements of
 * Statistical Learning", 2nd ed., section 4.3). Scores are told about the mean of all rows; for
 * three classes and more "lsqr" adds the same weights to every class, which changes no prediction.
 */
public final class LinearDiscriminantAnalysis
    implements Fit<LinearDiscriminantAnalysis.Params, LinearDiscriminant> {

  /** The decompositions take time that grows with the cube of it, within one step. */
  static final int MAX_COLUMNS = 1000;

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(Shrinkage.NONE, 0.1, Priors.PROPORTIONAL))
          .choice(
              "shrinkage", "Shrinkage", Shrinkage.values(), Params::shrinkage, Params::shrinkage)
          .help("Draws the covariance towards a sphere, for many columns or few rows.")
          .real("amount", "Amount of shrinkage", Params::amount, Params::amount)
          .atLeast(0)
          .atMost(1)
          .help("0 leaves the covariance as it is, 1 makes it a sphere.")
          .when("shrinkage", Shrinkage.FIXED)
          .choice("priors", "Class priors", Priors.values(), Params::priors, Params::priors)
          .help("How probable the classes are before a row is looked at.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public LinearDiscriminantAnalysis() {}

  /** How the covariance is drawn towards a sphere. */
  public enum Shrinkage implements Option {
    /** Not at all. */
    NONE("none", "None"),
    /** By the amount that Ledoit and Wolf estimate. */
    AUTO("auto", "Automatic (Ledoit-Wolf)"),
    /** By {@link Params#amount}. */
    FIXED("fixed", "By a fixed amount");

    private final String id;
    private final String label;

    Shrinkage(String id, String label) {
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
   * Parameters; {@link LinearDiscriminantAnalysis#schema} knows their ranges.
   *
   * @param shrinkage how the covariance is drawn towards a sphere
   * @param amount from 0 to 1, for {@link Shrinkage#FIXED}
   * @param priors how probable the classes are before a row is looked at
   */
  public record Params(Shrinkage shrinkage, double amount, Priors priors) {

    /**
     * Parameters with another shrinkage.
     *
     * @param value how the covariance is drawn towards a sphere
     * @return changed parameters
     */
    public Params shrinkage(Shrinkage value) {
      return new Params(value, amount, priors);
    }

    /**
     * Parameters with another amount.
     *
     * @param value from 0 to 1
     * @return changed parameters
     */
    public Params amount(double value) {
      return new Params(shrinkage, value, priors);
    }

    /**
     * Parameters with other priors.
     *
     * @param value how probable the classes are before a row is looked at
     * @return changed parameters
     */
    public Params priors(Priors value) {
      return new Params(shrinkage, amount, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of classes
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearDiscriminant fit(Dataset data) {
      return Driver.fit(new LinearDiscriminantAnalysis(), this, data);
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
        "linear_discriminant_analysis",
        "Linear discriminant analysis",
        Task.CLASSIFICATION,
        "Tells classes apart by straight borders, from their means and one common spread; quick,"
            + " and good where classes are clouds of the same shape.",
        "log loss");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    List<Violation> violations = new ArrayList<>(Suitability.misfitsOfClasses(data));
    if (data.x().columns() > MAX_COLUMNS) {
      violations.add(
          Violation.misfit(
              "",
              "There should be at most "
                  + MAX_COLUMNS
                  + " columns; found "
                  + data.x().columns()
                  + ". Leave some out, or take logistic regression."));
    }
    int classes = ((Target.Classes) data.target()).labels().size();
    if (violations.isEmpty() && data.rows() <= classes) {
      violations.add(
          Violation.misfit(
              "", "There should be more rows than classes; found " + data.rows() + " rows."));
    }
    return violations;
  }

  @Override
  public Training<LinearDiscriminant> begin(Valid<Params> params, Dataset data) {
    ClassRows rows = new ClassRows(data);
    List<String> labels = ((Target.Classes) data.target()).labels();
    double[] priors = params.get().priors().of(rows);
    double[] logs = new double[priors.length];
    for (int k = 0; k < logs.length; k++) {
      logs[k] = Math.log(priors[k]);
    }
    LinearDiscriminant start =
        LinearDiscriminant.of(labels, new double[priors.length * rows.columns], logs);
    return new DiscriminantTraining<>(
        rows,
        start,
        () -> {
          WithinClasses spread =
              switch (params.get().shrinkage()) {
                case NONE -> WithinClasses.plain(rows);
                case AUTO -> WithinClasses.ledoitWolf(rows, priors);
                case FIXED -> WithinClasses.shrunk(rows, priors, params.get().amount());
              };
          return spread.discriminant(labels, priors);
        });
  }

  @Override
  public LinearDiscriminant restore(State state) {
    return LinearDiscriminant.restore(state);
  }
}
