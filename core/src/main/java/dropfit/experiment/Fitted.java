package dropfit.experiment;

import dropfit.data.Target;
import dropfit.fit.Model;

/** Actual and predicted numbers of a regression, for pictures of how they differ. */
public final class Fitted {
  /** More points would hide each other; of more rows every n-th is taken. */
  public static final int MOST_POINTS = 20_000;

  private final double[] actual;
  private final double[] predicted;
  private final double[] parts;
  private final double[] tableRows;

  private Fitted(int size) {
    this.actual = new double[size];
    this.predicted = new double[size];
    this.parts = new double[size];
    this.tableRows = new double[size];
  }

  /**
   * Compares the model of a run as it stands with its rows.
   *
   * @param run a run of a regression
   * @return one entry a row, training rows first, then validation, then test rows
   */
  public static Fitted of(Run run) {
    Experiment experiment = run.experiment();
    Model model = run.model();
    Part[] all = {experiment.train(), experiment.validation(), experiment.test()};
    int total = all[0].size() + all[1].size() + all[2].size();
    int stride = Math.max(1, (total + MOST_POINTS - 1) / MOST_POINTS);
    Fitted fitted = new Fitted((total + stride - 1) / stride);
    int position = 0;
    int next = 0;
    for (int part = 0; part < all.length; part++) {
      Target.Numbers target = (Target.Numbers) all[part].data().target();
      double[] predictions = model.predict(all[part].data().x());
      for (int i = 0; i < predictions.length; i++, position++) {
        if (position % stride == 0) {
          fitted.actual[next] = target.get(i);
          fitted.predicted[next] = predictions[i];
          fitted.parts[next] = part;
          fitted.tableRows[next] = all[part].tableRow(i);
          next++;
        }
      }
    }
    return fitted;
  }

  /**
   * The true numbers.
   *
   * @return one value an entry
   */
  public double[] actual() {
    return actual.clone();
  }

  /**
   * The predicted numbers.
   *
   * @return one value an entry
   */
  public double[] predicted() {
    return predicted.clone();
  }

  /**
   * The parts of the entries: 0 training, 1 validation, 2 test.
   *
   * @return one part an entry
   */
  public double[] parts() {
    return parts.clone();
  }

  /**
   * The rows of the table that the entries stand for.
   *
   * @return one row number an entry
   */
  public double[] tableRows() {
    return tableRows.clone();
  }
}
