package dropfit.discriminant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.fit.Suitability;
import dropfit.guard.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadraticDiscriminantAnalysisTest {
  private static final QuadraticDiscriminantAnalysis.Params PLAIN =
      QuadraticDiscriminantAnalysis.params().regularization(0);

  @ParameterizedTest
  @ValueSource(strings = {"iris", "breast_cancer"})
  void equalsTheReference(String dataSet) {
    Reference reference = Reference.of("qda__" + dataSet);
    Dataset data = Reference.classification(dataSet);
    QuadraticDiscriminant model = PLAIN.fit(data);
    reference.assertResult("proba", model.probabilities(data.x()).toArray());
    assertArrayEquals(reference.result().numbers("predictions"), model.predict(data.x()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iris", "breast_cancer"})
  void withRegularizationEqualsTheReference(String dataSet) {
    Reference reference = Reference.of("qda_reg0.2__" + dataSet);
    Dataset data = Reference.standardized(Reference.classification(dataSet));
    QuadraticDiscriminant model = PLAIN.regularization(0.2).priors(Priors.EQUAL).fit(data);
    reference.assertResult("proba", model.probabilities(data.x()).toArray());
  }

  @Test
  void unitsAndOffsetsChangeNoProbabilityWithoutRegularization() {
    Dataset data = Reference.classification("iris");
    double[] expected = PLAIN.fit(data).probabilities(data.x()).toArray();
    double[] scales = {1e-9, 1e9, 1, 1e-3};
    double[] cells = data.x().toArray();
    for (int i = 0; i < cells.length; i++) {
      cells[i] = scales[i % 4] * (cells[i] + 100);
    }
    Dataset other = new Dataset(Matrix.of(data.rows(), 4, cells), data.features(), data.target());
    assertArrayEquals(expected, PLAIN.fit(other).probabilities(other.x()).toArray(), 1e-10);
  }

  /** By hand: variances 2 and 8 about 1 and 5. */
  @Test
  void solvesATinyProblem() {
    Matrix x = Matrix.of(4, 1, new double[] {0, 2, 3, 7});
    Dataset data = Dataset.of(x, List.of("a", "b"), new int[] {0, 0, 1, 1});
    Matrix probabilities = PLAIN.fit(data).probabilities(Matrix.of(1, 1, new double[] {3}));
    double a = Math.exp(-4 / (2 * 2.0)) / Math.sqrt(2);
    double b = Math.exp(-4 / (2 * 8.0)) / Math.sqrt(8);
    assertEquals(a / (a + b), probabilities.get(0, 0), 1e-15);
  }

  @Test
  void aColumnThatFollowsFromOthersIsRefusedAndNamed() {
    double[] cells = RandomMatrix.of(40, 3, 5).toArray();
    int[] codes = new int[40];
    for (int i = 0; i < 40; i++) {
      codes[i] = i % 2;
      if (codes[i] == 1) {
        cells[3 * i + 2] = 0.1 * cells[3 * i] - 3 * cells[3 * i + 1];
      }
    }
    Dataset data = named(cells, codes);
    assertEquals(
        List.of(
            "In class odd, c follows from the columns before it. Leave the column out, or take a"
                + " regularization above 0."),
        messages(PLAIN, data));
    assertEquals(List.of(), messages(PLAIN.regularization(1e-3), data));
  }

  @Test
  void aConstantColumnIsRefusedAndNamed() {
    double[] cells = RandomMatrix.of(40, 3, 5).toArray();
    int[] codes = new int[40];
    for (int i = 0; i < 40; i++) {
      codes[i] = i % 2;
      cells[3 * i + 1] = codes[i] == 0 ? 0.1 : cells[3 * i + 1];
    }
    assertTrue(messages(PLAIN, named(cells, codes)).toString().contains("even, b is constant"));
  }

  @Test
  void aClassOfOneRowAndADrowningRegularizationAreRefused() {
    double[] cells = RandomMatrix.of(5, 3, 5).toArray();
    int[] codes = {0, 0, 0, 1, 0};
    assertTrue(messages(PLAIN, named(cells, codes)).toString().contains("Class odd has one row"));
    double[] tiny = RandomMatrix.of(40, 3, 5).toArray();
    int[] halves = new int[40];
    for (int i = 0; i < tiny.length; i++) {
      tiny[i] *= 1e-9;
      halves[i / 3] = i / 3 % 2;
    }
    String messages = messages(PLAIN.regularization(0.5), named(tiny, halves)).toString();
    assertTrue(messages.contains("drowns"), messages);
    assertEquals(List.of(), messages(PLAIN, named(tiny, halves)));
  }

  @Test
  void tooManyColumnsForTheClassesAreRefused() {
    int classes = 20;
    Matrix x = RandomMatrix.of(2 * classes, 500, 1);
    int[] codes = new int[2 * classes];
    String[] labels = new String[classes];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = i % classes;
      labels[codes[i]] = "class " + codes[i];
    }
    List<String> messages =
        messages(PLAIN.regularization(0.1), Dataset.of(x, List.of(labels), codes));
    assertTrue(messages.toString().contains("500 columns and 20 classes"), messages.toString());
  }

  private static Dataset named(double[] cells, int[] codes) {
    return new Dataset(
        Matrix.of(codes.length, 3, cells),
        List.of("a", "b", "c"),
        new Target.Classes("y", List.of("even", "odd"), codes));
  }

  private static List<String> messages(QuadraticDiscriminantAnalysis.Params params, Dataset data) {
    return Suitability.misfits(new QuadraticDiscriminantAnalysis(), params, data).stream()
        .map(Violation::message)
        .toList();
  }
}
