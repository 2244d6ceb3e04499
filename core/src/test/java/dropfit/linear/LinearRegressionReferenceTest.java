package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.optim.Descent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinearRegressionReferenceTest {
  private static final Dataset DIABETES = Reference.regression("diabetes");

  @Test
  void theExactSolverEqualsTheReference() {
    assertExact(Reference.of("linear_regression__diabetes"), DIABETES);
  }

  @Test
  void theExactSolverEqualsTheReferenceOnStandardizedColumns() {
    assertExact(Reference.of("linear_regression_std__diabetes"), Reference.standardized(DIABETES));
  }

  private static void assertExact(Reference reference, Dataset data) {
    Training<LinearModel> training =
        Driver.begin(
            new LinearRegression(),
            LinearRegression.params().solver(LinearRegression.Solver.EXACT),
            data);
    assertEquals(Status.CONVERGED, training.step());
    LinearModel model = training.snapshot();
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercept());
    reference.assertResult("predictions", model.predict(data.x()));
    reference.assertResult("mse", training.objective());
  }

  /**
   * Where no slope exceeds 1e-9, weights of unit columns and target are off by less than 1e-9 times
   * √11 over the smallest eigenvalue of the correlations, 0.0086; times the target's spread, 77.
   */
  @ParameterizedTest
  @EnumSource(Descent.class)
  void descentArrivesWhereTheExactSolverDoes(Descent descent) {
    Dataset data = Reference.standardized(DIABETES);
    double rate = descent == Descent.PLAIN ? 0.4 : 0.1;
    Training<LinearModel> training =
        Driver.begin(
            new LinearRegression(),
            LinearRegression.params()
                .descent(descent)
                .learningRate(rate)
                .maxIterations(20_000)
                .tolerance(1e-9),
            data);
    LinearModel model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    Reference reference = Reference.of("linear_regression_std__diabetes");
    assertArrayEquals(reference.result().numbers("coef"), model.weights().toArray(), 3e-5);
    assertEquals(reference.result().number("intercept"), model.intercept(), 3e-5);
    assertArrayEquals(reference.result().numbers("predictions"), model.predict(data.x()), 3e-4);
  }
}
