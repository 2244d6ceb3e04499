package dropfit.inference;

import java.util.List;

/** What the readings of all models have in common. */
public final class Readings {
  /** Why a penalty leaves no reading. */
  public static final String PENALTY =
      "A penalty pulls the weights towards 0 on purpose, so standard errors and p-values would"
          + " mislead; train without a penalty for a statistical reading.";

  /** Why balanced classes leave no reading. */
  public static final String BALANCED =
      "Balanced classes count rows that are not there, so standard errors would mislead; train"
          + " without balancing for a statistical reading.";

  /** Why too few rows leave no reading. */
  public static final String TOO_FEW_ROWS =
      "There are not more rows than coefficients, so nothing is left to judge their errors by; a"
          + " reading needs more rows or fewer columns.";

  /** Why the size leaves no reading. */
  public static final String TOO_LARGE =
      "There are too many rows and columns to compute standard errors in a moment; choose fewer"
          + " columns for a statistical reading.";

  /** Why separable classes leave no reading. */
  public static final String SEPARABLE =
      "The features tell the classes apart without error, so the best weights are infinite and have"
          + " no standard errors.";

  /** Above it, the matrix of variances would take more than a moment. */
  private static final int MOST_COEFFICIENTS = 700;

  /** Distances from the optimum, in standard errors, that nobody would see. */
  private static final double NEAR = 1e-3;

  /** Rows times squared coefficients, above which a reading would take more than a moment. */
  private static final double MOST_WORK = 5e8;

  private Readings() {}

  /**
   * Whether a reading of some size can be given in a moment.
   *
   * @param rows their number
   * @param coefficients their number
   * @return false if it would take too long
   */
  public static boolean isFeasible(int rows, int coefficients) {
    return (double) rows * coefficients * coefficients <= MOST_WORK
        && coefficients <= MOST_COEFFICIENTS;
  }

  /**
   * A figure with its degrees of freedom.
   *
   * @param name what it is
   * @param value the number
   * @param degrees degrees of freedom
   * @return the figure
   */
  public static Figure withDegrees(String name, double value, int degrees) {
    return new Figure(name + " (" + degrees + " degrees of freedom)", value);
  }

  /**
   * Adds the log-likelihood and the criteria made of it.
   *
   * @param logLikelihood at the optimum
   * @param parameters how many numbers were estimated
   * @param rows how many rows count
   * @param figures receives three figures
   */
  public static void addCriteria(
      double logLikelihood, int parameters, int rows, List<Figure> figures) {
    figures.add(new Figure("Log-likelihood", logLikelihood));
    figures.add(new Figure("AIC", 2.0 * parameters - 2 * logLikelihood));
    figures.add(new Figure("BIC", Math.log(rows) * parameters - 2 * logLikelihood));
  }

  /**
   * A sentence on a run that ended too early.
   *
   * @param distance how far the estimates are from the optimum, in standard errors, at most
   * @return a note, or none if they are near enough
   */
  public static List<String> shortOfOptimum(double distance) {
    return !(distance > NEAR)
        ? List.of()
        : List.of(
            "The run ended short of the best weights, by more than a thousandth of a standard"
                + " error; more iterations or a smaller tolerance make this reading exact.");
  }
}
