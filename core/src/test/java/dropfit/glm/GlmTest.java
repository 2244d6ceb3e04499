package dropfit.glm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.fit.Status;
import dropfit.fit.Suitability;
import dropfit.fit.Training;
import dropfit.guard.Violation;
import dropfit.numeric.Vectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generalised linear models by what must hold of every one. */
class GlmTest {
  private static final List<String> TWO = List.of("no", "yes");

  static Stream<Arguments> means() {
    return Stream.of(
        Arguments.of(new PoissonRegression(), PoissonRegression.params()),
        Arguments.of(new PoissonRegression(), PoissonRegression.params().link(Link.IDENTITY)),
        Arguments.of(new GammaRegression(), GammaRegression.params()),
        Arguments.of(new GammaRegression(), GammaRegression.params().link(Link.INVERSE)),
        Arguments.of(new GammaRegression(), GammaRegression.params().link(Link.IDENTITY)),
        Arguments.of(new TweedieRegression(), TweedieRegression.params()),
        Arguments.of(new TweedieRegression(), TweedieRegression.params().power(3)));
  }

  /** Positive numbers that follow two of three columns. */
  private static Dataset numbers(int rows, int seed) {
    Matrix x = RandomMatrix.of(rows, 3, seed);
    double[] noise = RandomMatrix.of(rows, 1, seed + 1).toArray();
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = 6 + x.get(i, 0) - 0.5 * x.get(i, 1) + 0.4 * noise[i];
    }
    return Dataset.of(x, y);
  }

  private static Dataset classes(int rows, int seed) {
    Matrix x = RandomMatrix.of(rows, 3, seed);
    double[] noise = RandomMatrix.of(rows, 1, seed + 1).toArray();
    int[] codes = new int[rows];
    for (int i = 0; i < rows; i++) {
      codes[i] = x.get(i, 0) - 0.5 * x.get(i, 1) + noise[i] > 0.3 ? 1 : 0;
    }
    return Dataset.of(x, TWO, codes);
  }

  private static double[] thirds(int rows) {
    return IntStream.range(0, rows).mapToDouble(i -> i % 3).toArray();
  }

  /** The score equations, written out: Σ w (y − μ) μ′(η) / V(μ) x = n α β. */
  @ParameterizedTest
  @MethodSource("means")
  void theScoreIsZero(MeanRegression fit, GlmParams params) {
    for (double penalty : new double[] {0, 0.3}) {
      Dataset data = numbers(80, 7).withWeights(Weights.of(thirds(80)));
      Training<MeanModel> training = Driver.begin(fit, params.penalty(penalty).tolerance(0), data);
      MeanModel model = Driver.run(training, (run, status) -> {});
      assertEquals(Status.CONVERGED, training.step());
      double[] score = new double[4];
      double[] predicted = model.predict(data.x());
      double[] y = ((Target.Numbers) data.target()).toArray();
      for (int i = 0; i < 80; i++) {
        double mean = predicted[i];
        double rise =
            switch (params.link()) {
              case LOG -> mean;
              case INVERSE -> -mean * mean;
              default -> 1;
            };
        double pull = i % 3 * (y[i] - mean) * rise / Math.pow(mean, params.power());
        score[3] += pull;
        for (int j = 0; j < 3; j++) {
          score[j] += pull * data.x().get(i, j);
        }
      }
      double total = Vectors.sum(thirds(80));
      for (int j = 0; j < 3; j++) {
        score[j] -= penalty * total * model.weights().get(0, j);
      }
      assertArrayEquals(new double[4], score, 1e-5);
    }
  }

  @ParameterizedTest
  @MethodSource("means")
  void theObjectiveFallsToTheEnd(MeanRegression fit, GlmParams params) {
    Training<MeanModel> training = Driver.begin(fit, params, numbers(80, 9));
    double before = Double.POSITIVE_INFINITY;
    Status status;
    do {
      status = training.step();
      assertTrue(training.objective() <= before);
      before = training.objective();
    } while (status == Status.RUNNING);
    assertEquals(Status.CONVERGED, status);
  }

  static Stream<Arguments> all() {
    return Stream.concat(
        means().map(each -> Arguments.of(each.get()[0], each.get()[1], numbers(60, 3))),
        Stream.of(Link.LOGIT, Link.PROBIT, Link.CLOGLOG)
            .flatMap(
                link ->
                    Stream.of(
                        Arguments.of(
                            new BinomialRegression(),
                            BinomialRegression.params().link(link),
                            classes(60, 3)),
                        Arguments.of(
                            new OrdinalRegression(),
                            OrdinalRegression.params().link(link),
                            classes(60, 3)))));
  }

  @ParameterizedTest
  @MethodSource("all")
  <M extends Model> void aWeightCountsARowAsOftenAsItSays(
      Fit<GlmParams, M> fit, GlmParams params, Dataset data) {
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      repeated.addAll(Collections.nCopies(i % 3, i));
    }
    Dataset rows = data.select(repeated.stream().mapToInt(Integer::intValue).toArray());
    GlmParams some = params.penalty(0.01).tolerance(0);
    double[] expected = prediction(Driver.fit(fit, some, rows), data.x());
    Dataset weighted = data.withWeights(Weights.of(thirds(60)));
    double[] found = prediction(Driver.fit(fit, some, weighted), data.x());
    assertArrayEquals(expected, found, 1e-6);
  }

  private static double[] prediction(Model model, Matrix x) {
    return model instanceof ProbabilisticClassifier classifier
        ? classifier.probabilities(x).toArray()
        : model.predict(x);
  }

  /** Neither the place nor the unit of a column changes what is predicted. */
  @ParameterizedTest
  @MethodSource("all")
  <M extends Model> void unitsDoNotMatter(Fit<GlmParams, M> fit, GlmParams params, Dataset data) {
    double[] cells = data.x().toArray();
    double[] scales = {1e-9, 1e9, 3};
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (cells[i] + 100) * scales[i % 3];
    }
    Matrix other = Matrix.of(60, 3, cells);
    Dataset moved = new Dataset(other, data.features(), data.target());
    GlmParams exact = params.tolerance(0);
    assertArrayEquals(
        prediction(Driver.fit(fit, exact, data), data.x()),
        prediction(Driver.fit(fit, exact, moved), other),
        1e-6);
  }

  /** With the logit link, a probability for two classes is that of either model. */
  @Test
  void twoOrderedClassesAreABinomialModel() {
    for (Link link : List.of(Link.LOGIT, Link.PROBIT)) {
      Dataset data = classes(90, 5);
      double[] two =
          Driver.fit(new BinomialRegression(), BinomialRegression.params().link(link), data)
              .probabilities(data.x())
              .toArray();
      double[] ordered =
          Driver.fit(new OrdinalRegression(), OrdinalRegression.params().link(link), data)
              .probabilities(data.x())
              .toArray();
      assertArrayEquals(two, ordered, 1e-9);
    }
  }

  @ParameterizedTest
  @CsvSource({"LOGIT", "PROBIT", "CLOGLOG"})
  void separableClassesAreUnboundedUnlessThereIsAPenalty(Link link) {
    Matrix x = Matrix.of(6, 1, new double[] {-3, -2, -1, 1, 2, 3});
    Dataset apart = Dataset.of(x, TWO, new int[] {0, 0, 0, 1, 1, 1});
    Dataset mixed = Dataset.of(x, TWO, new int[] {0, 0, 1, 0, 1, 1});
    for (Fit<GlmParams, ?> fit : List.of(new BinomialRegression(), new OrdinalRegression())) {
      GlmParams params = BinomialRegression.params().link(link);
      assertEquals(Status.UNBOUNDED, end(fit, params, apart));
      assertEquals(Status.CONVERGED, end(fit, params, mixed));
      assertEquals(Status.CONVERGED, end(fit, params.penalty(0.01), apart));
    }
  }

  private static Status end(Fit<GlmParams, ?> fit, GlmParams params, Dataset data) {
    Training<?> training = Driver.begin(fit, params, data);
    Status status;
    do {
      status = training.step();
    } while (status == Status.RUNNING);
    return status;
  }

  @Test
  void targetsThatDoNotSuitAreNamed() {
    Matrix x = RandomMatrix.of(4, 1, 1);
    Dataset negative = Dataset.of(x, new double[] {3, 0, -1.5, -7});
    assertRefused(new PoissonRegression(), negative, "0 or more in every row; a row has -1.5.");
    assertRefused(new GammaRegression(), negative, "above 0 in every row; a row has 0.");
    assertRefused(new TweedieRegression(), negative, "0 or more in every row; a row has -1.5.");
    Dataset zeros = Dataset.of(x, new double[4]);
    assertRefused(new PoissonRegression(), zeros, "0 in every row");
    double[] weights = {1, 1, 0, 0};
    Dataset counting = negative.withWeights(Weights.of(weights));
    assertEquals(
        List.of(),
        Suitability.misfits(new PoissonRegression(), PoissonRegression.params(), counting));
    Dataset three = Dataset.of(x, List.of("a", "b", "c"), new int[] {0, 1, 2, 1});
    assertRefused(new BinomialRegression(), three, "two classes; found 3");
  }

  private static void assertRefused(Fit<GlmParams, ?> fit, Dataset data, String words) {
    List<Violation> misfits = Suitability.misfits(fit, fit.schema().defaults(), data);
    assertEquals(1, misfits.size());
    assertTrue(misfits.get(0).message().contains(words), misfits.get(0).message());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tweedie_1.5", "gamma", "tweedie_1.2_identity", "tweedie_2.5"})
  void equalsScikitLearn(String name) {
    State file = Reference.tree("tweedie_sklearn.json");
    State expected = file.state("cases").state(name);
    Dataset data = Reference.standardized(Reference.regression("diabetes"));
    if (expected.flag("weighted")) {
      double[] weights = IntStream.range(0, 442).mapToDouble(i -> 0.5 + i % 3).toArray();
      data = data.withWeights(Weights.of(weights));
    }
    GlmParams params =
        TweedieRegression.params()
            .power(expected.number("power"))
            .link(expected.text("link").equals("log") ? Link.LOG : Link.IDENTITY)
            .penalty(expected.number("alpha"));
    MeanModel model = Driver.fit(new TweedieRegression(), params, data);
    double tolerance = file.number("tolerance");
    assertArrayEquals(expected.numbers("coef"), model.weights().toArray(), tolerance);
    assertEquals(expected.number("intercept"), model.intercept(), tolerance);
  }
}
