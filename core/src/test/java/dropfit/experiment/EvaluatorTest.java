package dropfit.experiment;

import static dropfit.experiment.Samples.choices;
import static dropfit.experiment.Samples.done;
import static dropfit.experiment.Samples.irisSpecies;
import static dropfit.experiment.Samples.numbers;
import static dropfit.experiment.Samples.prepared;
import static dropfit.experiment.Samples.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.fit.Task;
import dropfit.metric.ClassificationScore;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

  private static Run logistic(Experiment experiment) {
    return done(experiment.begin("logistic_regression", Map.of()));
  }

  @Test
  void theModelOfTheBeginningIsJudgedHoweverFarTheRunMoves() {
    Run run = logistic(irisSpecies());
    run.step();
    run.step();
    Evaluation then = Evaluation.of(run);
    Evaluator evaluator = new Evaluator(run);
    while (evaluator.advance()) {
      run.step();
      run.step();
    }
    assertEquals(then, evaluator.evaluation());
    assertNotEquals(then, Evaluation.of(run));
  }

  /** More rows than fit in a piece: the score is that of predicting all of them at once. */
  @Test
  void manyRowsAreJudgedInPiecesThatMakeAWhole() {
    int rows = 150_000;
    double[] x = IntStream.range(0, rows).mapToDouble(i -> i * 0.37 % 11).toArray();
    Table table = new Table(List.of(numbers("x", x), words("kind", rows, "a", "b", "c")), rows);
    Experiment experiment = prepared(table, choices(Task.CLASSIFICATION, 1, 0));
    Run run = logistic(experiment);
    run.step();
    Evaluator evaluator = new Evaluator(run);
    int pieces = 0;
    while (evaluator.advance()) {
      pieces++;
    }
    // One for the score of each part, and more than one for the predictions of the largest.
    assertTrue(pieces > 3 + 3, pieces + " pieces");

    ProbabilisticClassifier model = (ProbabilisticClassifier) run.model();
    Part train = experiment.train();
    Target.Classes actual = (Target.Classes) train.data().target();
    double[] predicted = model.predict(train.data().x());
    ClassificationScore whole =
        ClassificationScore.of(
            actual.toArray(),
            IntStream.range(0, predicted.length).map(i -> (int) predicted[i]).toArray(),
            3,
            model.probabilities(train.data().x()));
    assertEquals(whole, ((Evaluation.OfClasses) evaluator.evaluation()).scores().train());
  }

  @Test
  void thereIsNoHalfAnEvaluation() {
    Evaluator evaluator = new Evaluator(logistic(irisSpecies()));
    assertThrows(IllegalStateException.class, evaluator::evaluation);
    assertTrue(evaluator.advance());
    assertThrows(IllegalStateException.class, evaluator::evaluation);
  }
}
