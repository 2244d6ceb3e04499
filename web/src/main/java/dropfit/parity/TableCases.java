package dropfit.parity;

import dropfit.codec.Json;
import dropfit.csv.ColumnProfile;
import dropfit.csv.CsvOptions;
import dropfit.csv.CsvReader;
import dropfit.csv.CsvResult;
import dropfit.csv.CsvText;
import dropfit.csv.Issue;
import dropfit.csv.RowChoice;
import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Table;
import dropfit.fit.LossHistory;
import dropfit.optim.PathHistory;
import dropfit.prepare.Beyond;
import dropfit.prepare.Expansion;
import dropfit.prepare.ExpansionSettings;
import dropfit.prepare.Impute;
import dropfit.prepare.Knots;
import dropfit.prepare.Preparation;
import dropfit.prepare.PreparationSettings;
import dropfit.profile.ColumnSummary;
import dropfit.profile.DateSummary;
import dropfit.profile.NumberSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reading CSV, preparing columns, and the histories of runs. */
final class TableCases {
  /** Missing cells, words, a constant, and numbers of the largest and smallest sizes. */
  private static final String AWKWARD =
      """
      size,kind,same,huge,tiny,empty
      0.1,a,7,1e308,5e-324,
      ,b,7,-1e308,1e-320,
      0.30000000000000004,a,7,1.7e308,,
      2,,7,,3e-310,
      2,c,7,1,-2e-310,
      1e-7,b,7,0.1,0,
      """;

  private TableCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    cases.add(Case.exact("csv files read", TableCases::csvFiles));
    cases.add(Case.exact("a sample of a csv file", samples -> sampled()));
    for (String name : List.of("iris", "breast_cancer", "diabetes")) {
      cases.add(
          Case.exact("standard_scaler__" + name, samples -> scaled(samples.table(name + ".csv"))));
    }
    for (Impute impute : Impute.values()) {
      for (boolean standardize : new boolean[] {false, true}) {
        cases.add(
            Case.exact(
                "prepared with " + impute.id() + (standardize ? ", standardized" : ""),
                samples -> prepared(new PreparationSettings(impute, standardize, 8))));
      }
    }
    for (Expansion kind : Expansion.values()) {
      ExpansionSettings expansion =
          ExpansionSettings.NONE.kind(kind).placement(Knots.QUANTILE).beyond(Beyond.LINEAR);
      cases.add(
          Case.exact(
              "prepared with " + kind.id(),
              samples -> prepared(new PreparationSettings(Impute.MEAN, true, 8, expansion))));
    }
    cases.add(Case.exact("loss history", samples -> losses()));
    cases.add(Case.exact("path history", samples -> path()));
    return cases;
  }

  private static Answer csvFiles(Samples samples) {
    Answer answer = new Answer();
    for (String file : samples.names()) {
      CsvResult result = CsvReader.read(samples.text(file), CsvOptions.DEFAULT);
      Table table = result.table();
      List<String> cells = new ArrayList<>();
      for (Column column : table.columns()) {
        cells.add(column.name());
        for (int i = 0; i < table.rows(); i++) {
          cells.add(column.text(i));
        }
        if (column instanceof Column.Numbers numbers) {
          answer.numbers(file + ", " + answer.numbers().size(), numbers.toArray());
        }
      }
      List<String> issues = new ArrayList<>();
      for (Issue issue : result.issues().places()) {
        issues.add(
            issue.code().name()
                + " at "
                + issue.line()
                + ", "
                + issue.column()
                + ": "
                + issue.name()
                + "; "
                + issue.raw()
                + "; "
                + issue.expected()
                + "; "
                + issue.done());
      }
      answer.texts(file + ", cells", cells).texts(file + ", issues", issues);
    }
    return answer;
  }

  /** Numbers too many to be told apart, with ties and a long tail, and a sample that misleads. */
  private static Answer sampled() {
    StringBuilder text = new StringBuilder("n,day,tied\n");
    for (int i = 0; i < 3000; i++) {
      text.append(1e6 / (i + 1)).append(',').append(1900 + i % 150).append("-05-");
      text.append(10 + i % 15).append(',').append(i % 3 == 0 ? "" : i % 2 * i / 8.0).append('\n');
    }
    CsvReader reader =
        CsvReader.begin(CsvText.of(text.toString()), CsvOptions.DEFAULT, RowChoice.sample(100, 1));
    while (reader.advance()) {}
    Answer answer = new Answer();
    for (ColumnProfile column : reader.result().columns()) {
      answer.numbers(column.name() + ", shape", numbers(column.histogram()));
      column.summary().ifPresent(summary -> add(answer, column.name(), summary));
    }
    return answer;
  }

  private static void add(Answer answer, String name, ColumnSummary summary) {
    if (summary instanceof NumberSummary numbers) {
      answer
          .numbers(name + ", bins", numbers(numbers.histogram().counts()))
          .numbers(
              name,
              numbers.lowerQuartile(),
              numbers.median(),
              numbers.upperQuartile(),
              numbers.mean(),
              numbers.deviation(),
              numbers.skew(),
              numbers.lowerFence(),
              numbers.upperFence(),
              numbers.below(),
              numbers.above());
    } else if (summary instanceof DateSummary dates) {
      answer
          .numbers(name + ", bins", numbers(dates.histogram().counts()))
          .numbers(name, dates.first(), dates.median(), dates.last(), dates.unique());
    }
  }

  private static int[] numbers(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Answer scaled(Table table) {
    // The last column is the target.
    int[] columns = IntStream.range(0, table.columns().size() - 1).toArray();
    Preparation preparation =
        Preparation.fit(
            table, columns, allRows(table), new PreparationSettings(Impute.MEAN, true, 8));
    Matrix all = preparation.apply(table);
    return new Answer()
        .numbers("mean", IntStream.of(columns).mapToDouble(preparation::center).toArray())
        .numbers("scale", IntStream.of(columns).mapToDouble(preparation::scale).toArray())
        .numbers("transformed_head5", all.select(new int[] {0, 1, 2, 3, 4}).toArray())
        .numbers("transformed", all.toArray());
  }

  private static Answer prepared(PreparationSettings settings) {
    Table table = CsvReader.read(AWKWARD, CsvOptions.DEFAULT).table();
    int[] columns = {0, 1, 2, 3, 4};
    Preparation preparation = Preparation.fit(table, columns, allRows(table), settings);
    State state = preparation.state();
    return new Answer()
        .texts("features", preparation.features())
        .numbers("prepared", preparation.apply(table).toArray())
        .numbers("restored", Preparation.restore(state).apply(table).toArray())
        .texts("state", List.of(Json.write(state)));
  }

  private static int[] allRows(Table table) {
    return IntStream.range(0, table.rows()).toArray();
  }

  private static Answer losses() {
    LossHistory history = new LossHistory();
    for (int i = 1; i <= 35_000; i++) {
      history.add(i, 1.0 / i);
    }
    int[] iterations = new int[history.size()];
    double[] losses = new double[history.size()];
    for (int i = 0; i < losses.length; i++) {
      iterations[i] = history.iteration(i);
      losses[i] = history.loss(i);
    }
    return new Answer().numbers("iterations", iterations).numbers("losses", losses);
  }

  private static Answer path() {
    PathHistory history = new PathHistory();
    for (int i = 0; i < 2500; i++) {
      history.add(i / 3.0, -i / 7.0);
    }
    double[] places = new double[2 * history.size()];
    for (int i = 0; i < history.size(); i++) {
      places[2 * i] = history.x(i);
      places[2 * i + 1] = history.y(i);
    }
    return new Answer().numbers("places", places);
  }
}
