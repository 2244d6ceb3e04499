package dropfit.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last step of iteratively reweighted least squares, from which the reading of a generalised
 * linear model follows as in R's {@code summary.glm}: one number a row of each kind. The arrays are
 * given away: the reading keeps and changes them.
 *
 * @param fitted linear predictors
 * @param weights the weight of the row times Fisher's information on its linear predictor
 * @param gaps how far the linear predictor is from what its row would like it to be, by that
 *     information; at the optimum no column explains any of it
 * @param residuals signed square roots of what each row adds to the deviance
 * @param pearson residuals over the square root of their variance but for the dispersion
 */
@SuppressWarnings("ArrayRecordComponent") // Given away, not shared.
public record WorkingRows(
    double[] fitted, double[] weights, double[] gaps, double[] residuals, double[] pearson) {

  /**
   * What a model tells besides its rows.
   *
   * @param features the names of the columns
   * @param estimates the intercept and then one number a column
   * @param tolerance see {@link Design}
   * @param dispersionKnown whether the variance follows from the mean, so that z and not t is told
   * @param nullDeviance the deviance of the best model without features
   */
  public record About(
      List<String> features,
      double[] estimates,
      double tolerance,
      boolean dispersionKnown,
      double nullDeviance) {}

  /** Gives the log-likelihood at the estimates, NaN where there is none. */
  @FunctionalInterface
  public interface LogLikelihood {
    /**
     * The log-likelihood.
     *
     * @param deviance the residual deviance
     * @return log-likelihood with the dispersion at its own best value, or NaN
     */
    double at(double deviance);
  }

  /**
   * An array of each kind.
   *
   * @param rows their number
   * @return rows of zeros to be filled
   */
  public static WorkingRows of(int rows) {
    return new WorkingRows(
        new double[rows], new double[rows], new double[rows], new double[rows], new double[rows]);
  }

  /**
   * The reading.
   *
   * @param x features, row by row
   * @param about the model
   * @param likelihood the log-likelihood
   * @return the reading, or why there is none
   */
  public Inference read(double[] x, About about, LogLikelihood likelihood) {
    int rows = fitted.length;
    int columns = about.features().size();
    if (!Readings.isFeasible(rows, columns + 1)) {
      return new Inference.Absent(Readings.TOO_LARGE);
    }
    Design design = new Design(x, columns, gaps, weights, about.tolerance());
    int degrees = rows - design.rank();
    if (degrees <= 0) {
      return new Inference.Absent(Readings.TOO_FEW_ROWS);
    }
    double deviance = 0;
    double squares = 0;
    for (int i = 0; i < rows; i++) {
      deviance += residuals[i] * residuals[i];
      squares += pearson[i] * pearson[i];
    }
    double dispersion = about.dispersionKnown() ? 1 : squares / degrees;
    Sampling sampling = about.dispersionKnown() ? Sampling.normal() : Sampling.student(degrees);
    double[] variances = design.variances();
    for (int j = 0; j < variances.length; j++) {
      variances[j] *= dispersion;
    }
    // R's confint.default takes the normal distribution for every generalised linear model.
    List<Term> terms =
        Terms.of(
            Terms.names(about.features()),
            design.gathered(about.estimates()),
            variances,
            sampling,
            Sampling.normal());
    List<Figure> figures = new ArrayList<>();
    figures.add(Readings.withDegrees("Null deviance", about.nullDeviance(), rows - 1));
    figures.add(Readings.withDegrees("Residual deviance", deviance, degrees));
    figures.add(new Figure("Dispersion", dispersion));
    double logLikelihood = likelihood.at(deviance);
    if (!Double.isNaN(logLikelihood)) {
      int parameters = design.rank() + (about.dispersionKnown() ? 0 : 1);
      Readings.addCriteria(logLikelihood, parameters, rows, figures);
    }
    List<String> notes = new ArrayList<>(Terms.notEstimated(terms));
    notes.addAll(Readings.shortOfOptimum(Math.sqrt(design.projectedSquares() / dispersion)));
    return new Inference.Present(
        sampling.name(),
        Terms.LEVEL,
        terms,
        figures,
        notes,
        Optional.of(Residuals.of(design, fitted, residuals, pearson, dispersion)));
  }
}
