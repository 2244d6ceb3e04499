package dropfit.experiment;

import static dropfit.experiment.Samples.choices;
import static dropfit.experiment.Samples.done;
import static dropfit.experiment.Samples.ended;
import static dropfit.experiment.Samples.iris;
import static dropfit.experiment.Samples.irisSpecies;
import static dropfit.experiment.Samples.prepared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.fit.Classifier;
import dropfit.fit.Regressor;
import dropfit.fit.Status;
import dropfit.fit.Task;
import dropfit.linear.LogisticRegression;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTest {

  @Test
  void everyStepIsNotedOnce() {
    Run run = done(irisSpecies().begin("logistic_regression", Map.of("maxIterations", 25.0)));
    assertEquals(0, run.losses().size());
    run.validate();
    assertEquals(0, run.validationLosses().size(), "nothing has been learned yet");
    assertEquals(Status.RUNNING, run.status());
    while (run.step() == Status.RUNNING) {
      if (run.training().iteration() % 10 == 0) {
        run.validate();
        run.validate();
      }
    }
    assertEquals(Status.OUT_OF_STEPS, run.status());
    assertEquals(Status.OUT_OF_STEPS, run.step());
    assertEquals(25, run.losses().size());
    assertEquals(25, run.losses().iteration(24));
    assertEquals(run.training().objective(), run.losses().loss(24));
    assertEquals(2, run.validationLosses().size());
    assertEquals(20, run.validationLosses().iteration(1));
  }

  @Test
  void theParametersAreComplete() {
    Run run = done(irisSpecies().begin("logistic_regression", Map.of("penalty", 2.0)));
    assertEquals(2.0, run.params().get("penalty"));
    assertEquals("adam", run.params().get("descent"));
    assertEquals(new LogisticRegression().schema().fields().size(), run.params().size());
    assertEquals("logistic_regression", run.about().id());
  }

  @Test
  void theValidationLossIsOfTheValidationRows() {
    Experiment experiment = prepared(iris(), choices(Task.REGRESSION, 0, 1, 2, 3, 4));
    Run run = ended(experiment, "linear_regression", Map.of("solver", "exact"));
    run.validate();
    double[] predicted = run.model().predict(experiment.validation().data().x());
    Target.Numbers target = (Target.Numbers) experiment.validation().data().target();
    double sum = 0;
    for (int i = 0; i < predicted.length; i++) {
      sum += Math.pow(predicted[i] - target.get(i), 2);
    }
    assertTrue(predicted.length > 0);
    assertEquals(sum / predicted.length, run.validationLosses().loss(0), 1e-12);
  }

  /** Scores of the three parts are computed here by hand from the model's predictions. */
  @Test
  void trainingAndTestScoresAreNotConfused() {
    Experiment experiment = irisSpecies();
    Run run = ended(experiment, "logistic_regression", Map.of("penalty", 300.0));
    Evaluation.OfClasses evaluation = (Evaluation.OfClasses) Evaluation.of(run);
    Classifier model = (Classifier) run.model();
    assertEquals(
        accuracy(model, experiment.train()), evaluation.scores().train().accuracy(), 1e-15);
    assertEquals(
        accuracy(model, experiment.validation()),
        evaluation.scores().validation().orElseThrow().accuracy(),
        1e-15);
    assertEquals(
        accuracy(model, experiment.test()),
        evaluation.scores().test().orElseThrow().accuracy(),
        1e-15);
    assertEquals(
        7 / 23.0,
        evaluation.scores().baseline().orElseThrow().accuracy(),
        1e-15,
        "the class that has most rows to learn from has fewest to judge by");
    assertEquals(experiment.classes(), evaluation.labels());
    double[] confusion = Evaluation.confusion(run, model);
    double correct = confusion[0] + confusion[4] + confusion[8];
    assertEquals(accuracy(model, experiment.test()), correct / experiment.testRows(), 1e-15);
  }

  private static double accuracy(Classifier model, Part part) {
    double[] predicted = model.predict(part.data().x());
    Target.Classes target = (Target.Classes) part.data().target();
    double right = 0;
    for (int i = 0; i < predicted.length; i++) {
      right += predicted[i] == target.get(i) ? 1 : 0;
    }
    return right / predicted.length;
  }

  @Test
  void theBaselineOfARegressionIsTheMeanOfTheTrainingRows() {
    Experiment experiment = prepared(iris(), choices(Task.REGRESSION, 0, 1, 2, 3));
    Run run = ended(experiment, "linear_regression", Map.of("solver", "exact"));
    Evaluation.OfNumbers evaluation = (Evaluation.OfNumbers) Evaluation.of(run);
    Target.Numbers train = (Target.Numbers) experiment.train().data().target();
    Target.Numbers test = (Target.Numbers) experiment.test().data().target();
    double mean = 0;
    for (double value : train.toArray()) {
      mean += value / train.size();
    }
    double squares = 0;
    double errors = 0;
    Regressor model = (Regressor) run.model();
    Matrix x = experiment.test().data().x();
    for (int i = 0; i < test.size(); i++) {
      squares += Math.pow(test.get(i) - mean, 2) / test.size();
      errors += Math.pow(test.get(i) - model.predict(x)[i], 2) / test.size();
    }
    assertEquals(
        Math.sqrt(squares), evaluation.scores().get(0).baseline().orElseThrow().rmse(), 1e-12);
    assertEquals(Math.sqrt(errors), evaluation.scores().get(0).test().orElseThrow().rmse(), 1e-12);
  }

  @Test
  void theBaselineOfGroupsIsASingleOne() {
    Experiment experiment = prepared(iris(), choices(Task.CLUSTERING, -1, 0, 1, 2, 3));
    Run run = ended(experiment, "k_means", Map.of());
    Evaluation.OfGroups evaluation = (Evaluation.OfGroups) Evaluation.of(run);
    double single = evaluation.scores().baseline().orElseThrow().inertia();
    assertTrue(evaluation.scores().test().orElseThrow().inertia() < single);
    // The mean of the standardized training rows is zero in every column.
    double squares = 0;
    for (double value : experiment.test().data().x().toArray()) {
      squares += value * value;
    }
    assertEquals(squares, single, 1e-9);
  }
}
