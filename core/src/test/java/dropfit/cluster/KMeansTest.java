package dropfit.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Suitability;
import dropfit.fit.Training;
import dropfit.guard.Violation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansTest {

  private static Training<KMeansModel> from(Matrix x, Matrix centers) {
    KMeans algorithm = new KMeans();
    return algorithm.begin(
        algorithm.schema().check(KMeans.params().tolerance(0)).orThrow(), Dataset.of(x), centers);
  }

  private static Training<KMeansModel> ended(KMeans.Params params, Matrix x) {
    Training<KMeansModel> training = Driver.begin(new KMeans(), params, Dataset.of(x));
    Driver.run(training, (run, status) -> {});
    return training;
  }

  private static Matrix column(double... cells) {
    return Matrix.of(cells.length, 1, cells);
  }

  private static long groupsUsed(KMeansModel model, Matrix x) {
    return Arrays.stream(model.predict(x)).distinct().count();
  }

  @Test
  void aGroupWithoutRowsTakesTheFarthestRow() {
    Matrix x = column(0, 1, 2, 10);
    Training<KMeansModel> training = from(x, column(0.5, 500, 600));
    KMeansModel model = Driver.run(training, (run, status) -> {});
    assertEquals(Status.CONVERGED, training.step());
    assertEquals(3, groupsUsed(model, x));
    assertEquals(0.5, training.objective() * 4, 1e-12, "0 and 1, or 1 and 2, share a centre");
  }

  /** Fewer different rows than groups: some groups must stay empty. */
  @ParameterizedTest
  @CsvSource({"1, 3", "2, 5", "2, 6", "3, 4"})
  void equalRowsLeaveGroupsEmptyAndDoNoHarm(int different, int groups) {
    double[] cells = new double[60];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i % different * 3 - 1;
    }
    Training<KMeansModel> training = ended(KMeans.params().groups(groups), column(cells));
    assertEquals(Status.CONVERGED, training.step());
    assertEquals(0, training.objective());
    assertTrue(training.snapshot().centers().isFinite());
    assertEquals(different, groupsUsed(training.snapshot(), column(cells)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 40})
  void asManyGroupsAsRowsGiveEachRowItsOwn(int rows) {
    Matrix x = RandomMatrix.of(rows, 2, rows);
    Training<KMeansModel> training = ended(KMeans.params().groups(rows), x);
    assertEquals(Status.CONVERGED, training.step());
    assertEquals(0, training.objective(), 1e-30);
    assertEquals(rows, groupsUsed(training.snapshot(), x));
  }

  @Test
  void moreGroupsThanRowsAreRefused() {
    List<Violation> misfits =
        Suitability.misfits(
            new KMeans(), KMeans.params().groups(4), Dataset.of(RandomMatrix.of(3, 2, 1)));
    assertEquals(1, misfits.size());
    assertEquals("groups", misfits.get(0).field());
    assertEquals(
        "Groups should be at most the number of training rows, 3; found 4.",
        misfits.get(0).message());
  }

  /** Each step gives rows their nearest centre and centres the mean of their rows. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theObjectiveNeverRisesWithinAStart(int seed) {
    Matrix x = RandomMatrix.of(700, 3, seed);
    // Centres far outside make empty groups on the way.
    double[] centers = RandomMatrix.of(12, 3, seed + 100).toArray();
    centers[5] = 50;
    centers[10] = -40;
    Training<KMeansModel> training = from(x, Matrix.of(12, 3, centers));
    double before = Double.POSITIVE_INFINITY;
    Status status;
    do {
      status = training.step();
      assertTrue(training.objective() <= before * (1 + 1e-14), "step " + training.iteration());
      before = training.objective();
    } while (status == Status.RUNNING);
    assertEquals(Status.CONVERGED, status);
    assertAtRest(training, x);
  }

  /** At rest every centre is the mean of its rows, and no group is empty. */
  private static void assertAtRest(Training<KMeansModel> training, Matrix x) {
    Matrix centers = training.snapshot().centers();
    double[] groups = training.snapshot().predict(x);
    double inertia = 0;
    for (int k = 0; k < centers.rows(); k++) {
      for (int j = 0; j < x.columns(); j++) {
        double total = 0;
        int count = 0;
        for (int i = 0; i < x.rows(); i++) {
          if (groups[i] == k) {
            total += x.get(i, j);
            count++;
            inertia += Math.pow(x.get(i, j) - centers.get(k, j), 2);
          }
        }
        assertTrue(count > 0, "group " + k);
        assertEquals(total / count, centers.get(k, j), 1e-12);
      }
    }
    assertEquals(inertia / x.rows(), training.objective(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"7, 2, 1", "7, 3, 2", "8, 3, 3", "8, 4, 4", "9, 2, 5"})
  void restartsFindTheBestOfAllGroupings(int rows, int groups, int seed) {
    Matrix x = RandomMatrix.of(rows, 2, seed);
    Training<KMeansModel> training = ended(KMeans.params().groups(groups).restarts(100), x);
    assertEquals(best(x, groups) / rows, training.objective(), 1e-12);
  }

  /** The least inertia over every way to give rows to groups. */
  private static double best(Matrix x, int groups) {
    double best = Double.POSITIVE_INFINITY;
    int ways = (int) Math.round(Math.pow(groups, x.rows()));
    int[] group = new int[x.rows()];
    for (int way = 0; way < ways; way++) {
      for (int i = 0, rest = way; i < group.length; i++, rest /= groups) {
        group[i] = rest % groups;
      }
      best = Math.min(best, inertia(x, group, groups));
    }
    return best;
  }

  /** Σ x² − (Σ x)² / count over groups and columns. */
  private static double inertia(Matrix x, int[] group, int groups) {
    double inertia = 0;
    for (int k = 0; k < groups; k++) {
      for (int j = 0; j < x.columns(); j++) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < group.length; i++) {
          if (group[i] == k) {
            sum += x.get(i, j);
            squares += x.get(i, j) * x.get(i, j);
            count++;
          }
        }
        inertia += count == 0 ? 0 : squares - sum * sum / count;
      }
    }
    return inertia;
  }

  @Test
  void theBestStartIsKept() {
    Matrix x = RandomMatrix.of(200, 2, 12);
    Training<KMeansModel> training =
        Driver.begin(
            new KMeans(), KMeans.params().groups(9).restarts(12).tolerance(0), Dataset.of(x));
    double least = Double.POSITIVE_INFINITY;
    int falls = 0;
    int rises = 0;
    double before = Double.POSITIVE_INFINITY;
    Status status;
    do {
      status = training.step();
      least = Math.min(least, training.objective());
      falls += training.objective() < before ? 1 : 0;
      rises += training.objective() > before ? 1 : 0;
      before = training.objective();
    } while (status == Status.RUNNING);
    assertEquals(least, training.objective());
    assertTrue(rises >= 9 && rises <= 11, rises + " rises, where a start follows a better end");
    assertTrue(falls > rises);
    assertAtRest(training, x);
  }

  @Test
  void aSeedDecidesTheStart() {
    Dataset data = Dataset.of(RandomMatrix.of(500, 2, 1));
    KMeans.Params params = KMeans.params().groups(5);
    KMeansModel first = Driver.begin(new KMeans(), params.seed(1), data).snapshot();
    assertEquals(first, Driver.begin(new KMeans(), params.seed(1), data).snapshot());
    assertNotEquals(first, Driver.begin(new KMeans(), params.seed(2), data).snapshot());
  }

  /**
   * One large heap and four small ones, far apart: each next start is drawn far from the others.
   */
  @Test
  void startsAreSpreadOverTheHeaps() {
    double[] cells = RandomMatrix.of(100, 1, 1).toArray();
    for (int i = 0; i < 100; i += 10) {
      cells[i] += 1e6 * (1 + i / 10 % 4);
    }
    for (int seed = 0; seed < 50; seed++) {
      Training<KMeansModel> training =
          Driver.begin(
              new KMeans(), KMeans.params().groups(5).seed(seed), Dataset.of(column(cells)));
      Set<Long> heaps = new HashSet<>();
      for (double start : training.snapshot().centers().toArray()) {
        heaps.add(Math.round(start / 1e6));
      }
      assertEquals(Set.of(0L, 1L, 2L, 3L, 4L), heaps, "seed " + seed);
    }
  }

  @Test
  void everyStartHasItsOwnLimitOfSteps() {
    KMeans.Params params = KMeans.params().groups(9).restarts(4).maxIterations(2).tolerance(0);
    Training<KMeansModel> training = ended(params, RandomMatrix.of(500, 2, 1));
    assertEquals(8, training.stepLimit());
    assertEquals(Status.OUT_OF_STEPS, training.step());
    assertEquals(8, training.iteration());
  }

  /** The tolerance is a share of the mean variance, so units do not matter. */
  @Test
  void theToleranceIsAShareOfTheVariance() {
    Matrix x = RandomMatrix.of(2000, 2, 1);
    double[] cells = x.toArray();
    for (int i = 0; i < cells.length; i++) {
      cells[i] *= 0x1p20;
    }
    KMeans.Params params = KMeans.params().groups(8).restarts(1).tolerance(1e-3);
    Training<KMeansModel> plain = ended(params, x);
    Training<KMeansModel> scaled = ended(params, Matrix.of(2000, 2, cells));
    assertEquals(plain.iteration(), scaled.iteration());
    assertEquals(plain.objective() * 0x1p40, scaled.objective());
    assertTrue(plain.iteration() < ended(params.tolerance(0), x).iteration());
  }

  @Test
  void ofCentersEquallyNearTheFirstIsTaken() {
    KMeansModel model = new KMeansModel(column(4, 0, 0, 2));
    assertArrayEquals(new double[] {1, 3, 0, 0, 1}, model.predict(column(0, 2, 3, 9, 1)));
    assertEquals(
        List.of("group 1", "group 2", "group 3", "group 4"),
        model.asTarget(new double[] {3}).labels());
  }
}
