package dropfit.linear;

import dropfit.fit.Driver;
import dropfit.inference.Figure;
import dropfit.inference.Inference;
import dropfit.inference.Sampling;
import dropfit.inference.Term;
import dropfit.inference.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statistical reading of weights with a normal prior: their means and standard deviations given
 * the target and the precisions that were found.
 */
final class EvidenceReading {
  private static final String MEANING =
      "Standard errors are deviations of the posterior distribution: an interval holds the weight"
          + " with 95 % probability, if weights and noise are normal, and p is twice the probability"
          + " of the other sign.";

  private EvidenceReading() {}

  /** Runs to the end and reads what came out. */
  static Inference of(EvidenceTraining training, List<String> features) {
    LinearModel model = Driver.run(training, (run, status) -> {});
    int columns = features.size();
    double[] estimates = new double[columns + 1];
    double[] variances = new double[columns + 1];
    double[] deviations = training.deviations();
    List<String> dropped = new ArrayList<>();
    estimates[0] = model.intercept();
    variances[0] = training.interceptVariance();
    for (int j = 0; j < columns; j++) {
      estimates[j + 1] = training.weights[j];
      variances[j + 1] = deviations[j] * deviations[j];
      if (deviations[j] == 0) {
        variances[j + 1] = Double.NaN;
        dropped.add(features.get(j));
      }
    }
    Sampling normal = Sampling.normal();
    List<Term> terms = Terms.of(Terms.names(features), estimates, variances, normal, normal);
    List<String> notes = new ArrayList<>(List.of(MEANING));
    if (!dropped.isEmpty()) {
      notes.add(
          "Left out, for their weights are 0 as far as one can tell: "
              + String.join(", ", dropped)
              + ".");
    }
    List<Figure> figures =
        List.of(
            new Figure("Log evidence", -1 * training.objective() * training.data.total),
            new Figure("Standard deviation of the noise", 1 / Math.sqrt(training.noisePrecision)));
    return new Inference.Present(
        normal.name(), Terms.LEVEL, terms, figures, notes, Optional.empty());
  }
}
