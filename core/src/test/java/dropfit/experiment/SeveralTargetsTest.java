package dropfit.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.csv.CsvOptions;
import dropfit.csv.CsvReader;
import dropfit.data.Column;
import dropfit.data.State;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.Task;
import dropfit.guard.Violation;
import dropfit.metric.RegressionScore;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns of numbers that are predicted together. */
class SeveralTargetsTest {
  private static final String CSV =
      IntStream.range(0, 60)
          .mapToObj(
              i ->
                  (i == 7 ? "" : 2 * i + Math.sin(i))
                      + ","
                      + (i % 9 - 0.5 * i)
                      + ","
                      + i
                      + ","
                      + i % 9
                      + ","
                      + (i % 2 == 0 ? "even" : "odd"))
          .reduce("first,second,a,b,word", (all, line) -> all + "\n" + line);

  private final Table table = CsvReader.read(CSV, CsvOptions.DEFAULT).table();
  private final Choices choices = Samples.choices(Task.REGRESSION, 0, 2, 3).moreTargets(List.of(1));

  private Experiment prepared() {
    return ((Outcome.Done<Experiment>) Experiment.prepare(table, choices)).value();
  }

  private Run ridge(Experiment experiment) {
    Outcome<Run> begun = experiment.begin("ridge", Map.of("penalty", 0.001));
    Run run = ((Outcome.Done<Run>) begun).value();
    run.step();
    return run;
  }

  private List<String> refused(Choices wrong) {
    Outcome<Experiment> outcome = Experiment.prepare(table, wrong);
    return ((Outcome.Refused<Experiment>) outcome)
        .violations().stream().map(Violation::message).toList();
  }

  @Test
  void rowsWithoutAnyOfThemAreLeftOut() {
    Experiment experiment = prepared();
    assertEquals(List.of("first", "second"), experiment.targets());
    assertEquals(1, experiment.leftOut());
    Target.Several target =
        assertInstanceOf(Target.Several.class, experiment.train().data().target());
    Column.Numbers second = (Column.Numbers) table.column(1);
    for (int i = 0; i < experiment.trainRows(); i++) {
      assertEquals(second.get(experiment.train().tableRow(i)), target.values().get(i, 1));
    }
  }

  @Test
  void eachIsScoredAgainstItsOwnMean() {
    Experiment experiment = prepared();
    Run run = ridge(experiment);
    Evaluation.OfNumbers evaluation = (Evaluation.OfNumbers) Evaluation.of(run);
    assertEquals(List.of("first", "second"), evaluation.targets());
    Part test = experiment.test();
    double[] all = run.model().predict(test.data().x());
    for (int k = 0; k < 2; k++) {
      double[] predicted = new double[test.size()];
      for (int i = 0; i < predicted.length; i++) {
        predicted[i] = all[2 * i + k];
      }
      double[] actual = ((Target.Several) test.data().target()).values().column(k);
      assertEquals(
          RegressionScore.of(actual, predicted), evaluation.scores().get(k).test().orElseThrow());
    }
    assertTrue(evaluation.scores().get(1).test().orElseThrow().r2() > 0.999);
    assertTrue(evaluation.scores().get(1).baseline().orElseThrow().r2() < 0.1);
  }

  @Test
  void picturesShowTheFirst() {
    Run run = ridge(prepared());
    Scene scene = Scene.ofFeatures(run.experiment(), 0, 1, 4, 3);
    assertEquals(12, scene.surface(run.model()).length);
    double[] train = run.model().predict(run.experiment().train().data().x());
    double[] points = scene.predictions(run.model());
    assertEquals(59, points.length);
    for (int i = 0; i < run.experiment().trainRows(); i++) {
      assertEquals(train[2 * i], points[i]);
    }
    Target.Several target = (Target.Several) run.experiment().train().data().target();
    assertEquals(target.values().get(3, 0), scene.truths()[3]);
  }

  @Test
  void predictionsAndModelsNameThem() {
    Run run = ridge(prepared());
    Table exported = CsvReader.read(PredictionsCsv.of(run), CsvOptions.DEFAULT).table();
    assertEquals("prediction of first", exported.column(6).name());
    assertEquals("prediction of second", exported.column(7).name());
    SavedModel saved = SavedModel.read(SavedModel.of(run).write("test"));
    assertEquals("first", saved.target());
    assertEquals(List.of("first", "second"), saved.targets());
    SavedModel.Applied applied =
        ((Outcome.Done<SavedModel.Applied>) saved.apply(CSV, CsvOptions.DEFAULT)).value();
    assertEquals(List.of("prediction of first", "prediction of second"), applied.columns());
    assertEquals(120, applied.predictions().size());
    for (int i = 0; i < 60; i++) {
      assertEquals(exported.column(6).text(i), applied.predictions().get(2 * i));
      assertEquals(exported.column(7).text(i), applied.predictions().get(2 * i + 1));
    }
    String broken = SavedModel.of(run).write("test").replace("\"second\"", "\"second\",\"x\"");
    assertThrows(State.Malformed.class, () -> SavedModel.read(broken));
  }

  @Test
  void whatCannotBePredictedTooIsNamed() {
    assertTrue(
        refused(choices.moreTargets(List.of(4))).get(0).contains("columns of two different"));
    assertTrue(
        refused(choices.moreTargets(List.of(99))).get(0).contains("columns of two different"));
    assertEquals(List.of("first is a target already."), refused(choices.moreTargets(List.of(0))));
    assertEquals(
        List.of("second is a target already."), refused(choices.moreTargets(List.of(1, 1))));
    assertEquals(
        List.of("a is learned from; leave it out there."),
        refused(choices.moreTargets(List.of(2))));
    assertEquals(
        "second cannot be row weights and a target at once.", refused(choices.weights(1)).get(0));
    assertEquals(
        List.of("Only numbers can be predicted several at once."),
        refused(Samples.choices(Task.CLASSIFICATION, 4, 2, 3).moreTargets(List.of(1))));
    assertArrayEquals(
        new String[] {
          "Linear regression predicts one column; choose a single target, or another algorithm."
        },
        ((Outcome.Refused<Run>) prepared().begin("linear_regression", Map.of()))
            .violations().stream().map(Violation::message).toArray());
  }
}
