package dropfit.experiment;

import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.Split;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Task;
import dropfit.guard.Violation;
import dropfit.prepare.Expansion;
import dropfit.prepare.ExpansionSettings;
import dropfit.prepare.Preparation;
import dropfit.prepare.PreparationSettings;
import dropfit.trap.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is being made ready, stage by stage: there is nothing before {@link #advance} has
 * come to the end.
 */
public final class Preparing {
  private final Table table;
  private final Choices choices;
  private Stage next = this::choose;
  private @Nullable Outcome<Experiment> outcome;

  /** A stage, which gives the one after it; the last one and a refusal give themselves. */
  private interface Stage {
    Stage run();
  }

  /** The rows to use, what is predicted of them, and in which part each is. */
  private record Rows(UsableRows usable, Target target, Target all, Split split) {}

  /** How their columns become features, and how much each row counts. */
  private record Fitted(Rows rows, Preparation preparation, Weights weights) {}

  Preparing(Table table, Choices choices) {
    this.table = table;
    this.choices = choices;
  }

  /**
   * Goes through one more stage.
   *
   * @return whether there are more
   */
  public boolean advance() {
    if (outcome == null) {
      next = next.run();
    }
    return outcome == null;
  }

  /**
   * What came of it.
   *
   * @return the experiment, or every reason why the choices do not fit the table
   * @throws IllegalStateException if there are more stages
   */
  public Outcome<Experiment> outcome() {
    if (outcome == null) {
      throw new IllegalStateException("the table is not ready yet");
    }
    return outcome;
  }

  private Stage refuse(String field, String message) {
    outcome = Outcome.refused(field, message);
    return next;
  }

  private Stage choose() {
    List<Violation> violations = Judgement.of(table, choices);
    if (!violations.isEmpty()) {
      outcome = new Outcome.Refused<>(violations);
      return next;
    }
    UsableRows usable = UsableRows.of(table, choices);
    if (usable.rows().length < 2) {
      return tooFew(usable);
    }
    Target target =
        choices.task() == Task.CLUSTERING
            ? new Target.None()
            : Targets.of(table.column(choices.target()), choices.task(), usable.rows());
    Target all =
        choices.moreTargets().isEmpty() ? target : Targets.together(table, choices, usable.rows());
    if (target instanceof Target.Classes classes && classes.labels().size() < 2) {
      return usable.ofRareClasses() > 0
          ? tooFew(usable)
          : refuse("target", "All rows that are left have the same class.");
    }
    return () -> split(usable, target, all);
  }

  private Stage split(UsableRows usable, Target target, Target all) {
    Rows rows = new Rows(usable, target, all, split(target, usable.rows()));
    return () -> fit(rows);
  }

  private Stage fit(Rows rows) {
    Settings settings = choices.settings();
    int[] features = choices.features().stream().mapToInt(Integer::intValue).toArray();
    if (textCells() > Matrix.MAX_CELLS) {
      return refuse(
          "textColumns", "The words of so many rows need more columns than fit; take fewer.");
    }
    long numbers = choices.features().stream().filter(this::isNumbers).count();
    if (!settings.expansion().fits((int) numbers)) {
      return refuse("expansion", tooWide(settings.expansion(), (int) numbers));
    }
    Preparation preparation =
        Preparation.fit(
            table,
            features,
            pick(rows.usable.rows(), rows.split.train()),
            new PreparationSettings(
                settings.impute(),
                settings.standardize(),
                settings.textColumns(),
                settings.expansion()));
    if (preparation.features().isEmpty()) {
      return refuse("features", "None of the chosen columns has a value in the training rows.");
    }
    if ((long) table.rows() * preparation.features().size() > Matrix.MAX_CELLS) {
      return refuse(
          "features",
          "The prepared table would have "
              + preparation.features().size()
              + " columns of "
              + table.rows()
              + " rows, more than fits; leave out columns with many different words.");
    }
    Weights weights = weights(rows.usable.rows(), rows.target, rows.split.train());
    Fitted fitted = new Fitted(rows, preparation, weights);
    return () -> train(fitted);
  }

  private Stage train(Fitted fitted) {
    Part train = part(fitted, fitted.rows.split.train());
    return () -> hold(fitted, train);
  }

  private Stage hold(Fitted fitted, Part train) {
    Part validation = part(fitted, fitted.rows.split.validation());
    Part test = part(fitted, fitted.rows.split.test());
    return () -> finish(fitted, train, validation, test);
  }

  private Part part(Fitted fitted, int[] places) {
    return new Part(
        table,
        pick(fitted.rows.usable.rows(), places),
        fitted.preparation,
        fitted.rows.all.select(places),
        fitted.weights.select(places));
  }

  private Stage finish(Fitted fitted, Part train, Part validation, Part test) {
    Rows rows = fitted.rows;
    Subject subject =
        new Subject(
            table,
            choices.features(),
            choices.task() == Task.CLUSTERING ? -1 : choices.target(),
            rows.usable.rows(),
            rows.target,
            rows.split,
            choices.settings().split().splitting() == Splitting.RANDOM,
            choices.settings().balanceClasses(),
            fitted.preparation.features().size());
    outcome =
        new Outcome.Done<>(
            new Experiment(
                new ReadyTable(
                    table,
                    choices,
                    fitted.preparation,
                    train,
                    validation,
                    test,
                    rows.usable,
                    subject)));
    return next;
  }

  private Stage tooFew(UsableRows usable) {
    if (usable.ofRareClasses() > 0) {
      return refuse(
          "fewestClassRows", "Two classes with as many rows are needed; leave out fewer classes.");
    }
    if (usable.withoutWeight() > 0) {
      return refuse(
          "weights",
          "At least two rows with a row weight are needed; found " + usable.rows().length + ".");
    }
    if (usable.withoutDate() > 0) {
      return refuse(
          "dateColumn",
          "At least two rows with a date are needed; found " + usable.rows().length + ".");
    }
    return refuse(
        choices.task() == Task.CLUSTERING ? "" : "target",
        "At least two rows with a target are needed; found " + usable.rows().length + ".");
  }

  private boolean isNumbers(int index) {
    return table.column(index) instanceof Column.Numbers;
  }

  private static String tooWide(ExpansionSettings expansion, int numbers) {
    boolean splines = expansion.kind() == Expansion.SPLINES;
    return expansion.kind().label()
        + (splines ? "" : " of up to " + expansion.degree() + " factors")
        + " would make "
        + expansion.columns(numbers)
        + " columns of "
        + numbers
        + " with numbers; at most "
        + ExpansionSettings.MOST_COLUMNS
        + " fit. Take "
        + (splines ? "fewer knots" : "a lower degree")
        + ", or leave columns out.";
  }

  private Split split(Target target, int[] rows) {
    SplitSettings settings = choices.settings().split();
    double validation = settings.validationShare();
    double test = settings.testShare();
    return switch (settings.splitting()) {
      case RANDOM ->
          target instanceof Target.Classes classes
              ? Split.stratified(classes, validation, test, settings.seed())
              : Split.of(rows.length, validation, test, settings.seed());
      case IN_ORDER -> Split.inOrder(rows.length, validation, test, false);
      case NEWEST_FIRST -> Split.inOrder(rows.length, validation, test, true);
      case BY_DATE -> {
        Column.Dates dates = (Column.Dates) table.column(settings.dateColumn()).select(rows);
        yield Split.by(dates.seconds().toArray(), validation, test);
      }
    };
  }

  /** How many cells it takes to count the words of the chosen texts. */
  private long textCells() {
    long columns = 0;
    for (int index : choices.features()) {
      columns += table.column(index) instanceof Column.Text ? choices.settings().textColumns() : 0;
    }
    return columns * table.rows();
  }

  private static int[] pick(int[] from, int[] chosen) {
    int[] out = new int[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      out[i] = from[chosen[i]];
    }
    return out;
  }

  private Weights weights(int[] rows, Target target, int[] train) {
    Weights own =
        choices.weights() == -1
            ? Weights.equal()
            : Weights.of(((Column.Numbers) table.column(choices.weights()).select(rows)).toArray());
    return choices.settings().balanceClasses() && target instanceof Target.Classes classes
        ? ClassBalance.weights(classes, own, train)
        : own;
  }
}
