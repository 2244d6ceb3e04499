package dropfit.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Reference;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.metric.ClassificationScore.ClassScore;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationScoreTest {

  @Test
  void equalsTheReference() {
    Reference reference = Reference.of("metrics_binary__fixed");
    double[] scores = reference.params().numbers("score");
    double threshold = reference.params().number("threshold");
    int[] actual =
        Arrays.stream(reference.params().numbers("y_true")).mapToInt(code -> (int) code).toArray();
    int[] predicted = Arrays.stream(scores).mapToInt(p -> p >= threshold ? 1 : 0).toArray();
    Matrix probabilities =
        Matrix.ofRows(
            Arrays.stream(scores).mapToObj(p -> new double[] {1 - p, p}).toArray(double[][]::new));

    ClassificationScore score = ClassificationScore.of(actual, predicted, 2, probabilities);
    ClassScore positive = score.classes().get(1);
    State result = reference.result();
    double tolerance = reference.tolerance();
    assertEquals(result.matrix("confusion"), score.confusion());
    assertEquals(result.number("accuracy"), score.accuracy(), tolerance);
    assertEquals(result.number("precision"), positive.precision(), tolerance);
    assertEquals(result.number("recall"), positive.recall(), tolerance);
    assertEquals(result.number("f1"), positive.f1(), tolerance);
    assertEquals(result.number("balanced_accuracy"), score.recall(), tolerance);
    assertEquals(result.number("log_loss"), score.logLoss(), tolerance);
    assertEquals(31, positive.support());
  }

  @Test
  void aClassThatIsNeverPredictedHasPrecisionZero() {
    ClassificationScore score =
        ClassificationScore.of(new int[] {0, 0, 1}, new int[] {0, 0, 0}, 2, null);
    assertEquals(new ClassScore(0, 0, 0, 1), score.classes().get(1));
    assertEquals(1.0 / 3, score.precision());
    assertEquals(0.5, score.recall());
    assertEquals(0.4, score.f1());
    assertTrue(Double.isNaN(score.logLoss()));
  }

  @Test
  void aClassThatDoesNotOccurDoesNotCountInTheMeans() {
    ClassificationScore score = ClassificationScore.of(new int[] {0, 2}, new int[] {0, 2}, 4, null);
    assertEquals(1, score.f1());
    assertEquals(1, score.precision());
    assertEquals(1, score.recall());
    assertEquals(new ClassScore(0, 0, 0, 0), score.classes().get(3));
  }

  @Test
  void oneRowOfOneClassHasAScore() {
    ClassificationScore score =
        ClassificationScore.of(new int[] {0}, new int[] {0}, 1, Matrix.ofRows(new double[] {1}));
    assertEquals(1, score.accuracy());
    assertEquals(1, score.f1());
    assertEquals(0, score.logLoss());
  }

  @Test
  void noRowsHaveNoScore() {
    ClassificationScore score =
        ClassificationScore.of(new int[0], new int[0], 2, Matrix.of(0, 2, new double[0]));
    for (double figure :
        new double[] {
          score.accuracy(), score.precision(), score.recall(), score.f1(), score.logLoss()
        }) {
      assertTrue(Double.isNaN(figure));
    }
  }

  @Test
  void aSureMistakeCostsAsMuchAsInTheReferenceTool() {
    ClassificationScore score =
        ClassificationScore.of(new int[] {0}, new int[] {1}, 2, Matrix.ofRows(new double[] {0, 1}));
    assertEquals(-Math.log(0x1p-52), score.logLoss(), 1e-12);
  }

  @Test
  void probabilitiesThatDoNotSumToOneAreNormalised() {
    ClassificationScore score =
        ClassificationScore.of(
            new int[] {0}, new int[] {0}, 3, Matrix.ofRows(new double[] {0.5, 0.25, 0.05}));
    assertEquals(-Math.log(0.625), score.logLoss(), 1e-15);
  }

  @Test
  void theMajorityIsThatOfTheTrainingRowsAndTheFirstAmongEquals() {
    ClassificationScore baseline =
        ClassificationScore.ofMajority(new int[] {2, 1, 1, 2}, new int[] {0, 1, 2, 2}, 3);
    assertEquals(0.25, baseline.accuracy());
    assertEquals(
        Matrix.ofRows(new double[] {0, 1, 0}, new double[] {0, 1, 0}, new double[] {0, 2, 0}),
        baseline.confusion());
    assertEquals((-Math.log(0x1p-52) - 3 * Math.log(0.5)) / 4, baseline.logLoss(), 1e-12);
  }

  @Test
  void sizesThatDisagreeAreRefused() {
    int[] two = {0, 1};
    assertThrows(
        IllegalArgumentException.class, () -> ClassificationScore.of(two, new int[] {0}, 2, null));
    assertThrows(IllegalArgumentException.class, () -> ClassificationScore.of(two, two, 1, null));
    assertThrows(
        IllegalArgumentException.class,
        () -> ClassificationScore.of(two, new int[] {-1, 0}, 2, null));
    assertThrows(
        IllegalArgumentException.class,
        () -> ClassificationScore.of(two, two, 2, Matrix.ofRows(new double[] {1, 0})));
    assertEquals(2, ClassificationScore.of(two, two, 2, null).classes().size());
    assertEquals(List.of(1, 1), supports(ClassificationScore.of(two, two, 2, null)));
  }

  private static List<Integer> supports(ClassificationScore score) {
    return score.classes().stream().map(ClassScore::support).toList();
  }
}
