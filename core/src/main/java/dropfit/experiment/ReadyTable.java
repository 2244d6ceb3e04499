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

/**
 * A table made ready for training: rows without a target left out, the others split, the features
 * prepared by what the training rows say.
 *
 * @param table the whole table
 * @param choices what is learned from which columns
 * @param preparation how columns become features
 * @param train the rows learned from
 * @param validation the rows for the validation curve
 * @param test the rows for the test score
 * @param usable the rows of the table that are in one of the parts
 * @param subject what is searched for traps
 */
record ReadyTable(
    Table table,
    Choices choices,
    Preparation preparation,
    Part train,
    Part validation,
    Part test,
    UsableRows usable,
    Subject subject) {

  /** Makes a table ready, or tells every reason why the choices do not fit it. */
  static Outcome<ReadyTable> of(Table table, Choices choices) {
    List<Violation> violations = Judgement.of(table, choices);
    if (!violations.isEmpty()) {
      return new Outcome.Refused<>(violations);
    }
    UsableRows usable = UsableRows.of(table, choices);
    if (usable.rows().length < 2) {
      return tooFew(choices, usable);
    }
    Target target =
        choices.task() == Task.CLUSTERING
            ? new Target.None()
            : Targets.of(table.column(choices.target()), choices.task(), usable.rows());
    Target all =
        choices.moreTargets().isEmpty() ? target : Targets.together(table, choices, usable.rows());
    if (target instanceof Target.Classes classes && classes.labels().size() < 2) {
      return usable.ofRareClasses() > 0
          ? tooFew(choices, usable)
          : Outcome.refused("target", "All rows that are left have the same class.");
    }
    Settings settings = choices.settings();
    Split split = split(table, settings.split(), target, usable.rows());
    int[] features = choices.features().stream().mapToInt(Integer::intValue).toArray();
    if (textCells(table, choices) > Matrix.MAX_CELLS) {
      return Outcome.refused(
          "textColumns", "The words of so many rows need more columns than fit; take fewer.");
    }
    long numbers = choices.features().stream().filter(index -> isNumbers(table, index)).count();
    if (!settings.expansion().fits((int) numbers)) {
      return Outcome.refused("expansion", tooWide(settings.expansion(), (int) numbers));
    }
    int[] trainRows = pick(usable.rows(), split.train());
    Preparation preparation =
        Preparation.fit(
            table,
            features,
            trainRows,
            new PreparationSettings(
                settings.impute(),
                settings.standardize(),
                settings.textColumns(),
                settings.expansion()));
    if (preparation.features().isEmpty()) {
      return Outcome.refused(
          "features", "None of the chosen columns has a value in the training rows.");
    }
    if ((long) table.rows() * preparation.features().size() > Matrix.MAX_CELLS) {
      return Outcome.refused(
          "features",
          "The prepared table would have "
              + preparation.features().size()
              + " columns of "
              + table.rows()
              + " rows, more than fits; leave out columns with many different words.");
    }
    Weights weights = weights(table, choices, usable.rows(), target, split.train());
    return new Outcome.Done<>(
        new ReadyTable(
            table,
            choices,
            preparation,
            new Part(
                table,
                trainRows,
                preparation,
                all.select(split.train()),
                weights.select(split.train())),
            new Part(
                table,
                pick(usable.rows(), split.validation()),
                preparation,
                all.select(split.validation()),
                weights.select(split.validation())),
            new Part(
                table,
                pick(usable.rows(), split.test()),
                preparation,
                all.select(split.test()),
                weights.select(split.test())),
            usable,
            new Subject(
                table,
                choices.features(),
                choices.task() == Task.CLUSTERING ? -1 : choices.target(),
                usable.rows(),
                target,
                split,
                settings.split().splitting() == Splitting.RANDOM,
                settings.balanceClasses(),
                preparation.features().size())));
  }

  private static Outcome<ReadyTable> tooFew(Choices choices, UsableRows usable) {
    if (usable.ofRareClasses() > 0) {
      return Outcome.refused(
          "fewestClassRows", "Two classes with as many rows are needed; leave out fewer classes.");
    }
    if (usable.withoutWeight() > 0) {
      return Outcome.refused(
          "weights",
          "At least two rows with a row weight are needed; found " + usable.rows().length + ".");
    }
    if (usable.withoutDate() > 0) {
      return Outcome.refused(
          "dateColumn",
          "At least two rows with a date are needed; found " + usable.rows().length + ".");
    }
    return Outcome.refused(
        choices.task() == Task.CLUSTERING ? "" : "target",
        "At least two rows with a target are needed; found " + usable.rows().length + ".");
  }

  private static boolean isNumbers(Table table, int index) {
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

  private static Split split(Table table, SplitSettings settings, Target target, int[] rows) {
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
  private static long textCells(Table table, Choices choices) {
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

  private static Weights weights(
      Table table, Choices choices, int[] rows, Target target, int[] train) {
    Weights own =
        choices.weights() == -1
            ? Weights.equal()
            : Weights.of(((Column.Numbers) table.column(choices.weights()).select(rows)).toArray());
    return choices.settings().balanceClasses() && target instanceof Target.Classes classes
        ? ClassBalance.weights(classes, own, train)
        : own;
  }
}
