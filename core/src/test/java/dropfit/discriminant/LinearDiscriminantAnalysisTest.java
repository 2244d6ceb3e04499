package dropfit.discriminant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.discriminant.LinearDiscriminantAnalysis.Shrinkage;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Suitability;
import dropfit.fit.Training;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearDiscriminantAnalysisTest {
  private static final LinearDiscriminantAnalysis.Params DEFAULTS =
      LinearDiscriminantAnalysis.params();

  @ParameterizedTest
  @ValueSource(strings = {"iris", "breast_cancer"})
  void withoutShrinkageEqualsTheReference(String dataSet) {
    Reference reference = Reference.of("lda__" + dataSet);
    Dataset data = Reference.classification(dataSet);
    LinearDiscriminant model = DEFAULTS.fit(data);
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercepts());
    reference.assertResult("proba", model.probabilities(data.x()).toArray());
    assertArrayEquals(reference.result().numbers("predictions"), model.predict(data.x()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iris", "breast_cancer"})
  void directionsWithoutSpreadAreLeftOutAsInTheReference(String dataSet) {
    Reference reference = Reference.of("lda_collinear__" + dataSet);
    Dataset data = collinear(Reference.classification(dataSet));
    LinearDiscriminant model = DEFAULTS.fit(data);
    reference.assertResult("coef", model.weights().toArray());
    reference.assertResult("intercept", model.intercepts());
    reference.assertResult("proba", model.probabilities(data.x()).toArray());
  }

  private static Dataset collinear(Dataset data) {
    double[] cells = new double[data.rows() * 5];
    for (int i = 0; i < data.rows(); i++) {
      double a = data.x().get(i, 0);
      double b = data.x().get(i, 1);
      double[] row = {a, b, data.x().get(i, 2), a, a - 2 * b};
      System.arraycopy(row, 0, cells, i * 5, 5);
    }
    Target.Classes target = (Target.Classes) data.target();
    return Dataset.of(Matrix.of(data.rows(), 5, cells), target.labels(), target.toArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lda_auto__iris",
        "lda_auto__breast_cancer",
        "lda_fixed0.3__iris",
        "lda_fixed0.3__breast_cancer"
      })
  void withShrinkageEqualsTheReference(String name) {
    Reference reference = Reference.of(name);
    Dataset data = Reference.classification(name.substring(name.indexOf("__") + 2));
    boolean auto = name.startsWith("lda_auto");
    LinearDiscriminant model =
        DEFAULTS
            .shrinkage(auto ? Shrinkage.AUTO : Shrinkage.FIXED)
            .amount(auto ? 0 : reference.params().number("shrinkage"))
            .priors(auto ? Priors.PROPORTIONAL : Priors.EQUAL)
            .fit(data);
    reference.assertResult("proba", model.probabilities(data.x()).toArray());
    // The solver "lsqr" tells scores about the origin; what all classes share is left out here.
    double[] expected =
        withoutCommonPart(reference.result().matrix("coef").toArray(), model.features());
    double[] actual = withoutCommonPart(model.weights().toArray(), model.features());
    for (int i = 0; i < expected.length; i++) {
      double most = reference.tolerance() * Math.max(1, Math.abs(expected[i]));
      assertEquals(expected[i], actual[i], most);
    }
  }

  private static double[] withoutCommonPart(double[] weights, int columns) {
    int outputs = weights.length / columns;
    double[] out = weights.clone();
    for (int j = 0; outputs > 1 && j < columns; j++) {
      double sum = 0;
      for (int k = 0; k < outputs; k++) {
        sum += weights[k * columns + j];
      }
      for (int k = 0; k < outputs; k++) {
        out[k * columns + j] -= sum / outputs;
      }
    }
    return out;
  }

  @Test
  void unitsAndOffsetsChangeNoProbability() {
    Dataset data = Reference.classification("iris");
    double[] expected = DEFAULTS.fit(data).probabilities(data.x()).toArray();
    double[] scales = {1e-9, 1e9, 1, 1e-3};
    double[] cells = data.x().toArray();
    for (int i = 0; i < cells.length; i++) {
      cells[i] = scales[i % 4] * (cells[i] + 100);
    }
    Dataset other = new Dataset(Matrix.of(data.rows(), 4, cells), data.features(), data.target());
    assertArrayEquals(expected, DEFAULTS.fit(other).probabilities(other.x()).toArray(), 1e-10);
  }

  /** By hand: means 1 and 5, variance 1 on both sides, so the log odds are 4 (x − 3). */
  @Test
  void solvesATinyProblem() {
    Matrix x = Matrix.of(4, 1, new double[] {0, 2, 4, 6});
    LinearDiscriminant model =
        DEFAULTS
            .shrinkage(Shrinkage.FIXED)
            .amount(0)
            .fit(Dataset.of(x, List.of("a", "b"), new int[] {0, 0, 1, 1}));
    assertEquals(4, model.weights().get(0, 0), 1e-12);
    assertEquals(-12, model.intercepts()[0], 1e-12);
    assertEquals(1, model.predict(3.1));
    assertEquals(0, model.predict(2.9));
  }

  @Test
  void theObjectiveIsTheMeanLogLossAndStartsFromThePriors() {
    Dataset data = Reference.classification("iris");
    Training<LinearDiscriminant> training =
        Driver.begin(new LinearDiscriminantAnalysis(), DEFAULTS, data);
    assertEquals(Math.log(3), training.objectiveOn(data).getAsDouble(), 1e-12);
    assertEquals(Status.CONVERGED, training.step());
    Matrix probabilities = training.snapshot().probabilities(data.x());
    double sum = 0;
    for (int i = 0; i < data.rows(); i++) {
      sum -= Math.log(probabilities.get(i, ((Target.Classes) data.target()).get(i)));
    }
    assertEquals(sum / data.rows(), training.objective(), 1e-12);
  }

  @Test
  void tooManyColumnsAndTooFewRowsAreRefused() {
    Dataset wide =
        Dataset.of(RandomMatrix.of(4, 1001, 1), List.of("a", "b"), new int[] {0, 0, 1, 1});
    assertRefused(wide, "at most 1000 columns");
    Dataset few = Dataset.of(RandomMatrix.of(2, 2, 1), List.of("a", "b"), new int[] {0, 1});
    assertRefused(few, "more rows than classes");
  }

  private static void assertRefused(Dataset data, String words) {
    String messages =
        Suitability.misfits(new LinearDiscriminantAnalysis(), DEFAULTS, data).toString();
    assertTrue(messages.contains(words), messages);
  }
}
