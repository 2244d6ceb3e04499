package dropfit.discriminant;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.fit.About;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Suitability;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import dropfit.numeric.Decimals;
import dropfit.numeric.Triangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Quadratic discriminant analysis: a normal distribution of its own for each class.
 *
 * <p>As scikit-learn's {@code QuadraticDiscriminantAnalysis}; its {@code reg_param} is {@link
 * Params#regularization}, which here holds in all directions also for a class with fewer rows than
 * columns (Friedman, "Regularized discriminant analysis", 1989; Hastie, Tibshirani and Friedman,
 * "The Elements of Statistical Learning", 2nd ed., section 4.3.1).
 */
public final class QuadraticDiscriminantAnalysis
    implements Fit<QuadraticDiscriminantAnalysis.Params, QuadraticDiscriminant> {

  /** Cells of the triangles of all classes together; 32 MB. */
  private static final int MAX_CELLS = 1 << 22;

  /** What is left of a column next to its spread if it follows from others. */
  private static final double COLLINEAR = 1e-10;

  /** How many times the variance of the columns a regularisation may be that is less than 1. */
  private static final double SWAMPED = 1e6;

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(1e-4, Priors.PROPORTIONAL))
          .real("regularization", "Regularization", Params::regularization, Params::regularization)
          .atLeast(0)
          .atMost(1)
          .logarithmic()
          .help(
              "Draws each covariance towards variances of 1; a little keeps collinear columns"
                  + " harmless.")
          .choice("priors", "Class priors", Priors.values(), Params::priors, Params::priors)
          .help("How probable the classes are before a row is looked at.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public QuadraticDiscriminantAnalysis() {}

  /**
   * Parameters; {@link QuadraticDiscriminantAnalysis#schema} knows their ranges.
   *
   * @param regularization the share g of the identity in the covariance (1 − g) Σ + g I
   * @param priors how probable the classes are before a row is looked at
   */
  public record Params(double regularization, Priors priors) {

    /**
     * Parameters with another regularisation.
     *
     * @param value from 0 to 1
     * @return changed parameters
     */
    public Params regularization(double value) {
      return new Params(value, priors);
    }

    /**
     * Parameters with other priors.
     *
     * @param value how probable the classes are before a row is looked at
     * @return changed parameters
     */
    public Params priors(Priors value) {
      return new Params(regularization, value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of classes
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public QuadraticDiscriminant fit(Dataset data) {
      return Driver.fit(new QuadraticDiscriminantAnalysis(), this, data);
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
        "quadratic_discriminant_analysis",
        "Quadratic discriminant analysis",
        Task.CLASSIFICATION,
        "Tells classes apart by curved borders, from the mean and spread of each; for classes that"
            + " are clouds of different shapes, with many rows each.",
        "log loss");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    List<Violation> violations = new ArrayList<>(Suitability.misfitsOfClasses(data));
    List<String> labels = ((Target.Classes) data.target()).labels();
    long columns = data.x().columns();
    if (columns > LinearDiscriminantAnalysis.MAX_COLUMNS
        || columns * columns * labels.size() > MAX_CELLS) {
      violations.add(
          Violation.misfit(
              "",
              columns
                  + " columns and "
                  + labels.size()
                  + " classes are too many: each class needs the product of every two columns."
                  + " Leave columns out, or take linear discriminant analysis."));
    }
    if (!violations.isEmpty()) {
      return violations;
    }
    ClassRows rows = new ClassRows(data);
    for (int k = 0; k < rows.classes; k++) {
      if (rows.counts[k] == 1) {
        violations.add(
            Violation.misfit(
                "",
                "Class "
                    + labels.get(k)
                    + " has one row only, which has no spread. Leave the class out, or take linear"
                    + " discriminant analysis."));
      }
    }
    if (violations.isEmpty()) {
      judgeSpread(params.regularization(), rows, data, labels, violations);
    }
    return violations;
  }

  private static void judgeSpread(
      double regularization,
      ClassRows rows,
      Dataset data,
      List<String> labels,
      List<Violation> violations) {
    int columns = rows.columns;
    double largest = 0;
    for (int k = 0; k < rows.classes; k++) {
      double[] r = triangle(rows, k, 0);
      for (int j = 0; j < columns; j++) {
        double norm = Triangle.norm(r, columns, j);
        largest = Math.max(largest, norm);
        if (regularization == 0 && !(Math.abs(r[j * columns + j]) > COLLINEAR * norm)) {
          violations.add(
              Violation.misfit(
                  "regularization",
                  "In class "
                      + labels.get(k)
                      + ", "
                      + data.features().get(j)
                      + (norm == 0 ? " is constant" : " follows from the columns before it")
                      + ". Leave the column out, or take a regularization above 0."));
          break;
        }
      }
    }
    if (regularization < 1 && largest > 0 && regularization / largest / largest > SWAMPED) {
      violations.add(
          Violation.misfit(
              "regularization",
              "The columns vary by "
                  + Decimals.print(largest)
                  + " at most within classes, which a regularization of "
                  + Decimals.print(regularization)
                  + " drowns. Standardize them, or take a smaller one."));
    }
  }

  /** R with RᵀR = (1 − g) Σ + g I for the covariance Σ of a class. */
  private static double[] triangle(ClassRows rows, int k, double g) {
    int columns = rows.columns;
    Triangle triangle = new Triangle(columns);
    double[] row = new double[columns];
    double factor = Math.sqrt((1 - g) / (rows.counts[k] - 1));
    for (int i = 0; i < rows.rows; i++) {
      if (rows.codes[i] == k) {
        rows.center(i, factor, row);
        triangle.add(row, 0);
      }
    }
    if (g > 0) {
      Arrays.fill(row, 0);
      for (int j = 0; j < columns; j++) {
        row[j] = Math.sqrt(g);
        triangle.add(row, 0);
        row[j] = 0;
      }
    }
    return triangle.toArray();
  }

  @Override
  public Training<QuadraticDiscriminant> begin(Valid<Params> params, Dataset data) {
    ClassRows rows = new ClassRows(data);
    List<String> labels = ((Target.Classes) data.target()).labels();
    double[] priors = params.get().priors().of(rows);
    double g = params.get().regularization();
    int columns = rows.columns;
    double[] unit = new double[rows.classes * columns * columns];
    for (int i = 0; i < rows.classes * columns; i++) {
      unit[i * columns + i % columns] = 1;
    }
    QuadraticDiscriminant start = model(labels, new double[rows.classes * columns], unit, priors);
    return new DiscriminantTraining<>(
        rows,
        start,
        () -> {
          double[] factors = new double[unit.length];
          for (int k = 0; k < rows.classes; k++) {
            double[] r = triangle(rows, k, g);
            int to = k * columns * columns;
            for (int i = 0; i < columns; i++) {
              for (int j = 0; j <= i; j++) {
                factors[to + i * columns + j] = r[j * columns + i];
              }
            }
          }
          return model(labels, rows.means, factors, priors);
        });
  }

  private static QuadraticDiscriminant model(
      List<String> labels, double[] means, double[] factors, double[] priors) {
    int classes = priors.length;
    int columns = means.length / classes;
    return new QuadraticDiscriminant(
        labels,
        Matrix.of(classes, columns, means),
        Matrix.of(classes * columns, columns, factors),
        Matrix.of(1, classes, priors));
  }

  @Override
  public QuadraticDiscriminant restore(State state) {
    return QuadraticDiscriminant.restore(state);
  }
}
