package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Classifier;
import dropfit.fit.Driver;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.fit.Status;
import dropfit.fit.Suitability;
import dropfit.fit.Training;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineLearningTest {
  private static final Dataset IRIS = Reference.standardized(Reference.classification("iris"));
  private static final Dataset DIABETES = Reference.standardized(Reference.regression("diabetes"));

  /** The first two classes of iris, which a plane parts. */
  private static Dataset separable() {
    int[] rows = IntStream.range(0, 100).toArray();
    Dataset some = IRIS.select(rows);
    int[] codes = ((Target.Classes) some.target()).toArray();
    return Dataset.of(some.x(), List.of("setosa", "versicolor"), codes);
  }

  @Test
  void thePerceptronEndsWithoutMistakesWhereAPlanePartsTheClasses() {
    Dataset data = separable();
    Training<LinearClassifier> training = Driver.begin(new Perceptron(), Perceptron.params(), data);
    LinearClassifier model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    assertEquals(0, training.objective());
    assertEquals(100, right(model, data));
  }

  private static int right(Classifier model, Dataset data) {
    double[] predicted = model.predict(data.x());
    int[] codes = ((Target.Classes) data.target()).toArray();
    return (int) IntStream.range(0, codes.length).filter(i -> codes[i] == predicted[i]).count();
  }

  /** By hand: a row (3, 4) with hinge loss 1 at weights 0; 25 is its squared length. */
  @ParameterizedTest
  @EnumSource(PassiveAggressive.class)
  void onePassiveAggressiveMoveIsAsInThePaper(PassiveAggressive variant) {
    double[] x = {3, 4};
    OnlineLearner learner = new PassiveAggressiveLearner(OnlineLoss.HINGE, 0, 2, variant, 0.02);
    assertEquals(1, learner.learn(x, 0, -1, 1));
    double size = variant == PassiveAggressive.PA1 ? Math.min(0.02, 1 / 25.0) : 1 / (25 + 25.0);
    assertArrayEquals(new double[] {-3 * size, -4 * size}, learner.weights, 1e-16);
    assertEquals(-size, learner.intercept, 1e-16);
  }

  @Test
  void aRowWithoutLossOrWithoutLengthMovesNothingInPassiveAggression() {
    OnlineLearner learner =
        new PassiveAggressiveLearner(
            OnlineLoss.EPSILON_INSENSITIVE, 0.5, 2, PassiveAggressive.PA1, 1);
    learner.learn(new double[] {1, 1}, 0, 0.4, 1);
    learner.learn(new double[] {0, 0}, 0, 7, 1);
    assertArrayEquals(new double[2], learner.weights);
    assertEquals(0, learner.intercept);
  }

  /** Algorithm 1 of McMahan et al., written out for two rows. */
  @Test
  void ftrlMovesAsInThePaper() {
    double alpha = 0.5;
    double beta = 1;
    double l1 = 0.1;
    double l2 = 0.3;
    FtrlLearner learner = new FtrlLearner(OnlineLoss.LOG, 1, alpha, beta, l1, l2);
    double[] rows = {2, -1.5};
    double[] targets = {1, -1};
    double z = 0;
    double n = 0;
    double w = 0;
    double zBias = 0;
    double nBias = 0;
    double bias = 0;
    for (int i = 0; i < 2; i++) {
      double p = 1 / (1 + Math.exp(-(w * rows[i] + bias)));
      double error = p - (targets[i] + 1) / 2;
      double g = error * rows[i];
      z += g - (Math.sqrt(n + g * g) - Math.sqrt(n)) / alpha * w;
      n += g * g;
      zBias += error - (Math.sqrt(nBias + error * error) - Math.sqrt(nBias)) / alpha * bias;
      nBias += error * error;
      w = Math.abs(z) <= l1 ? 0 : -(z - Math.signum(z) * l1) / ((beta + Math.sqrt(n)) / alpha + l2);
      bias = -zBias / ((beta + Math.sqrt(nBias)) / alpha);
      learner.learn(rows, i, targets[i], 1);
      assertEquals(w, learner.weights[0], 1e-15);
      assertEquals(bias, learner.intercept, 1e-15);
    }
    assertNotEquals(0, w);
    assertEquals((l1 * Math.abs(w) + l2 / 2 * w * w) / 2, learner.penalty(), 1e-15);
  }

  @Test
  void ftrlLeavesWeightsAtExactlyZeroUntilTheyMatter() {
    LinearModel model =
        Driver.fit(
            new FtrlRegressor(), FtrlRegressor.params().l1Penalty(100).maxIterations(1), DIABETES);
    long zeros = Arrays.stream(model.weights().toArray()).filter(w -> w == 0).count();
    assertTrue(zeros > 2 && zeros < 10, zeros + " zeros");
  }

  @Test
  void ftrlComesNearTheLeastSquares() {
    double least = mean(LinearRegression.params().solver(LinearRegression.Solver.EXACT));
    Training<LinearModel> training =
        Driver.begin(new FtrlRegressor(), FtrlRegressor.params().tolerance(0), DIABETES);
    LinearModel model = Driver.run(training, (run, status) -> {});
    assertEquals(least, error(model), 0.01 * least);
  }

  private static double mean(LinearRegression.Params params) {
    return error(params.fit(DIABETES));
  }

  private static double error(LinearModel model) {
    double[] predicted = model.predict(DIABETES.x());
    double[] y = ((Target.Numbers) DIABETES.target()).toArray();
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += (predicted[i] - y[i]) * (predicted[i] - y[i]);
    }
    return sum / y.length;
  }

  @Test
  void descentRowByRowComesNearTheMinimum() {
    double least = mean(LinearRegression.params().solver(LinearRegression.Solver.EXACT));
    for (RateSchedule schedule : RateSchedule.values()) {
      LinearModel model =
          Driver.fit(
              new SgdRegressor(),
              SgdRegressor.params().schedule(schedule).learningRate(0.01).average(true),
              DIABETES);
      assertEquals(least, error(model), 0.05 * least, schedule.id());
    }
  }

  @Test
  void onlySomeLossesGiveProbabilities() {
    for (OnlineLoss loss :
        List.of(OnlineLoss.HINGE, OnlineLoss.SQUARED_HINGE, OnlineLoss.PERCEPTRON)) {
      assertFalse(
          Driver.fit(new SgdClassifier(), SgdClassifier.params().loss(loss), IRIS)
              instanceof ProbabilisticClassifier);
    }
    for (OnlineLoss loss : List.of(OnlineLoss.LOG, OnlineLoss.MODIFIED_HUBER)) {
      Classifier model =
          Driver.fit(new SgdClassifier(), SgdClassifier.params().loss(loss).average(true), IRIS);
      assertInstanceOf(ProbabilisticClassifier.class, model);
      assertTrue(right(model, IRIS) > 135, loss.id());
    }
  }

  /** By hand: sides 0.5 and -2 of three classes, the third at 1, with modified Huber. */
  @Test
  void probabilitiesAgainstTheRestAreSharedOut() {
    LinearClassifier sides =
        new LinearClassifier(
            List.of("a", "b", "c"),
            Matrix.of(3, 1, new double[3]),
            Matrix.of(1, 3, new double[] {0.5, -2, 1}));
    Matrix row = Matrix.of(1, 1, new double[] {7});
    double[] huber =
        new OneVersusRest(sides, OnlineLoss.MODIFIED_HUBER).probabilities(row).toArray();
    assertArrayEquals(new double[] {0.75 / 1.75, 0, 1 / 1.75}, huber, 1e-15);
    LinearClassifier none =
        new LinearClassifier(
            List.of("a", "b", "c"),
            Matrix.of(3, 1, new double[3]),
            Matrix.of(1, 3, new double[] {-1, -2, -3}));
    assertArrayEquals(
        new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0},
        new OneVersusRest(none, OnlineLoss.MODIFIED_HUBER).probabilities(row).toArray(),
        1e-15);
  }

  @Test
  void aRowOfWeightZeroIsLeftOut() {
    double[] weights = new double[DIABETES.rows()];
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % 3 == 0 ? 0 : 1;
      if (weights[i] > 0) {
        kept.add(i);
      }
    }
    Dataset some = DIABETES.select(kept.stream().mapToInt(Integer::intValue).toArray());
    Dataset weighted = DIABETES.withWeights(Weights.of(weights));
    assertEquals(
        Driver.fit(new SgdRegressor(), SgdRegressor.params(), some),
        Driver.fit(new SgdRegressor(), SgdRegressor.params(), weighted));
    assertEquals(
        Driver.fit(new FtrlRegressor(), FtrlRegressor.params(), some),
        Driver.fit(new FtrlRegressor(), FtrlRegressor.params(), weighted));
  }

  /** A weight scales the step of its row, which is not that of two rows one after the other. */
  @Test
  void aWeightScalesTheStepOfItsRow() {
    GradientLearner twice = plain(0.1);
    GradientLearner once = plain(0.2);
    double[] x = {1, -2};
    twice.learn(x, 0, 3, 2);
    once.learn(x, 0, 3, 1);
    assertArrayEquals(once.weights, twice.weights);
    assertEquals(once.intercept, twice.intercept);
  }

  private static GradientLearner plain(double rate) {
    return new GradientLearner(
        OnlineLoss.SQUARED, 0, 2, RateSchedule.CONSTANT, rate, 0, 0, 0, false);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theOptimalScheduleAsksForAPenalty(boolean zero) {
    double penalty = zero ? 0 : 1e-5;
    assertEquals(
        zero,
        !Suitability.misfits(new SgdClassifier(), SgdClassifier.params().penalty(penalty), IRIS)
            .isEmpty());
    SgdParams regressor = SgdRegressor.params().schedule(RateSchedule.OPTIMAL).penalty(penalty);
    assertEquals(zero, !Suitability.misfits(new SgdRegressor(), regressor, DIABETES).isEmpty());
  }

  /** 40,000 rows of 40 columns are more than a step looks at, so an epoch takes two. */
  @Test
  void longEpochsTakeSeveralStepsAndEndAtTheSameWeights() {
    int rows = 40_000;
    Matrix x = RandomMatrix.of(rows, 40, 9);
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = x.get(i, 0) - 2 * x.get(i, 7);
    }
    Training<LinearModel> training =
        Driver.begin(new SgdRegressor(), SgdRegressor.params().maxIterations(3), Dataset.of(x, y));
    assertEquals(6, training.stepLimit());
    training.step();
    // No epoch has ended: the loss of weights 0 for a target of unit spread.
    assertEquals(0.5, training.objective(), 1e-12);
    training.step();
    double first = training.objective();
    assertTrue(first < 0.1);
    training.step();
    assertEquals(first, training.objective());
    while (training.step() == Status.RUNNING) {
      assertTrue(training.iteration() < 6);
    }
    assertEquals(6, training.iteration());
    assertEquals(-2, training.snapshot().weights().get(0, 7), 0.02);
  }
}
