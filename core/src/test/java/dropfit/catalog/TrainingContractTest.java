package dropfit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dropfit.Allocation;
import dropfit.codec.Json;
import dropfit.fit.Driver;
import dropfit.fit.Model;
import dropfit.fit.Status;
import dropfit.fit.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all runs have in common. */
class TrainingContractTest {

  /** They correct one row after the other, and may leave the rows before worse off. */
  private static final Set<String> ROW_BY_ROW =
      Set.of(
          "sgd_regressor",
          "passive_aggressive_regressor",
          "sgd_classifier",
          "perceptron",
          "passive_aggressive_classifier");

  static List<Subject<?, ?>> subjects() {
    return Subject.all();
  }

  /** What a run showed at each step, and the model at its end. */
  private record Trace(List<Double> objectives, Status end, String model) {}

  /** Steps to the end; now and then an onlooker looks at the run. */
  private static Trace trace(Training<?> training, Runnable onlooker) {
    List<Double> objectives = new ArrayList<>();
    Status status;
    do {
      onlooker.run();
      status = training.step();
      objectives.add(training.objective());
    } while (status == Status.RUNNING);
    return new Trace(objectives, status, text(training.snapshot()));
  }

  private static String text(Model model) {
    return Json.write(model.state());
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void startsAtNothingAndCountsItsSteps(Subject<?, ?> subject) {
    Training<?> training = subject.begin();
    assertEquals(0, training.iteration());
    assertTrue(Double.isNaN(training.objective()));
    assertTrue(training.stepLimit() >= 1);
    for (double prediction : training.snapshot().predict(subject.data().x())) {
      assertTrue(Double.isFinite(prediction));
    }
    int steps = 0;
    Status status;
    do {
      status = training.step();
      steps++;
      assertEquals(steps, training.iteration());
      assertTrue(Double.isFinite(training.objective()), () -> "step " + training.iteration());
    } while (status == Status.RUNNING && steps < training.stepLimit());
    assertNotEquals(Status.RUNNING, status);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theObjectiveEndsNoHigherThanItStarts(Subject<?, ?> subject) {
    assumeFalse(ROW_BY_ROW.contains(subject.fit().about().id()));
    List<Double> objectives = trace(subject.begin(), () -> {}).objectives();
    double first = objectives.get(0);
    double last = objectives.get(objectives.size() - 1);
    assertTrue(last <= first, () -> subject + ": " + first + " became " + last);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aStepAfterTheEndChangesNothing(Subject<?, ?> subject) {
    Training<?> training = subject.begin();
    Trace trace = trace(training, () -> {});
    int iteration = training.iteration();
    for (int i = 0; i < 3; i++) {
      assertEquals(trace.end(), training.step());
      assertEquals(iteration, training.iteration());
      assertEquals(trace.objectives().get(iteration - 1), training.objective());
      assertEquals(trace.model(), text(training.snapshot()));
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theSameSeedGivesTheSameRun(Subject<?, ?> subject) {
    assertEquals(trace(subject.begin(), () -> {}), trace(subject.begin(), () -> {}));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void stepsByHandEqualAFit(Subject<?, ?> subject) {
    assertEquals(trace(subject.begin(), () -> {}).model(), text(subject.fitted()));
    Training<?> driven = subject.begin();
    List<Double> heard = new ArrayList<>();
    Driver.run(driven, (training, status) -> heard.add(training.objective()));
    assertEquals(trace(subject.begin(), () -> {}).objectives(), heard);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void lookingAtARunChangesNothing(Subject<?, ?> subject) {
    Training<?> watched = subject.begin();
    DoubleSupplier validation = watched.objectiveOn(subject.data());
    Trace trace =
        trace(
            watched,
            () -> {
              assertTrue(Double.isFinite(validation.getAsDouble()));
              watched.snapshot().predict(subject.data());
            });
    assertEquals(trace(subject.begin(), () -> {}), trace);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aSnapshotIsUnmovedByLaterSteps(Subject<?, ?> subject) {
    Training<?> training = subject.begin();
    List<Model> snapshots = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    Driver.run(
        training,
        (run, status) -> {
          if (run.iteration() <= 20) {
            snapshots.add(run.snapshot());
            texts.add(text(run.snapshot()));
          }
        });
    assertEquals(texts, snapshots.stream().map(TrainingContractTest::text).toList());
    if (training.iteration() > 1) {
      assertNotEquals(texts.get(0), text(training.snapshot()), "the run moves");
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theObjectiveOnTheTrainingRowsIsTheObjective(Subject<?, ?> subject) {
    Training<?> training = subject.begin();
    DoubleSupplier onTrainingRows = training.objectiveOn(subject.data());
    Status end = trace(training, () -> {}).end();
    double objective = training.objective();
    // A run that stopped at its limit may have moved once more since it looked at the data.
    double relative = end == Status.CONVERGED ? 1e-12 : 1e-3;
    assertEquals(objective, onTrainingRows.getAsDouble(), relative * Math.abs(objective));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aStepAllocatesNothing(Subject<?, ?> subject) {
    assertEquals(
        0,
        Allocation.leastOf(
            () -> {
              Training<?> training = subject.begin();
              // The first step of an exact solver does all of its work.
              training.step();
              return stepping(training);
            }),
        subject::toString);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aValidationLossAllocatesNothing(Subject<?, ?> subject) {
    assertEquals(
        0,
        Allocation.leastOf(
            () -> {
              DoubleSupplier loss = subject.begin().objectiveOn(subject.data());
              return () -> {
                for (int i = 0; i < 100; i++) {
                  assertTrue(Double.isFinite(loss.getAsDouble()));
                }
              };
            }));
  }

  private static Runnable stepping(Training<?> training) {
    return () -> {
      for (int i = 0; i < 300; i++) {
        training.step();
      }
    };
  }
}
