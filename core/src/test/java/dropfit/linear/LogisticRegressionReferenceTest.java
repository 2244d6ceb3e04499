package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Training;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticRegressionReferenceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logistic_regression_newton_C1__breast_cancer",
        "logistic_regression_newtoncg_C1__breast_cancer",
        "logistic_regression_newtoncg_C1__iris",
        "logistic_regression_C1__breast_cancer",
        "logistic_regression_C0.1__breast_cancer",
        "logistic_regression_C1__iris"
      })
  void lbfgsEqualsTheReference(String name) {
    Reference reference = Reference.of(name);
    Dataset data = data(name);
    double penalty = 1 / reference.params().number("C");
    Training<LogisticModel> training =
        Driver.begin(
            new LogisticRegression(),
            LogisticRegression.params()
                .solver(LogisticRegression.Solver.LBFGS)
                .penalty(penalty)
                .tolerance(1e-12),
            data);
    LogisticModel model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    // Coefficients of that case stop 1e-4 short of the optimum; those of the newton case do not.
    if (!name.equals("logistic_regression_C1__breast_cancer")) {
      reference.assertResult("coef", model.weights().toArray());
    }
    reference.assertResult("intercept", model.intercepts());
    reference.assertResult("proba", model.probabilities(data.x()).toArray());
    reference.assertResult(
        "log_loss", training.objective() - shrinkage(model, penalty, data.rows()));
    if (reference.result().has("predictions")) {
      assertArrayEquals(reference.result().numbers("predictions"), model.predict(data.x()));
    }
  }

  /**
   * Slopes below 1e-9 leave weights off by 1e-9 over the least curvature, λ/n = 1/150. Intercepts
   * of a softmax are fixed only up to a common shift, in which Adam drifts.
   */
  @Test
  void descentArrivesAtTheSameWeights() {
    Reference reference = Reference.of("logistic_regression_newtoncg_C1__iris");
    Dataset data = data("logistic_regression_newtoncg_C1__iris");
    Training<LogisticModel> training =
        Driver.begin(
            new LogisticRegression(),
            LogisticRegression.params().maxIterations(20_000).tolerance(1e-9),
            data);
    LogisticModel model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    reference.assertResult("coef", model.weights().toArray());
    double[] intercepts = model.intercepts();
    double shift = Arrays.stream(intercepts).average().orElseThrow();
    reference.assertResult(
        "intercept", Arrays.stream(intercepts).map(value -> value - shift).toArray());
    reference.assertResult("proba", model.probabilities(data.x()).toArray());
  }

  private static double shrinkage(LogisticModel model, double penalty, int rows) {
    double sum = 0;
    for (double weight : model.weights().toArray()) {
      sum += weight * weight;
    }
    return penalty / (2 * rows) * sum;
  }

  private static Dataset data(String name) {
    return Reference.standardized(Reference.classification(name.substring(name.indexOf("__") + 2)));
  }
}
