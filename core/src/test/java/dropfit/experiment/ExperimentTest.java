package dropfit.experiment;

import static dropfit.experiment.Samples.DEFAULTS;
import static dropfit.experiment.Samples.choices;
import static dropfit.experiment.Samples.ended;
import static dropfit.experiment.Samples.iris;
import static dropfit.experiment.Samples.irisSpecies;
import static dropfit.experiment.Samples.numbers;
import static dropfit.experiment.Samples.prepared;
import static dropfit.experiment.Samples.refusals;
import static dropfit.experiment.Samples.with;
import static dropfit.experiment.Samples.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.codec.Json;
import dropfit.data.Column;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.Task;
import dropfit.guard.Violation;
import dropfit.prepare.Expansion;
import dropfit.prepare.ExpansionSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentTest {

  @Test
  void rowsArePreparedAndSplitWithinClasses() {
    Experiment experiment = irisSpecies();
    assertEquals(List.of("x0", "x1", "x2", "x3"), experiment.features());
    assertEquals(List.of("setosa", "versicolor", "virginica"), experiment.classes());
    assertEquals(0, experiment.leftOut());
    assertEquals(150, rows(experiment));
    for (Part part : List.of(experiment.validation(), experiment.test())) {
      int[] counts = ((Target.Classes) part.data().target()).counts();
      assertArrayEquals(new int[] {8, 7, 8}, counts, "of fifty, 15 percent");
    }
  }

  private static int rows(Experiment experiment) {
    return experiment.trainRows() + experiment.validationRows() + experiment.testRows();
  }

  @Test
  void everyPartHasTheRowsAndTargetsOfTheTable() {
    Table table = iris();
    Settings raw = DEFAULTS.standardize(false);
    Experiment experiment = prepared(table, new Choices(Task.REGRESSION, 0, List.of(3, 1), raw));
    boolean[] seen = new boolean[150];
    for (Part part : List.of(experiment.train(), experiment.validation(), experiment.test())) {
      Target.Numbers target = (Target.Numbers) part.data().target();
      for (int i = 0; i < part.size(); i++) {
        int row = part.tableRow(i);
        assertFalse(seen[row]);
        seen[row] = true;
        assertEquals(table.column(0).text(row), numbers("", target.get(i)).text(0));
        assertEquals(table.column(3).text(row), numbers("", part.data().x().get(i, 0)).text(0));
        assertEquals(table.column(1).text(row), numbers("", part.data().x().get(i, 1)).text(0));
      }
    }
    assertEquals(150, rows(experiment));
  }

  @Test
  void rowsWithoutATargetAreLeftOut() {
    double[] y = new double[150];
    for (int i = 0; i < 150; i++) {
      y[i] = i % 5 == 0 ? Double.NaN : i;
    }
    Table table = with(iris(), 0, numbers("y", y));
    Experiment experiment = prepared(table, choices(Task.REGRESSION, 0, 1, 4));
    assertEquals(30, experiment.leftOut());
    assertEquals(120, rows(experiment));
    for (Part part : List.of(experiment.train(), experiment.validation(), experiment.test())) {
      for (int i = 0; i < part.size(); i++) {
        assertNotEquals(0, part.tableRow(i) % 5);
        assertEquals(part.tableRow(i), ((Target.Numbers) part.data().target()).get(i));
      }
    }
    Experiment groups = prepared(table, choices(Task.CLUSTERING, -1, 1, 2));
    assertEquals(0, groups.leftOut());
    assertEquals(150, rows(groups));
  }

  @Test
  void rowsCountAsTheirColumnSays() {
    double[] w = new double[150];
    for (int i = 0; i < 150; i++) {
      w[i] = i % 5 == 0 ? Double.NaN : i % 4;
    }
    Table table = with(iris(), 3, numbers("w", w));
    Experiment experiment = prepared(table, choices(Task.REGRESSION, 0, 1, 2).weights(3));
    assertEquals(0, experiment.leftOut());
    assertEquals(30, experiment.withoutWeight());
    assertEquals(120, rows(experiment));
    for (Part part : List.of(experiment.train(), experiment.validation(), experiment.test())) {
      for (int i = 0; i < part.size(); i++) {
        assertEquals(w[part.tableRow(i)], part.data().weights().get(i));
      }
    }
    ended(experiment, "linear_regression", Map.of("solver", "exact"));
    Experiment equal = prepared(table, choices(Task.REGRESSION, 0, 1, 2));
    assertTrue(equal.train().data().weights().areEqual());
  }

  @Test
  void weightsThatCannotBeHeededAreRefused() {
    double[] w = new double[150];
    Arrays.fill(w, 1);
    w[7] = -2.5;
    Table table = with(iris(), 3, numbers("w", w));
    Choices choices = choices(Task.REGRESSION, 0, 1, 2);
    assertEquals(
        List.of("Row weights should be 0 or more; row 8 of the table has -2.5 in w."),
        messages(table, choices.weights(3)));
    w[7] = 1;
    Table good = with(iris(), 3, numbers("w", w));
    assertEquals(
        List.of("x2 cannot be row weights and a feature at once."),
        messages(good, choices.weights(2)));
    assertEquals(
        List.of("x0 cannot be row weights and a target at once."),
        messages(good, choices.weights(0)));
    for (int column : new int[] {4, 99, -7}) {
      assertEquals(
          List.of("Row weights should be a column of numbers."),
          messages(good, choices.weights(column)));
    }
    Arrays.fill(w, Double.NaN);
    assertEquals(
        List.of("At least two rows with a row weight are needed; found 0."),
        messages(with(iris(), 3, numbers("w", w)), choices.weights(3)));
  }

  private static List<String> messages(Table table, Choices choices) {
    return refusals(Experiment.prepare(table, choices)).stream().map(Violation::message).toList();
  }

  @Test
  void labelsThatNoUsableRowHasAreNoClasses() {
    Column column = new Column.Categories("c", List.of("a", "b", "never"), codes());
    Experiment experiment =
        prepared(with(iris(), 4, column), choices(Task.CLASSIFICATION, 4, 0, 1));
    assertEquals(List.of("a", "b"), experiment.classes());
    ended(experiment, "logistic_regression", Map.of("solver", "lbfgs"));
  }

  private static int[] codes() {
    int[] codes = new int[150];
    for (int i = 0; i < 150; i++) {
      codes[i] = i % 3 - 1;
    }
    return codes;
  }

  /** Whatever the rows of the other parts hold, the training rows alone decide. */
  @ParameterizedTest
  @CsvSource({
    "CLASSIFICATION, logistic_regression",
    "REGRESSION, linear_regression",
    "CLUSTERING, k_means"
  })
  void heldBackRowsInfluenceNeitherPreparationNorModel(Task task, String algorithm) {
    int target = task == Task.CLUSTERING ? -1 : task == Task.REGRESSION ? 0 : 4;
    Table table = with(iris(), 3, words("w", 150, "p", "q", "r", "s", "t"));
    Choices choices = choices(task, target, 1, 2, 3);
    Experiment before = prepared(table, choices);
    double[] x1 = ((Column.Numbers) table.column(1)).toArray();
    double[] x2 = ((Column.Numbers) table.column(2)).toArray();
    int[] words = ((Column.Categories) table.column(3)).toArray();
    for (Part part : List.of(before.validation(), before.test())) {
      assertTrue(part.size() > 10);
      for (int i = 0; i < part.size(); i++) {
        int row = part.tableRow(i);
        x1[row] = i % 3 == 0 ? Double.NaN : 1e6 * i;
        x2[row] = -1e9;
        words[row] = 5;
      }
    }
    Table changed = with(with(table, 1, numbers("x1", x1)), 2, numbers("x2", x2));
    changed =
        with(
            changed, 3, new Column.Categories("w", List.of("p", "q", "r", "s", "t", "new"), words));
    Experiment after = prepared(changed, choices);
    assertEquals(Json.write(before.preparation().state()), Json.write(after.preparation().state()));
    assertEquals(before.train().data().x(), after.train().data().x());
    assertNotEquals(before.test().data().x(), after.test().data().x());
    assertEquals(
        ended(before, algorithm, Map.of()).model(), ended(after, algorithm, Map.of()).model());
  }

  @Test
  void aSeedDecidesTheSplit() {
    Choices choices = choices(Task.CLASSIFICATION, 4, 0, 1);
    Choices other =
        new Choices(
            Task.CLASSIFICATION, 4, List.of(0, 1), DEFAULTS.seed(DEFAULTS.split().seed() + 1));
    Experiment first = prepared(iris(), choices);
    assertEquals(first.test().data().x(), prepared(iris(), choices).test().data().x());
    assertNotEquals(first.test().data().x(), prepared(iris(), other).test().data().x());
  }

  @Test
  void everyReasonForARefusalIsGivenAtOnce() {
    Choices choices =
        new Choices(
            Task.CLASSIFICATION,
            9,
            List.of(0, -1, 7),
            DEFAULTS.testShare(0.9).validationShare(Double.NaN));
    List<Violation> violations = refusals(Experiment.prepare(iris(), choices));
    assertEquals(
        List.of("validationShare", "testShare", "features", "features", "target"),
        violations.stream().map(Violation::field).toList());
  }

  @Test
  void unsuitableChoicesAreRefused() {
    Table table = with(iris(), 3, new Column.Text("notes", texts()));
    assertRefused("features", "Choose at least one column", table, choices(Task.CLUSTERING, -1));
    assertRefused("features", "x0 is the target", table, choices(Task.REGRESSION, 0, 0, 1));
    assertRefused("features", "There is no column 6", table, choices(Task.CLUSTERING, -1, 5));
    assertRefused("target", "Choose the column to predict", table, choices(Task.REGRESSION, -1, 1));
    assertRefused("target", "species should have two diff", table, choices(Task.REGRESSION, 4, 1));
    assertRefused("target", "x0 should have 2 to 100", table, choices(Task.CLASSIFICATION, 0, 1));
    assertRefused("target", "notes should have", table, choices(Task.CLASSIFICATION, 3, 1));
  }

  @Test
  void nothingToLearnFromIsExplained() {
    double[] same = new double[150];
    Column constant = new Column.Numbers("same", same);
    Column target = iris().column(0);
    Column text = new Column.Text("notes", texts());
    Choices first = choices(Task.REGRESSION, 0);
    assertRefused("features", "There is no other column", new Table(List.of(target), 150), first);
    assertRefused(
        "features",
        "No other column can be learned from as it is: 1 has one value or none in all rows. A model",
        new Table(List.of(target, constant), 150),
        first);
    assertRefused(
        "features",
        "No other column can be learned from as it is: 2 have one value or none in all rows, 1 is"
            + " identifiers or free text. Make",
        new Table(List.of(target, constant, text, constant), 150),
        first);
    Table one = iris().select(new int[] {3});
    assertRefused("features", "At least two rows", one, choices(Task.CLUSTERING, -1));
  }

  private static String[] texts() {
    String[] texts = new String[150];
    Arrays.setAll(texts, i -> "note " + i);
    return texts;
  }

  private static void assertRefused(String field, String start, Table table, Choices choices) {
    List<Violation> violations = refusals(Experiment.prepare(table, choices));
    assertEquals(1, violations.size(), violations.toString());
    assertEquals(field, violations.get(0).field());
    assertTrue(violations.get(0).message().startsWith(start), violations.get(0).message());
    assertTrue(violations.get(0).message().endsWith("."));
  }

  @Test
  void tooManyProductsAreRefusedWithTheirNumber() {
    List<Column> columns = new ArrayList<>();
    List<Integer> features = new ArrayList<>();
    for (int j = 0; j < 30; j++) {
      columns.add(Samples.numbers("x" + j, j, 2, 3, 4, 5));
      features.add(j);
    }
    columns.add(Samples.numbers("y", 1, 2, 3, 4, 5));
    ExpansionSettings expansion = ExpansionSettings.NONE.kind(Expansion.POLYNOMIAL).degree(4);
    Choices choices =
        new Choices(Task.REGRESSION, 30, features, Samples.DEFAULTS.expansion(expansion));
    Violation refusal = refusals(Experiment.prepare(new Table(columns, 5), choices)).get(0);
    assertEquals("expansion", refusal.field());
    assertEquals(
        "Powers and products of up to 4 factors would make 46375 columns of 30 with numbers; at"
            + " most 1000 fit. Take a lower degree, or leave columns out.",
        refusal.message());
  }

  @Test
  void tooFewRowsAreRefused() {
    Table one = iris().select(new int[] {3});
    assertRefused("", "At least two rows", one, choices(Task.CLUSTERING, -1, 0));
    Table none = iris().select(new int[0]);
    assertRefused("", "At least two rows", none, choices(Task.CLUSTERING, -1, 0));
    Table two = iris().select(new int[] {3, 120});
    Settings large = DEFAULTS.validationShare(0.45).testShare(0.45);
    Experiment experiment = prepared(two, new Choices(Task.REGRESSION, 0, List.of(1), large));
    assertEquals(1, experiment.trainRows());
    assertEquals(1, experiment.testRows());
  }

  @Test
  void columnsWithoutAnyTrainingValueAreRefused() {
    int[] missing = new int[150];
    Arrays.fill(missing, -1);
    Table table = with(iris(), 3, new Column.Categories("empty", List.of("x"), missing));
    assertRefused("features", "None of the chosen columns", table, choices(Task.REGRESSION, 0, 3));
    assertEquals(List.of("x1"), prepared(table, choices(Task.REGRESSION, 0, 3, 1)).features());
  }

  @Test
  void rowsAreSplitByTheirOrderIfToldTo() {
    Settings inOrder = DEFAULTS.splitting(Splitting.IN_ORDER).validationShare(0.2).testShare(0.1);
    Choices choices = new Choices(Task.REGRESSION, 0, List.of(1, 2), inOrder);
    Experiment experiment = prepared(iris(), choices);
    assertEquals(0, experiment.train().tableRow(0));
    assertEquals(105, experiment.validation().tableRow(0));
    assertEquals(135, experiment.test().tableRow(0));
    assertEquals(15, experiment.testRows());
    Settings newestFirst = inOrder.splitting(Splitting.NEWEST_FIRST);
    Experiment other =
        prepared(iris(), new Choices(Task.REGRESSION, 0, List.of(1, 2), newestFirst));
    assertEquals(0, other.test().tableRow(0));
    assertEquals(15, other.validation().tableRow(0));
    assertEquals(45, other.train().tableRow(0));
  }

  @Test
  void rowsAreSplitByDateIfToldTo() {
    double[] seconds = IntStream.range(0, 150).mapToDouble(i -> i * 7 % 150 * 86_400.0).toArray();
    seconds[4] = Double.NaN;
    Table table = with(iris(), 3, new Column.Dates("day", seconds, Column.Dates.Scale.DATE));
    Settings byDate = DEFAULTS.splitting(Splitting.BY_DATE).dateColumn(3).testShare(0.1);
    Experiment experiment = prepared(table, new Choices(Task.REGRESSION, 0, List.of(1, 2), byDate));
    assertEquals(1, experiment.withoutDate());
    double first = Double.POSITIVE_INFINITY;
    for (int i = 0; i < experiment.testRows(); i++) {
      first = Math.min(first, seconds[experiment.test().tableRow(i)]);
    }
    for (int i = 0; i < experiment.trainRows(); i++) {
      assertTrue(seconds[experiment.train().tableRow(i)] < first, "trained on what came later");
    }
    assertEquals(15, experiment.testRows());
    assertRefused(
        "dateColumn",
        "Choose a column of dates",
        table,
        new Choices(Task.REGRESSION, 0, List.of(1), byDate.dateColumn(2)));
    assertRefused(
        "dateColumn",
        "Choose a column of dates",
        table,
        new Choices(Task.REGRESSION, 0, List.of(1), byDate.dateColumn(99)));
    Arrays.fill(seconds, Double.NaN);
    assertRefused(
        "dateColumn",
        "At least two rows with a date",
        with(iris(), 3, new Column.Dates("day", seconds, Column.Dates.Scale.DATE)),
        new Choices(Task.REGRESSION, 0, List.of(1), byDate));
  }

  @Test
  void duplicatesAndSmallClassesAreLeftOutIfToldTo() {
    double[] x = {1, 2, 1, 3, 4, 1, 5, 6, 7, 8};
    int[] codes = {0, 1, 0, 1, 1, 1, 0, 0, 2, -1};
    Table table =
        new Table(
            List.of(numbers("x", x), new Column.Categories("y", List.of("a", "b", "c"), codes)),
            10);
    Settings strict = DEFAULTS.dropDuplicates(true).fewestClassRows(2).testShare(0.2);
    Experiment experiment =
        prepared(table, new Choices(Task.CLASSIFICATION, 1, List.of(0), strict));
    assertEquals(1, experiment.leftOut());
    assertEquals(1, experiment.repeated(), "row 2; row 5 has another class");
    assertEquals(1, experiment.ofRareClasses());
    assertEquals(List.of("a", "b"), experiment.classes());
    assertEquals(7, rows(experiment));
    assertRefused(
        "fewestClassRows",
        "Two classes with as many rows",
        table,
        new Choices(Task.CLASSIFICATION, 1, List.of(0), strict.fewestClassRows(4)));
    Experiment groups =
        prepared(
            table.select(new int[] {0, 2, 8}),
            new Choices(Task.CLUSTERING, -1, List.of(0, 1), strict));
    assertEquals(1, groups.repeated());
    assertEquals(0, groups.ofRareClasses());
  }

  @Test
  void onlyWhatSuitsCanBegin() {
    Experiment experiment = irisSpecies();
    assertCannotBegin(experiment, "no such thing", Map.of(), "", "There is no algorithm named");
    assertCannotBegin(
        experiment, "linear_regression", Map.of(), "target", "Linear regression does");
    assertCannotBegin(
        experiment, "logistic_regression", Map.of("penalty", -1.0), "penalty", "L2 penalty should");
    assertCannotBegin(
        experiment,
        "logistic_regression",
        Map.of("groups", 3.0),
        "groups",
        "There is no parameter");
    Experiment clusters = prepared(iris(), choices(Task.CLUSTERING, -1, 0, 1));
    assertCannotBegin(
        clusters, "k_means", Map.of("groups", 149.0), "groups", "Groups should be at most");
  }

  private static void assertCannotBegin(
      Experiment experiment, String algorithm, Map<String, ?> params, String field, String start) {
    List<Violation> violations = refusals(experiment.begin(algorithm, params));
    assertEquals(1, violations.size(), violations.toString());
    assertEquals(field, violations.get(0).field());
    assertTrue(violations.get(0).message().startsWith(start), violations.get(0).message());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.2})
  void aShareOfZeroLeavesAPartEmpty(double share) {
    Settings settings = DEFAULTS.validationShare(share).testShare(0.2 - share);
    Experiment experiment =
        prepared(iris(), new Choices(Task.CLASSIFICATION, 4, List.of(0, 1), settings));
    assertEquals(share == 0 ? 0 : 30, experiment.validationRows());
    assertEquals(share == 0 ? 30 : 0, experiment.testRows());
    Run run = ended(experiment, "logistic_regression", Map.of("solver", "lbfgs"));
    run.validate();
    assertEquals(share == 0 ? 0 : 1, run.validationLosses().size());
    Evaluation.OfClasses evaluation = (Evaluation.OfClasses) Evaluation.of(run);
    assertEquals(share == 0, evaluation.scores().validation().isEmpty());
    assertEquals(share == 0, evaluation.scores().test().isPresent());
  }
}
