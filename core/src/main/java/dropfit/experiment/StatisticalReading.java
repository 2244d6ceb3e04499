package dropfit.experiment;

import dropfit.catalog.Inferences;
import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.guard.Valid;
import dropfit.inference.Diagnostics;
import dropfit.inference.Inference;
import dropfit.inference.Readings;
import dropfit.numeric.Order;
import java.util.Arrays;
import java.util.Optional;

/**
 * The statistical reading of a run's model as it stands, with as many rows as pictures can show.
 *
 * @param inference the reading; its diagnostics are those of some rows if there are many
 * @param tableRows the rows of the table that the diagnostics are of; empty without diagnostics
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, by the boundary.
public record StatisticalReading(Inference inference, double[] tableRows) {
  /** More points would hide each other; of more rows some are taken, evenly among them. */
  public static final int MOST_POINTS = 20_000;

  /** So many of the rows with the largest Cook's distances are shown in any case. */
  private static final int MOST_NOTABLE = 100;

  /**
   * Reads the model of a run.
   *
   * @param run a run that has moved
   * @return the reading, or why there is none; nothing if the algorithm has no such reading
   */
  public static Optional<StatisticalReading> of(Run run) {
    Experiment experiment = run.experiment();
    return of(run.fitted(), experiment.trainData(), experiment.trainTableRows());
  }

  /**
   * Reads a model of which nothing is at hand but plain values.
   *
   * @param fitted the model and how it was made, as {@link Run#fitted} tells it
   * @param data the training rows
   * @param tableRows the rows of the table that they came from
   * @return the reading, or why there is none; nothing if the algorithm has no such reading
   * @throws State.Malformed if something is absent or does not fit together
   */
  public static Optional<StatisticalReading> of(State fitted, Dataset data, double[] tableRows) {
    return Inferences.find(fitted.text("algorithm"))
        .flatMap(fit -> inference(fit, fitted, data))
        .map(inference -> reading(inference, data, tableRows));
  }

  private static <P, M extends Model> Optional<Inference> inference(
      Fit<P, M> fit, State fitted, Dataset data) {
    if (fitted.flag("balanced") && fit.hasInference()) {
      return Optional.of(new Inference.Absent(Readings.BALANCED));
    }
    Valid<P> params = fit.schema().check(fitted.state("parameters").values()).orThrow();
    return fit.inference(params, fit.restore(fitted.state("model")), data);
  }

  /** Chooses the rows to show. */
  static StatisticalReading reading(Inference inference, Dataset data, double[] trainRows) {
    if (!(inference instanceof Inference.Present present) || present.diagnostics().isEmpty()) {
      return new StatisticalReading(inference, new double[0]);
    }
    Diagnostics all = present.diagnostics().get();
    int[] rows = shown(all.distances());
    int[] counting = counting(data);
    double[] tableRows = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      tableRows[i] = trainRows[counting[rows[i]]];
    }
    Diagnostics some =
        new Diagnostics(
            pick(all.fitted(), rows),
            pick(all.residuals(), rows),
            pick(all.leverages(), rows),
            pick(all.distances(), rows),
            pick(all.quantiles(), rows));
    return new StatisticalReading(
        new Inference.Present(
            present.statistic(),
            present.level(),
            present.terms(),
            present.figures(),
            present.notes(),
            Optional.of(some)),
        tableRows);
  }

  /** The rows that diagnostics are of: those of weight 0 count as absent. */
  private static int[] counting(Dataset data) {
    int[] rows = new int[data.rows()];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (data.weights().get(i) > 0) {
        rows[count++] = i;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** All rows, or every n-th and those that pull the most, in rising order. */
  private static int[] shown(double[] distances) {
    int rows = distances.length;
    boolean[] chosen = new boolean[rows];
    int stride = rows <= MOST_POINTS ? 1 : 1 + (rows - 1) / (MOST_POINTS - MOST_NOTABLE);
    for (int i = 0; i < rows; i += stride) {
      chosen[i] = true;
    }
    int[] rising = Order.of(distances);
    int notable = 0;
    for (int k = rows - 1; k >= 0 && notable < MOST_NOTABLE; k--) {
      if (!Double.isNaN(distances[rising[k]])) {
        chosen[rising[k]] = true;
        notable++;
      }
    }
    int count = 0;
    for (boolean one : chosen) {
      count += one ? 1 : 0;
    }
    int[] out = new int[count];
    int next = 0;
    for (int i = 0; i < rows; i++) {
      if (chosen[i]) {
        out[next++] = i;
      }
    }
    return out;
  }

  private static double[] pick(double[] from, int[] rows) {
    double[] out = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      out[i] = from[rows[i]];
    }
    return out;
  }
}
