package dropfit.experiment;

import dropfit.catalog.Catalog;
import dropfit.data.Column;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Split;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.fit.Suitability;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Checked;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import dropfit.prepare.Expansion;
import dropfit.prepare.ExpansionSettings;
import dropfit.prepare.Preparation;
import dropfit.prepare.PreparationSettings;
import dropfit.trap.Subject;
import dropfit.trap.Trap;
import dropfit.trap.Traps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table made ready for training: rows without a target left out, the others split, the features
 * prepared by what the training rows say.
 */
public final class Experiment {
  /** Of more rows or cells the loss is shown for some, so that racing over it stays quick. */
  private static final int MOST_LOSS_ROWS = 5_000;

  private static final int MOST_LOSS_CELLS = 1_000_000;

  private final Table table;
  private final Choices choices;
  private final Preparation preparation;
  private final Part train;
  private final Part validation;
  private final Part test;
  private final UsableRows usable;
  private final Subject subject;

  private Experiment(
      Table table,
      Choices choices,
      Preparation preparation,
      Part train,
      Part validation,
      Part test,
      UsableRows usable,
      Subject subject) {
    this.table = table;
    this.choices = choices;
    this.preparation = preparation;
    this.train = train;
    this.validation = validation;
    this.test = test;
    this.usable = usable;
    this.subject = subject;
  }

  /**
   * Makes a table ready.
   *
   * @param table typed columns
   * @param choices what is to be learned from which columns
   * @return the experiment, or every reason why the choices do not fit the table
   */
  public static Outcome<Experiment> prepare(Table table, Choices choices) {
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
    Split split = split(table, settings, target, usable.rows());
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
    int[] validationRows = pick(usable.rows(), split.validation());
    int[] testRows = pick(usable.rows(), split.test());
    return new Outcome.Done<>(
        new Experiment(
            table,
            choices,
            preparation,
            new Part(
                table,
                trainRows,
                preparation,
                all.select(split.train()),
                weights(table, choices, trainRows)),
            new Part(
                table,
                validationRows,
                preparation,
                all.select(split.validation()),
                weights(table, choices, validationRows)),
            new Part(
                table,
                testRows,
                preparation,
                all.select(split.test()),
                weights(table, choices, testRows)),
            usable,
            new Subject(
                table,
                choices.features(),
                choices.task() == Task.CLUSTERING ? -1 : choices.target(),
                usable.rows(),
                target,
                split,
                settings.splitting() == Splitting.RANDOM,
                preparation.features().size())));
  }

  private static Outcome<Experiment> tooFew(Choices choices, UsableRows usable) {
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

  private static Split split(Table table, Settings settings, Target target, int[] rows) {
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

  private static Weights weights(Table table, Choices choices, int[] rows) {
    return choices.weights() == -1
        ? Weights.equal()
        : Weights.of(((Column.Numbers) table.column(choices.weights()).select(rows)).toArray());
  }

  /**
   * Begins a run on the training rows.
   *
   * @param algorithm an id of the catalog
   * @param values parameters as plain values; absent ones take their default
   * @return a run that has not moved yet, or everything that is wrong
   */
  public Outcome<Run> begin(String algorithm, Map<String, ?> values) {
    return Catalog.find(algorithm)
        .map(fit -> begin(fit, values))
        .orElseGet(() -> Outcome.refused("", "There is no algorithm named " + algorithm + "."));
  }

  private <P, M extends Model> Outcome<Run> begin(Fit<P, M> fit, Map<String, ?> values) {
    Outcome<Valid<P>> checked = check(fit, values);
    if (!(checked instanceof Outcome.Done<Valid<P>> done)) {
      return new Outcome.Refused<>(((Outcome.Refused<Valid<P>>) checked).violations());
    }
    Valid<P> valid = done.value();
    Training<M> training = fit.begin(valid, train.data());
    return new Outcome.Done<>(
        new Run(this, fit.about(), fit.schema().values(valid.get()), training));
  }

  /** Parameters that suit the training rows. */
  private <P> Outcome<Valid<P>> check(Fit<P, ?> fit, Map<String, ?> values) {
    Checked<P> checked = fit.schema().check(values);
    if (!(checked instanceof Checked.Accepted<P> accepted)) {
      return new Outcome.Refused<>(checked.violations());
    }
    Valid<P> valid = accepted.valid();
    if (fit.about().task() != choices.task()) {
      return Outcome.refused("target", fit.about().title() + " does not suit this target.");
    }
    List<Violation> misfits = Suitability.misfits(fit, valid.get(), train.data());
    return misfits.isEmpty() ? new Outcome.Done<>(valid) : new Outcome.Refused<>(misfits);
  }

  /**
   * The training rows that a loss is shown on: of many, some thousand evenly among them.
   *
   * @return at least one row, and at most a million cells unless one row has more
   */
  public Dataset lossRows() {
    int affordable = Math.max(1, MOST_LOSS_CELLS / train.data().x().columns());
    int size = Math.min(train.size(), Math.min(MOST_LOSS_ROWS, affordable));
    int[] rows = new int[size];
    for (int i = 0; i < size; i++) {
      rows[i] = (int) ((long) i * train.size() / size);
    }
    return train.data().select(rows);
  }

  /**
   * The training rows, prepared.
   *
   * @return what runs learn from
   */
  public Dataset trainData() {
    return train.data();
  }

  /**
   * The rows of the table that the training rows came from.
   *
   * @return a row number, from 0, for each row of {@link #trainData}
   */
  public double[] trainTableRows() {
    double[] rows = new double[train.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = train.tableRow(i);
    }
    return rows;
  }

  /**
   * Searches the table and the choices for what would deceive the user.
   *
   * @return at most one trap of each kind, those that make scores too good first
   */
  public List<Trap> traps() {
    return Traps.in(subject);
  }

  /**
   * The table that was made ready.
   *
   * @return the whole table
   */
  public Table table() {
    return table;
  }

  /**
   * What is learned from which columns.
   *
   * @return the choices
   */
  public Choices choices() {
    return choices;
  }

  /**
   * The names of the prepared columns.
   *
   * @return one name a column that models see
   */
  public List<String> features() {
    return preparation.features();
  }

  /**
   * The names of the prepared columns that vary by themselves; powers and the like are made of
   * them.
   *
   * @return one name a column that the picture can show along an axis
   */
  public List<String> inputs() {
    return preparation.inputs();
  }

  /**
   * What is predicted.
   *
   * @return the names of the target and of those predicted together with it; empty for clustering
   */
  public List<String> targets() {
    List<String> names = new ArrayList<>();
    if (choices.task() != Task.CLUSTERING) {
      names.add(table.column(choices.target()).name());
      choices.moreTargets().forEach(index -> names.add(table.column(index).name()));
    }
    return names;
  }

  /**
   * The classes that are told apart.
   *
   * @return the labels; empty unless the task is classification
   */
  public List<String> classes() {
    return train.data().target() instanceof Target.Classes classes ? classes.labels() : List.of();
  }

  /**
   * The number of rows without a target value.
   *
   * @return rows that nothing is learned from and nothing is judged by
   */
  public int leftOut() {
    return usable.withoutTarget();
  }

  /**
   * The number of rows with a target but without a weight.
   *
   * @return 0 unless a column of row weights was chosen
   */
  public int withoutWeight() {
    return usable.withoutWeight();
  }

  /**
   * The number of rows left out because they are split by a date that they do not have.
   *
   * @return 0 unless the settings split by date
   */
  public int withoutDate() {
    return usable.withoutDate();
  }

  /**
   * The number of rows left out because they repeat an earlier one.
   *
   * @return 0 unless the settings drop duplicates
   */
  public int repeated() {
    return usable.repeated();
  }

  /**
   * The number of rows left out because their class has too few others.
   *
   * @return 0 unless the settings ask for more than one row
   */
  public int ofRareClasses() {
    return usable.ofRareClasses();
  }

  /**
   * The number of rows learned from.
   *
   * @return 1 or more
   */
  public int trainRows() {
    return train.size();
  }

  /**
   * The number of rows for the validation curve.
   *
   * @return 0 or more
   */
  public int validationRows() {
    return validation.size();
  }

  /**
   * The number of rows for the test score.
   *
   * @return 0 or more
   */
  public int testRows() {
    return test.size();
  }

  Preparation preparation() {
    return preparation;
  }

  Part train() {
    return train;
  }

  Part validation() {
    return validation;
  }

  Part test() {
    return test;
  }
}
