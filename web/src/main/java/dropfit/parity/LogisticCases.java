package dropfit.parity;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Suitability;
import dropfit.fit.Training;
import dropfit.guard.Violation;
import dropfit.linear.LogisticModel;
import dropfit.linear.LogisticRegression;
import dropfit.metric.ClassificationScore;
import dropfit.optim.Descent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Logistic regression of two classes and of three, by every solver. */
final class LogisticCases {
  private static final LogisticRegression.Params LBFGS =
      LogisticRegression.params().solver(LogisticRegression.Solver.LBFGS);

  private static final int STEPS = 10;

  /**
   * On awkward data slopes cancel, and each step multiplies what the last bits of exp differ by.
   */
  private static final int AWKWARD_STEPS = 5;

  private LogisticCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    cases.add(
        Case.optimum(
            "logistic_regression_newton_C1__breast_cancer",
            samples -> optimum(samples.classification("breast_cancer"))));
    cases.add(
        Case.optimum(
            "logistic_regression_newtoncg_C1__iris",
            samples -> optimum(samples.classification("iris"))));
    cases.add(solver("L-BFGS", LBFGS));
    for (Descent descent : Descent.values()) {
      cases.add(solver(descent.id(), LogisticRegression.params().descent(descent)));
    }
    cases.add(Case.exact("logistic regression, one class", samples -> oneClass()));
    return cases;
  }

  /** The first steps of a solver on all there is. */
  private static Case solver(String name, LogisticRegression.Params params) {
    return Case.close(
        "logistic regression by " + name,
        samples -> {
          Answer answer = new Answer();
          for (String set : List.of("breast_cancer", "iris")) {
            Dataset data = Samples.standardized(samples.classification(set));
            trained(params.maxIterations(STEPS), data, answer, set);
            trained(params.maxIterations(STEPS).penalty(0), data, answer, set + ", no penalty");
          }
          Samples.awkward()
              .forEach(
                  (kind, x) -> {
                    for (int classes = 2; classes <= Math.min(3, x.rows()); classes++) {
                      trained(
                          params.maxIterations(AWKWARD_STEPS),
                          classes(x, classes),
                          answer,
                          kind + ", classes " + classes);
                    }
                  });
          return answer;
        });
  }

  private static Dataset classes(Matrix x, int count) {
    int[] codes = IntStream.range(0, x.rows()).map(i -> i % count).toArray();
    List<String> labels = IntStream.range(0, count).mapToObj(Integer::toString).toList();
    return Dataset.of(x, labels, codes);
  }

  private static void trained(
      LogisticRegression.Params params, Dataset data, Answer answer, String where) {
    Training<LogisticModel> training = Driver.begin(new LogisticRegression(), params, data);
    List<Double> losses = new ArrayList<>();
    Status status;
    do {
      status = training.step();
      losses.add(training.objective());
    } while (status == Status.RUNNING);
    LogisticModel model = training.snapshot();
    answer
        .texts(where + ", status", List.of(status.name()))
        .numbers(where + ", losses", losses.stream().mapToDouble(Double::doubleValue).toArray())
        .numbers(where + ", weights", model.weights().toArray())
        .numbers(where + ", intercepts", model.intercepts())
        .numbers(where + ", probabilities", model.probabilities(data.x()).toArray());
  }

  private static Answer optimum(Dataset raw) {
    Dataset data = Samples.standardized(raw);
    Training<LogisticModel> training =
        Driver.begin(new LogisticRegression(), LBFGS.tolerance(1e-12), data);
    LogisticModel model = Driver.run(training, (run, status) -> {});
    Matrix probabilities = model.probabilities(data.x());
    int[] actual = ((Target.Classes) data.target()).toArray();
    double[] predictions = model.predict(data.x());
    int[] codes = new int[predictions.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (int) predictions[i];
    }
    ClassificationScore score =
        ClassificationScore.of(actual, codes, model.labels().size(), probabilities);
    return new Answer()
        .numbers("coef", model.weights().toArray())
        .numbers("intercept", model.intercepts())
        .numbers("proba", probabilities.toArray())
        .numbers("accuracy", score.accuracy())
        .numbers("log_loss", score.logLoss());
  }

  private static Answer oneClass() {
    Dataset data = classes(Matrix.of(3, 1, new double[] {1, 2, 3}), 1);
    List<String> messages =
        Suitability.misfits(new LogisticRegression(), LogisticRegression.params(), data).stream()
            .map(Violation::message)
            .toList();
    return new Answer().texts("messages", messages);
  }
}
