package dropfit.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Reference;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansReferenceTest {
  private static final Matrix IRIS = Reference.features("iris");

  @Test
  void fromGivenCentersEqualsTheReference() {
    Reference reference = Reference.of("kmeans_fixed_init__iris");
    KMeans algorithm = new KMeans();
    Training<KMeansModel> training =
        algorithm.begin(
            algorithm.schema().check(KMeans.params().tolerance(0)).orThrow(),
            Dataset.of(IRIS),
            IRIS.select(new int[] {0, 50, 100}));
    KMeansModel model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    reference.assertResult("centers", model.centers().toArray());
    reference.assertResult("inertia", training.objective() * IRIS.rows());
    assertEquals(reference.result().number("n_iter"), training.iteration());
    assertArrayEquals(reference.result().numbers("labels"), model.predict(IRIS));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void tenRestartsComeWithinOnePercentOfTheBestKnown(int seed) {
    double best = Reference.of("kmeans_best_known__iris").result().number("inertia");
    Training<KMeansModel> training =
        Driver.begin(new KMeans(), KMeans.params().seed(seed), Dataset.of(IRIS));
    Driver.run(training, (run, status) -> {});
    double inertia = training.objective() * IRIS.rows();
    assertTrue(inertia <= 1.01 * best, "inertia " + inertia);
    assertTrue(inertia >= best * (1 - 1e-9), "inertia " + inertia);
  }
}
