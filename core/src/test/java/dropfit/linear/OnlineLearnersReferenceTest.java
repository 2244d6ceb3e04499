package dropfit.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Coefficients;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.guard.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where rows are not shuffled, scikit-learn moves its weights by the same numbers as we do. */
class OnlineLearnersReferenceTest {
  private static final State ALL = Reference.tree("online_learners.json");

  /** Fewer epochs than after which a run may have converged. */
  private static final int EPOCHS = 3;

  static List<State> cases() {
    return ALL.states("cases");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void weightsEqualThoseOfScikitLearn(State reference) {
    String kind = reference.text("kind");
    switch (kind) {
      case "sgd_classifier" -> assertEqual(new SgdClassifier(), reference);
      case "sgd_regressor" -> assertEqual(new SgdRegressor(), reference);
      case "passive_aggressive_classifier" ->
          assertEqual(new PassiveAggressiveClassifier(), reference);
      case "passive_aggressive_regressor" ->
          assertEqual(new PassiveAggressiveRegressor(), reference);
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private static <P, M extends Model> void assertEqual(Fit<P, M> fit, State reference) {
    String dataSet = reference.text("dataset");
    Dataset data =
        Reference.standardized(
            dataSet.equals("iris")
                ? Reference.classification(dataSet)
                : Reference.regression(dataSet));
    P params = params(fit.schema(), reference.state("params"));
    Training<M> training = Driver.begin(fit, params, data);
    M model = Driver.run(training, (run, status) -> {});
    if (reference.has("iterations")) {
      assertEquals(Status.CONVERGED, training.step());
      assertEquals(reference.number("iterations"), training.iteration());
    } else {
      assertEquals(EPOCHS, training.iteration());
    }
    OnlineRows rows = OnlineRows.of(data);
    Coefficients linear = (Coefficients) model;
    assertNear(
        reference.values().get("coef") instanceof Matrix matrix
            ? matrix.toArray()
            : reference.numbers("coef"),
        linear.coefficients().toArray(),
        0,
        rows.spread,
        reference.text("call"));
    assertNear(
        reference.numbers("intercept"),
        linear.intercepts(),
        rows.center,
        rows.spread,
        reference.text("call"));
  }

  private static <P> P params(Schema<P> schema, State given) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("shuffle", false);
    given.values().forEach(values::put);
    return schema.check(values).orThrow().get();
  }

  private static void assertNear(
      double[] expected, double[] actual, double center, double spread, String what) {
    assertEquals(expected.length, actual.length, what);
    double tolerance = Double.parseDouble(ALL.text("compare_tol"));
    for (int i = 0; i < expected.length; i++) {
      double most = tolerance * Math.max(1, Math.abs(expected[i]));
      assertEquals(expected[i], (actual[i] - center) / spread, most, what);
    }
  }

  @Test
  void thePerceptronEqualsTheReference() {
    Reference reference = Reference.of("perceptron__breast_cancer");
    Dataset data = Reference.standardized(Reference.classification("breast_cancer"));
    // Without a tolerance the reference goes through all its epochs.
    Perceptron.Params params =
        Perceptron.params()
            .shuffle(false)
            .maxIterations((int) reference.params().number("max_iter"))
            .tolerance(Double.NEGATIVE_INFINITY);
    Training<LinearClassifier> training = Perceptron.training(params, data);
    LinearClassifier model = Driver.run(training, (run, status) -> {});
    assertEquals(20, training.iteration());
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercepts());
  }
}
