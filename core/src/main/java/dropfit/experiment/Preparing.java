package dropfit.experiment;

import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.Split;
import dropfit.data.Splitter;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Task;
import dropfit.guard.Violation;
import dropfit.numeric.Work;
import dropfit.prepare.Expansion;
import dropfit.prepare.ExpansionSettings;
import dropfit.prepare.Preparation;
import dropfit.prepare.PreparationFit;
import dropfit.prepare.PreparationSettings;
import dropfit.trap.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is being made ready, in short parts: there is nothing before {@link #advance} has
 * come to the end.
 */
public final class Preparing {
  private final Work work = new Work();
  private final Table table;
  private final Choices choices;
  private @Nullable Outcome<Experiment> outcome;

  /** The rows to use, what is predicted of them, and in which part each is. */
  private record Rows(UsableRows usable, Target target, Target all, Split split) {}

  Preparing(Table table, Choices choices) {
    this.table = table;
    this.choices = choices;
    work.then(this::choose);
  }

  /**
   * Goes on, for a short while.
   *
   * @return whether there is more to do
   */
  public boolean advance() {
    return work.advance();
  }

  /**
   * What came of it.
   *
   * @return the experiment, or every reason why the choices do not fit the table
   * @throws IllegalStateException if there is more to do
   */
  public Outcome<Experiment> outcome() {
    if (outcome == null) {
      throw new IllegalStateException("the table is not ready yet");
    }
    return outcome;
  }

  private void refuse(String field, String message) {
    outcome = Outcome.refused(field, message);
  }

  private void choose() {
    List<Violation> violations = Judgement.of(table, choices);
    if (!violations.isEmpty()) {
      outcome = new Outcome.Refused<>(violations);
      return;
    }
    UsableRows usable = new UsableRows(work, table, choices);
    work.then(() -> chooseTarget(usable));
  }

  private void chooseTarget(UsableRows usable) {
    if (usable.rows().length < 2) {
      refuseTooFew(usable);
    } else if (choices.task() == Task.CLUSTERING) {
      split(usable, new Target.None());
    } else {
      ColumnTarget target =
          new ColumnTarget(work, table.column(choices.target()), choices.task(), usable.rows());
      work.then(() -> split(usable, target.target()));
    }
  }

  private void split(UsableRows usable, Target target) {
    if (target instanceof Target.Classes classes && classes.labels().size() < 2) {
      if (usable.ofRareClasses() > 0) {
        refuseTooFew(usable);
      } else {
        refuse("target", "All rows that are left have the same class.");
      }
      return;
    }
    Target all =
        choices.moreTargets().isEmpty() ? target : Targets.together(table, choices, usable.rows());
    Splitter splitter = splitter(target, usable.rows());
    work.then(() -> fit(new Rows(usable, target, all, splitter.split())));
  }

  private void fit(Rows rows) {
    Settings settings = choices.settings();
    int[] features = choices.features().stream().mapToInt(Integer::intValue).toArray();
    if (textCells() > Matrix.MAX_CELLS) {
      refuse("textColumns", "The words of so many rows need more columns than fit; take fewer.");
      return;
    }
    long numbers = choices.features().stream().filter(this::isNumbers).count();
    if (!settings.expansion().fits((int) numbers)) {
      refuse("expansion", tooWide(settings.expansion(), (int) numbers));
      return;
    }
    int[] places = rows.split.train();
    int[] train = new int[places.length];
    work.over(
        train.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            train[i] = rows.usable.rows()[places[i]];
          }
        });
    PreparationFit fit =
        new PreparationFit(
            work,
            table,
            features,
            train,
            new PreparationSettings(
                settings.impute(),
                settings.standardize(),
                settings.textColumns(),
                settings.expansion()));
    work.then(() -> prepare(rows, fit.preparation()));
  }

  private void prepare(Rows rows, Preparation preparation) {
    if (preparation.features().isEmpty()) {
      refuse("features", "None of the chosen columns has a value in the training rows.");
      return;
    }
    if ((long) table.rows() * preparation.features().size() > Matrix.MAX_CELLS) {
      refuse(
          "features",
          "The prepared table would have "
              + preparation.features().size()
              + " columns of "
              + table.rows()
              + " rows, more than fits; leave out columns with many different words.");
      return;
    }
    Weights weights = weights(rows.usable.rows(), rows.target, rows.split.train());
    Part train = part(rows, rows.split.train(), preparation, weights);
    Part validation = part(rows, rows.split.validation(), preparation, weights);
    Part test = part(rows, rows.split.test(), preparation, weights);
    work.then(() -> finish(rows, preparation, train, validation, test));
  }

  private Part part(Rows rows, int[] places, Preparation preparation, Weights weights) {
    return new Part(work, table, rows.usable.rows(), places, preparation, rows.all, weights);
  }

  private void finish(Rows rows, Preparation preparation, Part train, Part validation, Part test) {
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
            preparation.features().size());
    outcome =
        new Outcome.Done<>(
            new Experiment(
                new ReadyTable(
                    table, choices, preparation, train, validation, test, rows.usable, subject)));
  }

  private void refuseTooFew(UsableRows usable) {
    if (usable.ofRareClasses() > 0) {
      refuse(
          "fewestClassRows", "Two classes with as many rows are needed; leave out fewer classes.");
      return;
    }
    if (usable.withoutWeight() > 0) {
      refuse(
          "weights",
          "At least two rows with a row weight are needed; found " + usable.rows().length + ".");
      return;
    }
    if (usable.withoutDate() > 0) {
      refuse(
          "dateColumn",
          "At least two rows with a date are needed; found " + usable.rows().length + ".");
      return;
    }
    refuse(
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

  private Splitter splitter(Target target, int[] rows) {
    SplitSettings settings = choices.settings().split();
    double validation = settings.validationShare();
    double test = settings.testShare();
    return switch (settings.splitting()) {
      case RANDOM ->
          target instanceof Target.Classes classes
              ? Splitter.stratified(work, classes, validation, test, settings.seed())
              : Splitter.atRandom(work, rows.length, validation, test, settings.seed());
      case IN_ORDER -> Splitter.inOrder(work, rows.length, validation, test, false);
      case NEWEST_FIRST -> Splitter.inOrder(work, rows.length, validation, test, true);
      case BY_DATE -> {
        Column.Dates dates = (Column.Dates) table.column(settings.dateColumn());
        double[] seconds = new double[rows.length];
        work.over(
            rows.length,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                seconds[i] = dates.get(rows[i]);
              }
            });
        yield Splitter.by(work, seconds, validation, test);
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
