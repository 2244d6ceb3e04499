package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.inference.Inference;
import dropfit.inference.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bayesian ridge and automatic relevance determination. */
class EvidenceTest {
  private static final Dataset DIABETES = Reference.standardized(Reference.regression("diabetes"));

  @ParameterizedTest
  @ValueSource(strings = {"bayesian_ridge_default", "bayesian_ridge_tight"})
  void bayesianRidgeEqualsTheReferenceStepForStep(String name) {
    Reference reference = Reference.of(name + "__diabetes");
    double tolerance = reference.params().number("tol");
    BayesianRidgeTraining training = new BayesianRidgeTraining(DIABETES, 5000, tolerance);
    List<Double> scores = new ArrayList<>();
    Status status;
    do {
      status = training.step();
      scores.add(-442 * training.objective());
    } while (status == Status.RUNNING);
    assertEquals(Status.CONVERGED, status);
    assertEquals(reference.result().number("n_iter"), training.iteration());
    double[] expected = reference.result().numbers("scores");
    int last = scores.size() - 1;
    for (int k = 0; k < last; k++) {
      assertEquals(expected[k], scores.get(k), 1e-8);
    }
    // At the end it looks once more, and so does scikit-learn, but at the weights before.
    assertEquals(expected[last], scores.get(last), 1e-7);
    LinearModel model = training.snapshot();
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercept());
    reference.assertResult("alpha", training.noisePrecision);
    reference.assertResult("lambda", training.weightPrecision());
    reference.assertResult("deviations", training.deviations());
  }

  @Test
  void bayesianRidgeEqualsTheFirstReference() {
    Reference reference = Reference.of("bayesian_ridge__diabetes");
    LinearModel model = BayesianRidge.params().fit(DIABETES);
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercept());
    reference.assertResult("predictions", model.predict(DIABETES.x()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ard_default", "ard_tight"})
  void relevanceDeterminationEqualsTheReference(String name) {
    Reference reference = Reference.of(name + "__diabetes");
    RelevanceTraining training =
        new RelevanceTraining(DIABETES, 5000, reference.params().number("tol"), 1e4);
    LinearModel model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercept());
    reference.assertResult("alpha", training.noisePrecision);
    double[] expected = reference.result().numbers("lambda");
    for (int j = 0; j < expected.length; j++) {
      assertEquals(expected[j], training.precisions()[j], 1e-6 * expected[j]);
    }
    reference.assertResult("deviations", training.deviations());
  }

  /** The target depends on two of the columns and noise of deviation 0.5. */
  private static Dataset problem(int rows, int columns, int seed) {
    double[] cells = RandomMatrix.of(rows, columns, seed).toArray();
    double[] noise = RandomMatrix.of(rows, 1, seed + 99).toArray();
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = 7 + 2 * cells[i * columns] - cells[i * columns + 1] + noise[i] / 2;
    }
    return Dataset.of(Matrix.of(rows, columns, cells), y);
  }

  /** The model is that of ridge regression with the ratio of the precisions as its penalty. */
  @ParameterizedTest
  @CsvSource({"60, 5", "12, 30"})
  void bayesianRidgeIsRidge(int rows, int columns) {
    Dataset data = problem(rows, columns, 3);
    BayesianRidgeTraining training = new BayesianRidgeTraining(data, 1000, 1e-8);
    LinearModel model = Driver.run(training, (run, status) -> {});
    double penalty = training.weightPrecision() / training.noisePrecision;
    LinearModel expected = Ridge.params().penalty(penalty).fit(data);
    assertArrayEquals(expected.weights().toArray(), model.weights().toArray(), 1e-10);
    assertEquals(expected.intercept(), model.intercept(), 1e-10);
  }

  @Test
  void bothFindTheNoiseAndTheWeights() {
    Dataset data = problem(2000, 6, 5);
    BayesianRidgeTraining ridge = new BayesianRidgeTraining(data, 1000, 1e-8);
    Driver.run(ridge, (run, status) -> {});
    assertEquals(0.5, 1 / Math.sqrt(ridge.noisePrecision), 0.03);
    RelevanceTraining relevance = new RelevanceTraining(data, 1000, 1e-8, 1e4);
    LinearModel model = Driver.run(relevance, (run, status) -> {});
    assertEquals(0.5, 1 / Math.sqrt(relevance.noisePrecision), 0.03);
    assertArrayEquals(new double[] {2, -1, 0, 0, 0, 0}, model.weights().toArray(), 0.05);
    assertTrue(Arrays.stream(model.weights().toArray()).anyMatch(weight -> weight == 0));
    // Columns of unit spread over 2,000 rows of noise 0.5.
    assertEquals(0.5 / Math.sqrt(2000), relevance.deviations()[0], 1e-3);
    assertEquals(0.5 / Math.sqrt(2000), ridge.deviations()[0], 1e-3);
  }

  @Test
  void theReadingGivesPosteriorDeviations() {
    Reference reference = Reference.of("bayesian_ridge_default__diabetes");
    Inference.Present reading =
        (Inference.Present)
            new BayesianRidge()
                .inference(
                    new BayesianRidge().schema().check(BayesianRidge.params()).orThrow(),
                    BayesianRidge.params().fit(DIABETES),
                    DIABETES)
                .orElseThrow();
    assertEquals("z", reading.statistic());
    for (int j = 0; j < 10; j++) {
      Term term = reading.terms().get(j + 1);
      double error = reference.result().numbers("deviations")[j];
      double weight = reference.result().numbers("coef")[j];
      assertEquals(error, term.standardError(), 1e-8);
      assertEquals(weight, term.estimate(), 1e-7);
      // 1.959963984540054 is the quantile of the standard normal distribution at 0.975.
      assertEquals(weight + 1.959963984540054 * error, term.high(), 1e-7);
    }
    // The columns are centred, so the intercept is the mean of the target.
    double noise = 1 / reference.result().number("alpha");
    assertEquals(Math.sqrt(noise / 442), reading.terms().get(0).standardError(), 1e-7);
    assertEquals(Math.sqrt(noise), reading.figures().get(1).value(), 1e-6);
  }

  @Test
  void weightsThatWereDroppedHaveNoReading() {
    Dataset data = problem(2000, 6, 5);
    ArdRegression.Params params = ArdRegression.params();
    LinearModel model = params.fit(data);
    Inference.Present reading =
        (Inference.Present)
            new ArdRegression()
                .inference(new ArdRegression().schema().check(params).orThrow(), model, data)
                .orElseThrow();
    for (int j = 0; j < 6; j++) {
      boolean dropped = model.weights().get(0, j) == 0;
      assertEquals(dropped, Double.isNaN(reading.terms().get(j + 1).standardError()));
      assertEquals(dropped, reading.notes().get(1).contains("x" + j));
    }
  }

  /** Taking the mean from a column moves the intercept, and how sure it is, as rows would tell. */
  @Test
  void theInterceptIsAsSureAsAPredictionAtZero() {
    double[] cells = problem(300, 2, 8).x().toArray();
    double[] y = ((Target.Numbers) problem(300, 2, 8).target()).toArray();
    for (int i = 0; i < cells.length; i += 2) {
      cells[i] += 10;
    }
    BayesianRidgeTraining far =
        new BayesianRidgeTraining(Dataset.of(Matrix.of(300, 2, cells), y), 100, 1e-9);
    Driver.run(far, (run, status) -> {});
    double[] centers = far.data.centers();
    double expected = 1 / (far.noisePrecision * 300);
    for (int j = 0; j < 2; j++) {
      double slope = far.deviations()[j] * centers[j];
      expected += slope * slope;
    }
    // All but the little that the two columns have in common.
    assertEquals(expected, far.interceptVariance(), 0.05 * expected);
  }

  @Test
  void theEvidenceRises() {
    for (int seed = 0; seed < 10; seed++) {
      for (EvidenceTraining training :
          List.of(
              new BayesianRidgeTraining(problem(30, 8, seed), 100, 1e-6),
              new RelevanceTraining(problem(30, 8, seed), 100, 1e-6, 1e12))) {
        List<Double> objectives = new ArrayList<>();
        Driver.run(training, (run, status) -> objectives.add(run.objective()));
        for (int k = 1; k < objectives.size(); k++) {
          assertTrue(objectives.get(k) <= objectives.get(k - 1) + 1e-3, "step " + k);
        }
      }
    }
  }

  @Test
  void aWeightCountsARowAsOftenAsItSays() {
    Dataset data = problem(25, 4, 6);
    double[] weights = new double[25];
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      weights[i] = i % 4;
      repeated.addAll(Collections.nCopies(i % 4, i));
    }
    Dataset rows = data.select(repeated.stream().mapToInt(Integer::intValue).toArray());
    Dataset weighted = data.withWeights(Weights.of(weights));
    assertArrayEquals(
        BayesianRidge.params().fit(rows).weights().toArray(),
        BayesianRidge.params().fit(weighted).weights().toArray(),
        1e-11);
    assertArrayEquals(
        ArdRegression.params().fit(rows).weights().toArray(),
        ArdRegression.params().fit(weighted).weights().toArray(),
        1e-10);
  }
}
