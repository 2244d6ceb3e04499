package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class WorkTest {
  /** As many as make several parts, the last of which is not whole. */
  private static final int MANY = 3 * Work.PART + 17;

  @Test
  void everyRowIsVisitedOnceInStretchesThatAreNoLongerThanAPart() {
    for (int cells : new int[] {0, 1, 7, Work.PART - 1, 2 * Work.PART}) {
      int rows = cells > 7 ? 50 : MANY;
      Work work = new Work();
      int[] next = {0};
      work.over(
          rows,
          cells,
          (from, to) -> {
            assertEquals(next[0], from);
            assertTrue(from < to && (to - from == 1 || (to - from) * cells <= Work.PART));
            assertTrue(to - from <= Work.PART);
            next[0] = to;
          });
      int parts = 1;
      while (work.advance()) {
        parts++;
      }
      assertEquals(rows, next[0]);
      int most = Math.max(1, Work.PART / Math.max(cells, 1));
      assertEquals((rows + most - 1) / most, parts);
    }
  }

  @Test
  void whatAStepAddsIsDoneBeforeWhatWasThereAndOneStepIsAPart() {
    List<String> done = new ArrayList<>();
    Work work = new Work();
    work.then(
        () -> {
          done.add("a");
          work.over(0, (from, to) -> done.add("nothing"));
          work.then(
              () -> {
                done.add("b");
                work.then(() -> done.add("c"));
              });
          work.then(() -> done.add("d"));
        });
    work.then(() -> done.add("e"));
    assertTrue(work.advance());
    assertEquals(List.of("a"), done);
    work.finish();
    assertEquals(List.of("a", "b", "c", "d", "e"), done);
    assertFalse(work.advance());
  }

  @Test
  void groupsAreVisitedPassByPassInShortStretches() {
    int[] starts = {0, 2, 2, 2 + 2 * Work.PART, MANY};
    List<Integer> visited = new ArrayList<>();
    int[] at = starts.clone();
    int[] passes = new int[4];
    int[] inPart = {0};
    GroupVisits visits =
        new GroupVisits(
            starts,
            3,
            (group, pass, from, to) -> {
              assertEquals(passes[group], pass);
              assertEquals(at[group], from);
              inPart[0] += to - from;
              at[group] = to;
              if (to == starts[group + 1]) {
                visited.add(group);
                at[group] = starts[group];
                passes[group]++;
              }
            });
    boolean more;
    do {
      inPart[0] = 0;
      more = visits.advance();
      assertTrue(inPart[0] <= Work.PART);
    } while (more);
    assertEquals(List.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3), visited);
  }

  @Test
  void numbersOfManyPartsAreInOrderAndTiesShareTheirRank() {
    UniformRandomProvider random = Seeds.generator(3);
    double[] values =
        IntStream.range(0, MANY).mapToDouble(i -> Math.floor(random.nextDouble() * 900)).toArray();
    Integer[] expected = IntStream.range(0, MANY).boxed().toArray(Integer[]::new);
    Arrays.sort(expected, Comparator.comparingDouble(i -> values[i]));
    assertArrayEquals(
        Arrays.stream(expected).mapToInt(Integer::intValue).toArray(), Order.of(values));
    double[] ranks = Ranks.of(values);
    int[] below = new int[901];
    for (double value : values) {
      below[(int) value + 1]++;
    }
    Arrays.parallelPrefix(below, Integer::sum);
    for (int i = 0; i < MANY; i++) {
      int value = (int) values[i];
      assertEquals((below[value] + 1 + below[value + 1]) / 2.0, ranks[i]);
    }
  }

  @Test
  void theMeanIsThatOfAllAtOnce() {
    double[] many = IntStream.range(0, MANY).mapToDouble(i -> 1e9 + Math.sin(i)).toArray();
    double[] huge = new double[MANY];
    Arrays.fill(huge, Double.MAX_VALUE);
    huge[0] = Double.MAX_VALUE / 2;
    for (double[] values : new double[][] {{}, {3, 4, 8}, {1e16, 1, -1e16}, many, huge}) {
      Work work = new Work();
      Mean mean = new Mean(work, values);
      work.finish();
      assertEquals(Vectors.mean(values), mean.value());
    }
  }
}
