package dropfit.experiment;

import static dropfit.experiment.Samples.choices;
import static dropfit.experiment.Samples.ended;
import static dropfit.experiment.Samples.iris;
import static dropfit.experiment.Samples.irisSpecies;
import static dropfit.experiment.Samples.prepared;
import static dropfit.experiment.Samples.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.csv.CsvOptions;
import dropfit.csv.CsvReader;
import dropfit.data.Column;
import dropfit.data.Table;
import dropfit.fit.Classifier;
import dropfit.fit.Task;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionsCsvTest {

  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'",
    "@SUM(A1), '''@SUM(A1)'",
    "+cmd|'/C calc'!A0, '''+cmd|''/C calc''!A0'",
    "-x, '''-x'",
    "-5, -5",
    "+2.5e3, +2.5e3",
    "a=b, a=b",
    "'', ''",
    "plain, plain"
  })
  void formulasAreMadeTexts(String cell, String safe) {
    assertEquals(safe, PredictionsCsv.safe(cell));
  }

  @Test
  void tabsAndReturnsAtTheStartAreMadeTextsToo() {
    assertEquals("'\t=1", PredictionsCsv.safe("\t=1"));
    assertEquals("'\r=1", PredictionsCsv.safe("\r=1"));
  }

  @Test
  void everyRowHasItsPartPredictionAndProbabilities() {
    Experiment experiment = irisSpecies();
    Run run = ended(experiment, "logistic_regression", Map.of("solver", "lbfgs"));
    Table read = CsvReader.read(PredictionsCsv.of(run), CsvOptions.DEFAULT).table();
    assertEquals(150, read.rows());
    assertEquals(
        List.of(
            "x0",
            "x1",
            "x2",
            "x3",
            "species",
            "part",
            "prediction",
            "probability of setosa",
            "probability of versicolor",
            "probability of virginica"),
        read.columns().stream().map(Column::name).toList());
    Map<String, Integer> parts = new TreeMap<>();
    Classifier model = (Classifier) run.model();
    for (int i = 0; i < 150; i++) {
      parts.merge(read.column(5).text(i), 1, Integer::sum);
      double[] row = experiment.preparation().apply(iris().select(new int[] {i})).toArray();
      assertEquals(model.labels().get((int) model.predict(row)), read.column(6).text(i));
      assertEquals(iris().column(4).text(i), read.column(4).text(i));
      double sum = 0;
      for (int k = 7; k < 10; k++) {
        sum += ((Column.Numbers) read.column(k)).get(i);
      }
      assertEquals(1, sum, 1e-12);
    }
    assertEquals(Map.of("train", 104, "validation", 23, "test", 23), parts);
  }

  @Test
  void hostileNamesAndWordsStayTexts() {
    Column hostile =
        new Column.Categories("=HYPERLINK(\"x\")", List.of("@a, \"b\"\nc", "-word"), codes());
    Table table = with(iris(), 4, hostile);
    Run run =
        ended(
            prepared(table, choices(Task.CLASSIFICATION, 4, 0, 1)),
            "logistic_regression",
            Map.of("solver", "lbfgs"));
    String text = PredictionsCsv.of(run);
    Table read = CsvReader.read(text, CsvOptions.DEFAULT).table();
    assertEquals("'=HYPERLINK(\"x\")", read.column(4).name());
    assertEquals("'@a, \"b\"\nc", read.column(4).text(0));
    assertTrue(List.of("'-word", "'@a, \"b\"\nc").contains(read.column(6).text(7)));
    for (String cell : text.split("[,\n]", -1)) {
      assertTrue(cell.isEmpty() || "=@".indexOf(cell.charAt(0)) < 0, cell);
    }
  }

  private static int[] codes() {
    int[] codes = new int[150];
    for (int i = 0; i < 150; i++) {
      codes[i] = i % 2;
    }
    return codes;
  }

  @Test
  void rowsWithoutATargetArePredictedAndBelongToNoPart() {
    double[] y = new double[150];
    for (int i = 0; i < 150; i++) {
      y[i] = i < 10 ? Double.NaN : i;
    }
    Table table = with(iris(), 0, Samples.numbers("y", y));
    Run run =
        ended(
            prepared(table, choices(Task.REGRESSION, 0, 1, 2)),
            "linear_regression",
            Map.of("solver", "exact"));
    Table read = CsvReader.read(PredictionsCsv.of(run), CsvOptions.DEFAULT).table();
    for (int i = 0; i < 150; i++) {
      assertEquals(i < 10, read.column(5).isMissing(i));
      assertTrue(Double.isFinite(((Column.Numbers) read.column(6)).get(i)));
    }
  }
}
