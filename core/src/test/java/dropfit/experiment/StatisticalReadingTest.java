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
import dropfit.inference.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatisticalReadingTest {

  /** A run whose algorithm reads its model in a given way. */
  private static Run run(Experiment experiment, Optional<Inference> inference) {
    Run real = Samples.done(experiment.begin("linear_regression", Map.of("solver", "exact")));
    real.step();
    return new Run(experiment, real.about(), real.params(), real.training(), () -> inference);
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
    assertEquals(Optional.empty(), StatisticalReading.of(run(experiment, Optional.empty())));
    Inference absent = new Inference.Absent("too few rows");
    StatisticalReading reading =
        StatisticalReading.of(run(experiment, Optional.of(absent))).orElseThrow();
    assertEquals(absent, reading.inference());
    assertEquals(0, reading.tableRows().length);
  }

  @Test
  void ofFewRowsAllAreShownWithTheirPlaceInTheTable() {
    Experiment experiment = experiment(500);
    int rows = experiment.trainRows();
    Inference.Present whole = present(rows, new double[rows]);
    StatisticalReading reading =
        StatisticalReading.of(run(experiment, Optional.of(whole))).orElseThrow();
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
    StatisticalReading reading =
        StatisticalReading.of(run(weighted, Optional.of(present(counting, new double[counting]))))
            .orElseThrow();
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
    StatisticalReading reading =
        StatisticalReading.of(run(experiment, Optional.of(whole))).orElseThrow();
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
