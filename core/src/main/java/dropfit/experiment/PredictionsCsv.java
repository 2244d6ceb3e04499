package dropfit.experiment;

import dropfit.csv.CsvWriter;
import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.Model;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with a model's predictions as CSV, safe to open in a spreadsheet: texts that it would
 * take for a formula begin with an apostrophe (OWASP, "CSV injection").
 */
public final class PredictionsCsv {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private PredictionsCsv() {}

  /**
   * Every row of a run's table, the part of the split it belongs to, and the prediction.
   *
   * @param run a run
   * @return a CSV text with a header
   */
  public static String of(Run run) {
    Experiment experiment = run.experiment();
    String[] parts = new String[experiment.table().rows()];
    mark(parts, experiment.train(), "train");
    mark(parts, experiment.validation(), "validation");
    mark(parts, experiment.test(), "test");
    Matrix x = experiment.preparation().apply(experiment.table());
    return write(
        experiment.table(),
        parts,
        run.model(),
        experiment.targets(),
        x,
        predictions(run.model(), x));
  }

  private static void mark(String[] parts, Part part, String name) {
    for (int i = 0; i < part.size(); i++) {
      parts[part.tableRow(i)] = name;
    }
  }

  /**
   * Every row of a table with its prediction.
   *
   * @param table the rows
   * @param parts for each row the name of its part, null for none; empty to leave the column out
   * @param model the model
   * @param targets the names of what it predicts
   * @param x the table's rows, prepared for the model
   * @param predictions of these rows, as texts
   */
  static String write(
      Table table,
      String[] parts,
      Model model,
      List<String> targets,
      Matrix x,
      List<String> predictions) {
    CsvWriter out = new CsvWriter();
    out.row(header(table, parts.length > 0, model, targets));
    int outputs = model.outputs();
    Matrix probabilities =
        model instanceof ProbabilisticClassifier classifier
            ? classifier.probabilities(x)
            : Matrix.of(x.rows(), 0, new double[0]);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      cells.clear();
      for (Column column : table.columns()) {
        cells.add(column instanceof Column.Numbers ? column.text(i) : safe(column.text(i)));
      }
      if (parts.length > 0) {
        cells.add(parts[i] == null ? "" : parts[i]);
      }
      for (int k = 0; k < outputs; k++) {
        cells.add(safe(predictions.get(i * outputs + k)));
      }
      for (int k = 0; k < probabilities.columns(); k++) {
        cells.add(number(probabilities.get(i, k)));
      }
      out.row(cells);
    }
    return out.text();
  }

  /**
   * Predictions as a person reads them: numbers, of several targets row by row, or the names of
   * classes and groups.
   */
  static List<String> predictions(Model model, Matrix x) {
    double[] predictions = model.predict(x);
    Target target = model.asTarget(predictions);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < predictions.length; i++) {
      texts.add(
          target instanceof Target.Classes classes
              ? classes.labels().get(classes.get(i))
              : number(predictions[i]));
    }
    return texts;
  }

  private static List<String> header(
      Table table, boolean withParts, Model model, List<String> targets) {
    List<String> names = new ArrayList<>();
    for (Column column : table.columns()) {
      names.add(safe(column.name()));
    }
    if (withParts) {
      names.add("part");
    }
    names.addAll(columns(targets));
    if (model instanceof ProbabilisticClassifier classifier) {
      for (String label : classifier.labels()) {
        names.add("probability of " + label);
      }
    }
    return names;
  }

  /**
   * The names of the columns of predictions.
   *
   * @param targets what is predicted
   * @return "prediction", or a name for each of several targets
   */
  static List<String> columns(List<String> targets) {
    return targets.size() < 2
        ? List.of("prediction")
        : targets.stream().map(target -> "prediction of " + target).toList();
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Decimals.print(value) : "";
  }

  /** A text that no spreadsheet takes for a formula; numbers stay as they are. */
  static String safe(String text) {
    if (text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 || isNumber(text)) {
      return text;
    }
    return "'" + text;
  }

  private static boolean isNumber(String text) {
    try {
      Decimals.parse(text);
      return true;
    } catch (NumberFormatException word) {
      return false;
    }
  }
}
