package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.inference.Design;
import dropfit.inference.Figure;
import dropfit.inference.Inference;
import dropfit.inference.Readings;
import dropfit.inference.Residuals;
import dropfit.inference.Sampling;
import dropfit.inference.Term;
import dropfit.inference.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statistical reading of least squares, as R's {@code summary.lm}, {@code confint} and {@code
 * plot.lm} give it, of the exact solution of the rows that count.
 */
final class LinearReading {
  /** A share of the squares that rounding leaves. */
  private static final double PERFECT = 1e-24;

  private LinearReading() {}

  static Inference of(LinearModel model, Dataset data) {
    Dataset counting = data.counting();
    Regression rows = new Regression(counting);
    int n = rows.rows;
    if (!Readings.isFeasible(n, rows.columns + 1)) {
      return new Inference.Absent(Readings.TOO_LARGE);
    }
    double rounding = Math.max(256, Math.max(n, rows.columns)) * 0x1p-52;
    Design design = new Design(rows.x, rows.columns, rows.y, rows.weights, rounding);
    int degrees = n - design.rank();
    if (degrees <= 0) {
      return new Inference.Absent(Readings.TOO_FEW_ROWS);
    }
    double variance = design.residualSquares() / degrees;
    double[] estimates = design.coefficients();
    double[] variances = design.variances();
    for (int j = 0; j < variances.length; j++) {
      variances[j] *= variance;
    }
    Sampling student = Sampling.student(degrees);
    List<Term> terms =
        Terms.of(Terms.names(data.features()), estimates, variances, student, student);
    double[] fitted = new double[n];
    double[] residuals = new double[n];
    double distance = 0;
    double[] weights = model.weights().toArray();
    for (int i = 0; i < n; i++) {
      double prediction = model.intercept();
      double exact = estimates[0];
      for (int j = 0; j < rows.columns; j++) {
        double value = rows.x[i * rows.columns + j];
        prediction += weights[j] * value;
        exact += Double.isNaN(estimates[1 + j]) ? 0 : estimates[1 + j] * value;
      }
      fitted[i] = exact;
      residuals[i] = Math.sqrt(rows.weights[i]) * (rows.y[i] - exact);
      double gap = prediction - exact;
      distance += rows.weights[i] * gap * gap;
    }
    List<String> notes = new ArrayList<>(Terms.notEstimated(terms));
    double explained = design.explainedSquares();
    if (!(design.residualSquares() > PERFECT * explained)) {
      notes.add(
          "The fit is perfect but for rounding, so that standard errors and p-values tell little.");
    } else {
      notes.addAll(Readings.shortOfOptimum(Math.sqrt(distance / variance)));
    }
    return new Inference.Present(
        student.name(),
        Terms.LEVEL,
        terms,
        figures(design, rows, degrees),
        notes,
        Optional.of(Residuals.of(design, fitted, residuals, residuals.clone(), variance)));
  }

  private static List<Figure> figures(Design design, Regression rows, int degrees) {
    List<Figure> figures = new ArrayList<>();
    int n = rows.rows;
    int slopes = design.rank() - 1;
    double left = design.residualSquares();
    double explained = design.explainedSquares();
    figures.add(
        Readings.withDegrees("Residual standard error", Math.sqrt(left / degrees), degrees));
    double share = explained / (explained + left);
    figures.add(new Figure("R²", share));
    figures.add(new Figure("Adjusted R²", 1 - (1 - share) * (n - 1) / degrees));
    if (slopes > 0) {
      double f = explained / slopes / (left / degrees);
      figures.add(
          new Figure("F statistic (" + slopes + " and " + degrees + " degrees of freedom)", f));
      figures.add(new Figure("p-value of F", Sampling.largerF(f, slopes, degrees)));
    }
    double logarithms = 0;
    for (double weight : rows.weights) {
      logarithms += Math.log(weight);
    }
    double spread = Math.log(2 * Math.PI) + 1 - Math.log(n) + Math.log(left);
    Readings.addCriteria((logarithms - n * spread) / 2, design.rank() + 1, n, figures);
    return figures;
  }
}
