package dropfit.experiment;

import dropfit.catalog.Catalog;
import dropfit.data.Dataset;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.fit.Suitability;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Checked;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import dropfit.prepare.Preparation;
import dropfit.trap.Trap;
import dropfit.trap.Traps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be asked of a table that was made ready: runs, traps, and what was left out. */
public final class Experiment {
  /** Of more rows or cells the loss is shown for some, so that racing over it stays quick. */
  private static final int MOST_LOSS_ROWS = 5_000;

  private static final int MOST_LOSS_CELLS = 1_000_000;

  private final ReadyTable ready;
  private final Part train;

  Experiment(ReadyTable ready) {
    this.ready = ready;
    this.train = ready.train();
  }

  /**
   * Makes a table ready.
   *
   * @param table typed columns
   * @param choices what is to be learned from which columns
   * @return the experiment, or every reason why the choices do not fit the table
   */
  public static Outcome<Experiment> prepare(Table table, Choices choices) {
    Preparing preparing = preparing(table, choices);
    while (preparing.advance()) {}
    return preparing.outcome();
  }

  /**
   * Begins to make a table ready.
   *
   * @param table typed columns
   * @param choices what is to be learned from which columns
   * @return what is driven by its caller
   */
  public static Preparing preparing(Table table, Choices choices) {
    return new Preparing(table, choices);
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
    if (fit.about().task() != ready.choices().task()) {
      return Outcome.refused("target", fit.about().title() + " does not suit this target.");
    }
    if (isBalanced() && !fit.takesWeights()) {
      return Outcome.refused(
          "",
          fit.about().title()
              + " takes no row weights, so it cannot give classes equal weight; do without, or"
              + " choose another algorithm.");
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
   * Begins to search the table and the choices for what would deceive the user.
   *
   * @return a search that is driven by its caller
   */
  public Traps searchTraps() {
    return new Traps(ready.subject());
  }

  /**
   * Searches the table and the choices for what would deceive the user.
   *
   * @return at most one trap of each kind, those that make scores too good first
   */
  public List<Trap> traps() {
    Traps search = searchTraps();
    while (search.advance()) {}
    return search.found();
  }

  /**
   * The table that was made ready.
   *
   * @return the whole table
   */
  public Table table() {
    return ready.table();
  }

  /**
   * What is learned from which columns.
   *
   * @return the choices
   */
  public Choices choices() {
    return ready.choices();
  }

  /**
   * The names of the prepared columns.
   *
   * @return one name a column that models see
   */
  public List<String> features() {
    return ready.preparation().features();
  }

  /**
   * The names of the prepared columns that vary by themselves; powers and the like are made of
   * them.
   *
   * @return one name a column that the picture can show along an axis
   */
  public List<String> inputs() {
    return ready.preparation().inputs();
  }

  /**
   * What is predicted.
   *
   * @return the names of the target and of those predicted together with it; empty for clustering
   */
  public List<String> targets() {
    List<String> names = new ArrayList<>();
    if (ready.choices().task() != Task.CLUSTERING) {
      names.add(ready.table().column(ready.choices().target()).name());
      ready.choices().moreTargets().forEach(index -> names.add(ready.table().column(index).name()));
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
    return ready.usable().withoutTarget();
  }

  /**
   * The number of rows with a target but without a weight.
   *
   * @return 0 unless a column of row weights was chosen
   */
  public int withoutWeight() {
    return ready.usable().withoutWeight();
  }

  /**
   * The number of rows left out because they are split by a date that they do not have.
   *
   * @return 0 unless the settings split by date
   */
  public int withoutDate() {
    return ready.usable().withoutDate();
  }

  /**
   * The number of rows left out because they repeat an earlier one.
   *
   * @return 0 unless the settings drop duplicates
   */
  public int repeated() {
    return ready.usable().repeated();
  }

  /**
   * The number of rows left out because their class has too few others.
   *
   * @return 0 unless the settings ask for more than one row
   */
  public int ofRareClasses() {
    return ready.usable().ofRareClasses();
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
    return ready.validation().size();
  }

  /**
   * The number of rows for the test score.
   *
   * @return 0 or more
   */
  public int testRows() {
    return ready.test().size();
  }

  /** Whether rows weigh so that every class counts the same in training. */
  boolean isBalanced() {
    return ready.choices().settings().balanceClasses()
        && ready.choices().task() == Task.CLASSIFICATION;
  }

  Preparation preparation() {
    return ready.preparation();
  }

  Part train() {
    return train;
  }

  Part validation() {
    return ready.validation();
  }

  Part test() {
    return ready.test();
  }
}
