package dropfit.experiment;

import dropfit.Reference;
import dropfit.csv.CsvOptions;
import dropfit.csv.CsvReader;
import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.Table;
import dropfit.fit.Status;
import dropfit.fit.Task;
import dropfit.guard.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tables and experiments to try things on. */
final class Samples {
  private Samples() {}

  static final Settings DEFAULTS = Settings.SCHEMA.defaults();

  /** Iris: four columns of numbers, then the species as words. */
  static Table iris() {
    Matrix x = Reference.features("iris");
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < 4; j++) {
      columns.add(new Column.Numbers("x" + j, x.column(j)));
    }
    List<String> species = List.of("setosa", "versicolor", "virginica");
    columns.add(new Column.Categories("species", species, Reference.classes("iris")));
    return new Table(columns, 150);
  }

  static Table csv(String... lines) {
    return CsvReader.read(String.join("\n", lines) + "\n", CsvOptions.DEFAULT).table();
  }

  /** The same table with another column at some place. */
  static Table with(Table table, int place, Column column) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.set(place, column);
    return new Table(columns, table.rows());
  }

  static Column numbers(String name, double... values) {
    return new Column.Numbers(name, values);
  }

  /** As many rows of some words in turn. */
  static Column words(String name, int rows, String... words) {
    int[] codes = IntStream.range(0, rows).map(i -> i % words.length).toArray();
    return new Column.Categories(name, List.of(words), codes);
  }

  static Choices choices(Task task, int target, Integer... features) {
    return new Choices(task, target, List.of(features), DEFAULTS);
  }

  static Experiment prepared(Table table, Choices choices) {
    Outcome<Experiment> outcome = Experiment.prepare(table, choices);
    return done(outcome);
  }

  static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Refused<T> refused) {
      throw new AssertionError(refused.violations().toString());
    }
    return ((Outcome.Done<T>) outcome).value();
  }

  static List<Violation> refusals(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?> refused) {
      return refused.violations();
    }
    throw new AssertionError("not refused");
  }

  /** A run driven to its end. */
  static Run ended(Experiment experiment, String algorithm, Map<String, ?> params) {
    Run run = done(experiment.begin(algorithm, params));
    while (run.status() == Status.RUNNING) {
      run.step();
    }
    return run;
  }

  static Experiment irisSpecies() {
    return prepared(iris(), choices(Task.CLASSIFICATION, 4, 0, 1, 2, 3));
  }
}
