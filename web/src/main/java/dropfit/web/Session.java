package dropfit.web;

import dropfit.catalog.Catalog;
import dropfit.codec.Json;
import dropfit.csv.CsvReader;
import dropfit.csv.CsvResult;
import dropfit.csv.CsvText;
import dropfit.data.State;
import dropfit.data.Table;
import dropfit.experiment.Evaluation;
import dropfit.experiment.Evaluator;
import dropfit.experiment.Experiment;
import dropfit.experiment.Outcome;
import dropfit.experiment.PredictionsCsv;
import dropfit.experiment.Preparing;
import dropfit.experiment.Run;
import dropfit.experiment.SavedModel;
import dropfit.experiment.Scene;
import dropfit.experiment.Settings;
import dropfit.experiment.Targets;
import dropfit.fit.CoefficientPath;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.fit.Status;
import dropfit.guard.Checked;
import dropfit.guard.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one page works on: a table, what was prepared from it, a run, its picture, and a loaded
 * model. Each call leaves everything as it was if it is refused.
 */
final class Session {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final String TRAPS = "traps";

  private @Nullable CsvResult data;
  private @Nullable CsvReader reading;
  private @Nullable Experiment experiment;
  private @Nullable Run run;
  private @Nullable Curve losses;
  private @Nullable Curve validationLosses;
  private @Nullable PathPieces path;
  private @Nullable Scene scene;
  private @Nullable SavedModel loaded;
  private final Deque<Evaluator> evaluators = new ArrayDeque<>();
  private final Map<String, Piecework> works = new HashMap<>();

  Reply beginReading(CsvText text, String options) {
    reading = CsvReader.begin(text, CsvRequest.options(options), CsvRequest.rows(options));
    return Reply.ok();
  }

  Reply readOn(double millis) {
    CsvReader moving = required(reading);
    long start = System.nanoTime();
    boolean more;
    do {
      more = moving.advance();
    } while (more && System.nanoTime() - start < millis * NANOS_PER_MILLI);
    if (more) {
      return Reply.ok()
          .put("done", false)
          .put("characters", moving.position())
          .put("rows", moving.rows());
    }
    reading = null;
    return take(moving.result()).put("done", true);
  }

  Reply endReading() {
    reading = null;
    return Reply.ok();
  }

  private Reply take(CsvResult result) {
    Reply reply = DataReplies.report(result);
    if (result.table().rows() > 0) {
      data = result;
      experiment = null;
      works.clear();
      forgetRun();
    }
    return reply;
  }

  private void forgetRun() {
    run = null;
    losses = null;
    validationLosses = null;
    path = null;
  }

  Reply cells(int first, int count) {
    Table table = required(data).table();
    int from = Math.max(0, Math.min(first, table.rows()));
    int to = (int) Math.min((long) from + Math.max(count, 0), table.rows());
    List<List<String>> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int row = i;
      rows.add(table.columns().stream().map(column -> column.text(row)).toList());
    }
    return Reply.ok().put("rows", rows);
  }

  Reply rejectedCsv() {
    return Reply.ok().put("csv", required(data).rejectedText());
  }

  Reply prepare(String json) {
    Table table = required(data).table();
    State state = Json.read(json);
    Checked<Settings> checked = Requests.settings(state);
    if (!(checked instanceof Checked.Accepted<Settings> accepted)) {
      return Reply.refused(checked.violations());
    }
    Preparing preparing =
        Experiment.preparing(table, Requests.choices(state, accepted.valid().get()));
    works.put("prepare", new Piecework(preparing::advance, () -> take(preparing.outcome())));
    return Reply.ok();
  }

  private Reply take(Outcome<Experiment> outcome) {
    if (outcome instanceof Outcome.Refused<Experiment> refused) {
      return Reply.refused(refused.violations());
    }
    Experiment prepared = ((Outcome.Done<Experiment>) outcome).value();
    experiment = prepared;
    scene = null;
    works.remove(TRAPS);
    forgetRun();
    return Reply.ok()
        .put("train", prepared.trainRows())
        .put("validation", prepared.validationRows())
        .put("test", prepared.testRows())
        .put("leftOut", prepared.leftOut())
        .put("withoutWeight", prepared.withoutWeight())
        .put("withoutDate", prepared.withoutDate())
        .put("repeated", prepared.repeated())
        .put("ofRareClasses", prepared.ofRareClasses())
        .put("features", prepared.features())
        .put("axes", prepared.inputs())
        .put("classes", prepared.classes());
  }

  Reply traps() {
    works.put(TRAPS, ExplanationReplies.traps(required(experiment)));
    return Reply.ok();
  }

  Reply profile() {
    works.put("profile", ExplanationReplies.profile(required(data)));
    return Reply.ok();
  }

  Reply associations(String task, int target) {
    Table table = required(data).table();
    if (target < 0
        || target >= table.columns().size()
        || Targets.tasks(table.column(target)).stream()
            .noneMatch(one -> Reply.lower(one).equals(task))) {
      return Reply.refused("target", "Choose a column that can be predicted.");
    }
    works.put("associations", ExplanationReplies.associations(table, Requests.task(task), target));
    return Reply.ok();
  }

  Reply workAt(String what, double millis) {
    // Taken away first, so that what fails is not tried again.
    Piecework work = required(works.remove(what));
    long start = System.nanoTime();
    boolean more;
    do {
      more = work.advance().getAsBoolean();
    } while (more && System.nanoTime() - start < millis * NANOS_PER_MILLI);
    if (more) {
      works.put(what, work);
      return Reply.ok().put("done", false);
    }
    return work.reply().get().put("done", true);
  }

  static Reply check(String algorithm, String params) {
    Optional<Fit<?, ?>> fit = Catalog.find(algorithm);
    if (fit.isEmpty()) {
      return Reply.refused("unknown_algorithm", "There is no algorithm named " + algorithm + ".");
    }
    List<Violation> violations = fit.get().schema().check(Json.read(params).values()).violations();
    return violations.isEmpty() ? Reply.ok() : Reply.refused(violations);
  }

  Reply begin(String algorithm, String params) {
    Outcome<Run> outcome = required(experiment).begin(algorithm, Json.read(params).values());
    if (outcome instanceof Outcome.Refused<Run> refused) {
      return Reply.refused(refused.violations());
    }
    Run begun = ((Outcome.Done<Run>) outcome).value();
    run = begun;
    losses = new Curve(begun.losses());
    validationLosses = new Curve(begun.validationLosses());
    PathPieces pieces =
        begun.training() instanceof CoefficientPath growing ? new PathPieces(growing) : null;
    path = pieces;
    return Reply.ok().put("path", pieces == null ? null : pieces.axis());
  }

  Reply advance(double millis) {
    Run moving = required(run);
    long start = System.nanoTime();
    int before = moving.training().iteration();
    Status status;
    do {
      status = moving.step();
    } while (status == Status.RUNNING && System.nanoTime() - start < millis * NANOS_PER_MILLI);
    moving.validate();
    Reply reply =
        Reply.ok()
            .put("status", Reply.lower(status))
            .put("sentence", status.sentence())
            .put("iteration", moving.training().iteration())
            .put("stepLimit", moving.training().stepLimit())
            .put("objective", Reply.finite(moving.training().objective()))
            .put("steps", moving.training().iteration() - before);
    required(losses).drainInto(reply, "training");
    required(validationLosses).drainInto(reply, "validation");
    return reply;
  }

  Reply view(String json) {
    Experiment shown = required(experiment);
    State choice = Json.read(json);
    int columns = choice.integer("columns", 1, Scene.MOST_CELLS);
    int rows = choice.integer("rows", 1, Scene.MOST_CELLS / columns);
    int last = shown.inputs().size() - 1;
    Scene chosen;
    if (choice.values().get("plane") instanceof State axes) {
      int first = axes.integer("x", 0, last);
      int second = axes.integer("y", 0, last);
      if (first == second) {
        throw new State.Malformed("the two axes should show different columns");
      }
      chosen = Scene.ofFeatures(shown, first, second, columns, rows);
    } else {
      chosen = Scene.ofComponents(shown, columns, rows);
    }
    scene = chosen;
    double[] bounds = chosen.bounds();
    return Reply.ok()
        .put("xLabel", chosen.xLabel())
        .put("yLabel", chosen.yLabel())
        .put("shown", chosen.x().length)
        .put("total", chosen.total())
        .put("xMin", bounds[0])
        .put("xMax", bounds[1])
        .put("yMin", bounds[2])
        .put("yMax", bounds[3])
        .array("x", chosen.x())
        .array("y", chosen.y())
        .array("row", chosen.tableRows())
        .array("set", chosen.parts())
        .array("truth", chosen.truths());
  }

  Reply picture() {
    Scene shown = required(scene);
    Run moving = required(run);
    Model model = moving.model();
    return Reply.ok()
        .array("surface", shown.surface(model))
        .array("confidence", shown.confidence(model))
        .array("groups", shown.predictions(model))
        .array("centers", shown.centers(model))
        .array("confusion", Evaluation.confusion(moving, model));
  }

  Reply path() {
    return required(path).next();
  }

  /** All that the module of the statistical readings must know to read the model as it stands. */
  Reply readingRows() {
    Run read = required(run);
    Experiment from = read.experiment();
    return PlainRows.reply(from.trainData())
        .put("fitted", Json.write(read.fitted()))
        .array("tableRows", from.trainTableRows());
  }

  Reply judge() {
    evaluators.add(new Evaluator(required(run)));
    return Reply.ok();
  }

  Reply evaluate(double millis) {
    // Taken away first, so that one that fails is not tried again.
    Evaluator evaluator = evaluators.removeFirst();
    long start = System.nanoTime();
    boolean more;
    do {
      more = evaluator.advance();
    } while (more && System.nanoTime() - start < millis * NANOS_PER_MILLI);
    if (more) {
      evaluators.addFirst(evaluator);
      return Reply.ok().put("done", false);
    }
    return EvaluationReplies.of(evaluator);
  }

  Reply predictionsCsv() {
    Run shown = required(run);
    return Reply.ok().put("csv", PredictionsCsv.of(shown));
  }

  Reply saveModel() {
    return Reply.ok()
        .put("text", SavedModel.of(required(run), required(data)).write(Product.VERSION));
  }

  Reply loadModel(String text) {
    SavedModel model;
    try {
      model = SavedModel.read(text);
    } catch (State.Malformed refusal) {
      return Reply.refused("model_file", String.valueOf(refusal.getMessage()));
    }
    loaded = model;
    return ModelReplies.loaded(model);
  }

  Reply applyModel(String text, String options) {
    Outcome<SavedModel.Applied> outcome = required(loaded).apply(text, CsvRequest.options(options));
    if (outcome instanceof Outcome.Refused<SavedModel.Applied> refused) {
      return Reply.refused(refused.violations());
    }
    return ModelReplies.applied(((Outcome.Done<SavedModel.Applied>) outcome).value());
  }

  Reply lossRows() {
    return PlainRows.reply(required(experiment).lossRows());
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the page asked for something before its time");
    }
    return value;
  }
}
