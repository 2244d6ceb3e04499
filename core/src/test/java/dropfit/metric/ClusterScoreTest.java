package dropfit.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Reference;
import dropfit.data.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterScoreTest {

  @Test
  void equalsTheReference() {
    Reference reference = Reference.of("kmeans_fixed_init__iris");
    int[] labels =
        Arrays.stream(reference.result().numbers("labels")).mapToInt(code -> (int) code).toArray();
    ClusterScore score =
        ClusterScore.of(
            Reference.features("iris"), labels, reference.result().matrix("centers"), 1);
    double tolerance = reference.tolerance();
    assertEquals(reference.result().number("inertia"), score.inertia(), tolerance);
    assertEquals(reference.result().number("silhouette"), score.silhouette(), tolerance);
    assertEquals(150, score.silhouetteRows());
    assertEquals(List.of(50, 62, 38), score.sizes());
  }

  @Test
  void aRowAloneInItsClusterCountsAsZero() {
    ClusterScore score = ClusterScore.of(column(0, 1, 10), new int[] {0, 0, 1}, column(0.5, 10), 1);
    assertEquals((0.9 + 8.0 / 9 + 0) / 3, score.silhouette(), 1e-15);
    assertEquals(0.5, score.inertia());
  }

  @Test
  void aSilhouetteTakesTwoClustersAndOneOfTwoRows() {
    assertNoSilhouette(column(1, 2), new int[] {0, 0}, column(1.5));
    assertNoSilhouette(column(1, 2), new int[] {1, 1}, column(0, 1.5));
    assertNoSilhouette(column(1, 2), new int[] {0, 1}, column(1, 2));
    assertNoSilhouette(column(1), new int[] {0}, column(1));
    assertNoSilhouette(column(), new int[] {}, column(1));
  }

  @Test
  void equalRowsInDifferentClustersCountAsZero() {
    ClusterScore score =
        ClusterScore.of(column(3, 3, 3, 3), new int[] {0, 0, 1, 1}, column(3, 3), 1);
    assertEquals(0, score.silhouette());
    assertEquals(0, score.inertia());
  }

  @Test
  void theScaleOfTheDataDoesNotMatterToTheSilhouette() {
    int[] clusters = {0, 0, 1, 1};
    double expected = ClusterScore.of(column(1, 2, 7, 9), clusters, column(1.5, 8), 1).silhouette();
    for (double scale : new double[] {1e-300, 1e-200, 1e200, 1e305}) {
      Matrix x = column(scale, 2 * scale, 7 * scale, 9 * scale);
      Matrix centers = column(1.5 * scale, 8 * scale);
      assertEquals(
          expected, ClusterScore.of(x, clusters, centers, 1).silhouette(), 1e-14, "at " + scale);
    }
  }

  @Test
  void aLargeTableIsSampled() {
    int rows = 3 * ClusterScore.SAMPLE;
    Matrix x = column(IntStream.range(0, rows).mapToDouble(i -> i % 2 * 100 + i % 7).toArray());
    int[] clusters = IntStream.range(0, rows).map(i -> i % 2).toArray();
    ClusterScore score = ClusterScore.of(x, clusters, column(3, 103), 5);
    assertEquals(ClusterScore.SAMPLE, score.silhouetteRows());
    assertEquals(0.977, score.silhouette(), 0.001);
    assertEquals(score, ClusterScore.of(x, clusters, column(3, 103), 5));
    assertNotEquals(score, ClusterScore.of(x, clusters, column(3, 103), 6));
  }

  @Test
  void sizesThatDisagreeAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ClusterScore.of(column(1, 2), new int[] {0}, column(1), 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> ClusterScore.of(column(1, 2), new int[] {0, 1}, column(1), 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> ClusterScore.of(column(1), new int[] {0}, Matrix.of(1, 2, new double[2]), 1));
  }

  private static void assertNoSilhouette(Matrix x, int[] clusters, Matrix centers) {
    assertTrue(Double.isNaN(ClusterScore.of(x, clusters, centers, 1).silhouette()));
  }

  private static Matrix column(double... values) {
    return Matrix.of(values.length, 1, values);
  }
}
