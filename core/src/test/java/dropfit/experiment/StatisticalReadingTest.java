package dropfit.experiment;

import static dropfit.experiment.Samples.choices;
import static dropfit.experiment.Samples.iris;
import static dropfit.experiment.Samples.numbers;
import static dropfit.experiment.Samples.prepared;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Table;
import dropfit.fit.Task;
import dropfit.inference.Diagnostics;
import dropfit.inference.Inference;
import dropfit.inference.Readings;
import dropfit.inference.Term;
import dropfit.linear.LinearModel;
import dropfit.linear.LinearRegression;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatisticalReadingTest {

  private static Run run(Experiment experiment, String algorithm, Map<String, ?> params) {
    Run run = Samples.done(experiment.begin(algorithm, params));
    run.step();
    return run;
  }

  /** What is shown of a reading of an experiment's training rows. */
  private static StatisticalReading shown(Inference whole, Experiment experiment) {
    return StatisticalReading.reading(whole, experiment.trainData(), experiment.trainTableRows());
  }

  private static Experiment experiment(int rows) {
    double[] x = new double[rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = i % 97;
      y[i] = i % 89;
    }
    return prepared(
        new Table(List.of(numbers("x", x), numbers("y", y)), rows), choices(Task.REGRESSION, 1, 0));
  }

  /** Diagnostics that tell the row they are of. */
  private static Inference.Present present(int rows, double[] distances) {
    double[] numbered = new double[rows];
    for (int i = 0; i < rows; i++) {
      numbered[i] = i;
    }
    return new Inference.Present(
        "t",
        0.95,
        List.of(new Term("intercept", 1, 2, 0.5, 0.6, -3, 5)),
        List.of(),
        List.of("mind this"),
        Optional.of(
            new Diagnostics(
                numbered, numbered.clone(), numbered.clone(), distances, numbered.clone())));
  }

  @Test
  void anAlgorithmWithoutAReadingHasNoneAndReasonsArePassedOn() {
    Experiment experiment = prepared(iris(), choices(Task.REGRESSION, 0, 1, 2));
    assertEquals(Optional.empty(), StatisticalReading.of(run(experiment, "ridge", Map.of())));
    StatisticalReading reading =
        StatisticalReading.of(run(experiment, "poisson_regression", Map.of("penalty", 1.0)))
            .orElseThrow();
    assertEquals(new Inference.Absent(Readings.PENALTY), reading.inference());
    assertEquals(0, reading.tableRows().length);
  }

  @Test
  void aModelIsReadFromPlainValuesAsByItsAlgorithm() {
    Experiment experiment = prepared(iris(), choices(Task.REGRESSION, 0, 1, 2));
    Run run = run(experiment, "linear_regression", Map.of("solver", "exact"));
    LinearRegression fit = new LinearRegression();
    Inference.Present whole =
        (Inference.Present)
            fit.inference(
                    fit.schema().check(run.params()).orThrow(),
                    (LinearModel) run.model(),
                    experiment.trainData())
                .orElseThrow();
    Inference.Present read =
        (Inference.Present) StatisticalReading.of(run).orElseThrow().inference();
    assertEquals(whole.terms(), read.terms());
    assertEquals(whole.figures(), read.figures());
    assertArrayEquals(
        whole.diagnostics().orElseThrow().residuals(),
        read.diagnostics().orElseThrow().residuals());
  }

  @Test
  void ofFewRowsAllAreShownWithTheirPlaceInTheTable() {
    Experiment experiment = experiment(500);
    int rows = experiment.trainRows();
    Inference.Present whole = present(rows, new double[rows]);
    StatisticalReading reading = shown(whole, experiment);
    Inference.Present shown = (Inference.Present) reading.inference();
    assertEquals(whole.terms(), shown.terms());
    assertEquals(whole.notes(), shown.notes());
    assertArrayEquals(
        whole.diagnostics().orElseThrow().fitted(), shown.diagnostics().orElseThrow().fitted());
    assertEquals(rows, reading.tableRows().length);
    for (int i = 0; i < rows; i++) {
      assertEquals(experiment.train().tableRow(i), reading.tableRows()[i]);
    }
  }

  @Test
  void rowsOfWeightZeroHaveNoDiagnostics() {
    double[] x = new double[60];
    double[] w = new double[60];
    for (int i = 0; i < 60; i++) {
      x[i] = i;
      w[i] = i % 3;
    }
    Experiment weighted =
        prepared(
            new Table(List.of(numbers("x", x), numbers("y", x), numbers("w", w)), 60),
            choices(Task.REGRESSION, 1, 0).weights(2));
    int counting = 0;
    for (int i = 0; i < weighted.trainRows(); i++) {
      counting += w[weighted.train().tableRow(i)] > 0 ? 1 : 0;
    }
    StatisticalReading reading = shown(present(counting, new double[counting]), weighted);
    assertEquals(counting, reading.tableRows().length);
    for (double row : reading.tableRows()) {
      assertTrue(w[(int) row] > 0);
    }
  }

  @Test
  void ofManyRowsSomeAreShownAndAllThatPullTheMost() {
    Experiment experiment = experiment(90_001);
    int rows = experiment.trainRows();
    double[] distances = new double[rows];
    Set<Double> notable = new HashSet<>();
    for (int k = 0; k < 60; k++) {
      int row = (k * 7919 + 13) % rows;
      distances[row] = 1 + k;
      notable.add((double) row);
    }
    distances[5] = Double.NaN;
    Inference.Present whole = present(rows, distances);
    StatisticalReading reading = shown(whole, experiment);
    Diagnostics some = ((Inference.Present) reading.inference()).diagnostics().orElseThrow();
    assertTrue(some.fitted().length <= StatisticalReading.MOST_POINTS);
    assertTrue(some.fitted().length > StatisticalReading.MOST_POINTS / 2);
    for (int i = 0; i < some.fitted().length; i++) {
      int row = (int) some.fitted()[i];
      notable.remove(some.fitted()[i]);
      assertEquals(row, some.quantiles()[i]);
      assertEquals(row, some.leverages()[i]);
      assertEquals(row, some.residuals()[i]);
      assertEquals(distances[row], some.distances()[i]);
      assertEquals(experiment.train().tableRow(row), reading.tableRows()[i]);
      assertTrue(i == 0 || row > some.fitted()[i - 1]);
    }
    assertEquals(Set.of(), notable);
  }
}
