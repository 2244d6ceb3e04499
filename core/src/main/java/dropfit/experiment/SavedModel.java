package dropfit.experiment;

import dropfit.catalog.Catalog;
import dropfit.codec.ModelFile;
import dropfit.csv.ColumnChoice;
import dropfit.csv.ColumnType;
import dropfit.csv.CsvOptions;
import dropfit.csv.CsvReader;
import dropfit.csv.CsvResult;
import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Table;
import dropfit.fit.About;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.guard.Checked;
import dropfit.guard.Violation;
import dropfit.prepare.Preparation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model with all that is needed to use it on another file: its algorithm and parameters, the
 * columns it wants and how they are prepared.
 */
public final class SavedModel {
  private final About about;
  private final Map<String, Object> params;
  private final List<String> targets;
  private final KnownFormats formats;
  private final Preparation preparation;
  private final Model model;

  private SavedModel(
      About about,
      Map<String, Object> params,
      List<String> targets,
      KnownFormats formats,
      Preparation preparation,
      Model model) {
    this.about = about;
    this.params = params;
    this.targets = targets;
    this.formats = formats;
    this.preparation = preparation;
    this.model = model;
  }

  /**
   * The model of a run as it stands.
   *
   * @param run a run
   * @return the model with what belongs to it
   */
  public static SavedModel of(Run run) {
    return of(run, KnownFormats.NONE);
  }

  /**
   * The model of a run as it stands, with how its columns were written.
   *
   * @param run a run
   * @param data what its table was read from
   * @return the model with what belongs to it
   */
  public static SavedModel of(Run run, CsvResult data) {
    return of(run, KnownFormats.of(data, run.experiment().choices().features()));
  }

  private static SavedModel of(Run run, KnownFormats formats) {
    Experiment experiment = run.experiment();
    return new SavedModel(
        run.about(),
        run.params(),
        experiment.targets(),
        formats,
        experiment.preparation(),
        run.model());
  }

  /**
   * Reads a model file.
   *
   * @param text the text of the file
   * @return the model
   * @throws State.Malformed if it is no model file of this product, or not whole
   */
  public static SavedModel read(String text) {
    ModelFile file = ModelFile.read(text);
    Fit<?, ?> fit =
        Catalog.find(file.algorithm())
            .orElseThrow(
                () ->
                    new State.Malformed(
                        "The file holds a model of an algorithm that is not known here, "
                            + file.algorithm()
                            + "."));
    Checked<?> checked = fit.schema().check(file.parameters().values());
    if (!checked.violations().isEmpty()) {
      throw new State.Malformed(
          "The parameters in the file are not valid: " + checked.violations().get(0).message());
    }
    Preparation preparation = Preparation.restore(file.preparation());
    Model model = fit.restore(file.model());
    if (model.features() != preparation.features().size()) {
      throw new State.Malformed(
          "The file prepares "
              + preparation.features().size()
              + " columns, its model wants "
              + model.features()
              + ".");
    }
    List<String> targets = targets(file.data());
    if (model.outputs() > 1 && model.outputs() != targets.size()) {
      throw new State.Malformed(
          "The file names " + targets.size() + " targets, its model predicts " + model.outputs());
    }
    return new SavedModel(
        fit.about(),
        new LinkedHashMap<>(file.parameters().values()),
        targets,
        KnownFormats.restore(file.data()),
        preparation,
        model);
  }

  /** The names of all targets; a file of a single one has just that. */
  private static List<String> targets(State data) {
    if (data.has("targets")) {
      return data.texts("targets");
    }
    String target = data.text("target");
    return target.isEmpty() ? List.of() : List.of(target);
  }

  /**
   * The model as a file.
   *
   * @param productVersion the version of the product that writes it
   * @return the text of the file
   */
  public String write(String productVersion) {
    State parameters = new State();
    params.forEach(parameters::put);
    State data = new State().put("target", target());
    if (targets.size() > 1) {
      data.put("targets", targets);
    }
    return new ModelFile(
            productVersion,
            about.id(),
            parameters,
            formats.addTo(data),
            preparation.state(),
            model.state())
        .write();
  }

  /**
   * The rows of another file with their predictions.
   *
   * @param table the rows
   * @param columns the names of the columns of predictions
   * @param predictions row by row what the model predicts, one text a column
   * @param csv the same with predictions, as CSV
   * @param warnings what deserves a word
   */
  public record Applied(
      Table table,
      List<String> columns,
      List<String> predictions,
      String csv,
      List<Violation> warnings) {}

  /**
   * Applies the model to another CSV text. Columns are found by name; their order does not matter,
   * and others are kept but not looked at.
   *
   * @param text the whole text
   * @param options how to read it
   * @return rows with predictions, or what the file lacks
   */
  public Outcome<Applied> apply(String text, CsvOptions options) {
    List<Preparation.Wanted> wanted = preparation.wanted();
    List<Violation> violations = new ArrayList<>();
    int[] places = places(CsvReader.read(text, options).table(), wanted, violations);
    if (!violations.isEmpty()) {
      return new Outcome.Refused<>(violations);
    }
    // Read again as the model wants it: a small file may look different.
    CsvOptions typed = options;
    for (int k = 0; k < places.length; k++) {
      ColumnChoice choice = options.column(places[k]).withType(type(wanted.get(k).kind()));
      typed = typed.withColumn(places[k], formats.expect(wanted.get(k).name(), choice));
    }
    CsvResult data = CsvReader.read(text, typed);
    Table table = data.table();
    if (table.rows() == 0) {
      return Outcome.refused("", "The file has no rows to predict.");
    }
    Preparation here = preparation.at(places);
    List<Violation> warnings = warnings(table, here, places);
    Matrix x = here.apply(table);
    List<String> predictions = PredictionsCsv.predictions(model, x);
    String csv = PredictionsCsv.write(table, new String[0], model, targets, x, predictions);
    List<String> columns = PredictionsCsv.columns(targets);
    return new Outcome.Done<>(new Applied(table, columns, predictions, csv, warnings));
  }

  private static ColumnType type(Preparation.Kind kind) {
    return switch (kind) {
      case NUMBER -> ColumnType.NUMBER;
      case CATEGORY -> ColumnType.CATEGORY;
      case DATE -> ColumnType.DATE;
      case TEXT -> ColumnType.TEXT;
    };
  }

  private static int[] places(
      Table table, List<Preparation.Wanted> wanted, List<Violation> violations) {
    int[] places = new int[wanted.size()];
    for (int k = 0; k < places.length; k++) {
      String name = wanted.get(k).name();
      places[k] = -1;
      for (int j = 0; j < table.columns().size() && places[k] < 0; j++) {
        if (table.column(j).name().equals(name)) {
          places[k] = j;
        }
      }
      if (places[k] < 0) {
        violations.add(
            Violation.misfit(
                "", "The model wants a column named " + name + "; the file has none."));
      }
    }
    return places;
  }

  private List<Violation> warnings(Table table, Preparation here, int[] places) {
    List<Violation> warnings = new ArrayList<>();
    int[] unknown = here.unknownWords(table);
    for (int k = 0; k < places.length; k++) {
      Column column = table.column(places[k]);
      if (unknown[k] > 0) {
        warnings.add(
            Violation.misfit(
                "",
                unknown[k]
                    + " cells of "
                    + column.name()
                    + " hold words that the model has not seen; they count as none."));
      }
      if (column.missing() > 0) {
        warnings.add(
            Violation.misfit(
                "",
                column.missing()
                    + " cells of "
                    + column.name()
                    + " have no usable value; they are filled as in training."));
      }
    }
    return warnings;
  }

  /**
   * The algorithm that made the model.
   *
   * @return its description
   */
  public About about() {
    return about;
  }

  /**
   * The parameters that the model was made with.
   *
   * @return plain values by name
   */
  public Map<String, Object> params() {
    return params;
  }

  /**
   * What the model predicts.
   *
   * @return the name of the target column, of several the first; empty for groups
   */
  public String target() {
    return targets.isEmpty() ? "" : targets.get(0);
  }

  /**
   * Everything that the model predicts.
   *
   * @return the names of the target columns; empty for groups
   */
  public List<String> targets() {
    return targets;
  }

  /**
   * The columns that the model wants to find in a file.
   *
   * @return their names and kinds
   */
  public List<Preparation.Wanted> wanted() {
    return preparation.wanted();
  }
}
