package dropfit.glm;

import dropfit.data.Dataset;
import dropfit.inference.Figure;
import dropfit.inference.Inference;
import dropfit.inference.Information;
import dropfit.inference.Readings;
import dropfit.inference.Sampling;
import dropfit.inference.Term;
import dropfit.inference.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statistical reading of a cumulative link model, as R's {@code clm} and {@code polr} give it:
 * the thresholds and then the weights, with errors from the observed information.
 */
final class OrdinalReading {
  private OrdinalReading() {}

  static Inference of(GlmParams params, OrdinalModel model, Dataset data) {
    if (params.penalty() > 0) {
      return new Inference.Absent(Readings.PENALTY);
    }
    int rows = data.counting().rows();
    int cuts = model.thresholds().columns();
    int size = cuts + model.features();
    if (!Readings.isFeasible(rows, size)) {
      return new Inference.Absent(Readings.TOO_LARGE);
    }
    OrdinalTraining at = OrdinalTraining.of(params, model.labels(), data);
    double nullDeviance = 2 * at.total * at.evaluate();
    at.lookAt(model);
    double deviance = 2 * at.total * at.evaluate();
    if (at.separated) {
      return new Inference.Absent(Readings.SEPARABLE);
    }
    Information information = new Information(at.curvature, size);
    int rank = information.rank();
    if (rows <= rank) {
      return new Inference.Absent(Readings.TOO_FEW_ROWS);
    }
    List<String> names = new ArrayList<>();
    double[] estimates = new double[size];
    double[] variances = new double[size];
    for (int k = 0; k < cuts; k++) {
      names.add(model.labels().get(k) + "|" + model.labels().get(k + 1));
      estimates[k] = model.thresholds().get(0, k);
    }
    names.addAll(data.features());
    double[] combination = new double[size];
    for (int i = 0; i < size; i++) {
      at.combine(i, combination);
      variances[i] =
          information.isEstimated(i) ? information.variance(combination) / at.total : Double.NaN;
      estimates[i] = i < cuts ? estimates[i] : model.weights().get(0, i - cuts);
    }
    List<Term> terms = Terms.of(names, estimates, variances, Sampling.normal(), Sampling.normal());
    List<Figure> figures = new ArrayList<>();
    figures.add(Readings.withDegrees("Null deviance", nullDeviance, rows - cuts));
    figures.add(Readings.withDegrees("Residual deviance", deviance, rows - rank));
    Readings.addCriteria(-deviance / 2, rank, rows, figures);
    List<String> notes = new ArrayList<>(Terms.notEstimated(terms));
    notes.addAll(Readings.shortOfOptimum(Math.sqrt(at.total * information.variance(at.gradient))));
    return new Inference.Present(
        Sampling.normal().name(), Terms.LEVEL, terms, figures, notes, Optional.empty());
  }
}
