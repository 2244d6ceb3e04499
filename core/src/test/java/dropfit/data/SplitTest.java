package dropfit.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {
  private static final List<String> LABELS = List.of("a", "b", "c", "never");

  @Property
  void everyRowIsInOnePartAndTheSharesHold(
      @ForAll @IntRange(max = 300) int rows,
      @ForAll @DoubleRange(max = 1) double validationShare,
      @ForAll @DoubleRange(max = 1) double testShare,
      @ForAll int seed) {
    Split split = Split.of(rows, validationShare, testShare, seed);
    assertPartition(split, rows);
    int most = Math.max(rows - 1, 0);
    int test = Math.min((int) Math.round(rows * testShare), most);
    assertEquals(test, split.test().length);
    int validation = Math.min((int) Math.round(rows * validationShare), most - test);
    assertEquals(validation, split.validation().length);
  }

  @Property
  void everyClassIsSplitByItself(
      @ForAll @Size(max = 200) List<@IntRange(max = 2) Integer> codes,
      @ForAll @DoubleRange(max = 0.45) double validationShare,
      @ForAll @DoubleRange(max = 0.45) double testShare,
      @ForAll int seed) {
    Target.Classes target = classes(codes.stream().mapToInt(Integer::intValue).toArray());
    Split split = Split.stratified(target, validationShare, testShare, seed);
    assertPartition(split, codes.size());
    int[] all = target.counts();
    int[] train = target.select(split.train()).counts();
    int[] test = target.select(split.test()).counts();
    for (int k = 0; k < all.length; k++) {
      assertTrue(train[k] > 0 || all[k] == 0, "a class has no row to learn from");
      int most = Math.max(all[k] - 1, 0);
      assertTrue(Math.abs(test[k] - Math.min(all[k] * testShare, most)) <= 1);
    }
  }

  @Property
  void orderedPartsFollowEachOther(
      @ForAll @IntRange(max = 300) int rows,
      @ForAll @DoubleRange(max = 0.45) double validationShare,
      @ForAll @DoubleRange(max = 0.45) double testShare) {
    Split split = Split.inOrder(rows, validationShare, testShare, false);
    assertPartition(split, rows);
    Split random = Split.of(rows, validationShare, testShare, 1);
    assertEquals(random.test().length, split.test().length);
    assertEquals(random.validation().length, split.validation().length);
    int train = split.train().length;
    int validation = split.validation().length;
    assertArrayEquals(IntStream.range(0, train).toArray(), split.train());
    assertArrayEquals(IntStream.range(train, train + validation).toArray(), split.validation());
    Split mirrored = Split.inOrder(rows, validationShare, testShare, true);
    assertPartition(mirrored, rows);
    assertArrayEquals(IntStream.range(0, split.test().length).toArray(), mirrored.test());
    assertArrayEquals(IntStream.range(rows - train, rows).toArray(), mirrored.train());
  }

  /** Two in ten of three rows, rounded for each class alone, would be a row of every class. */
  @Test
  void manySmallClassesFillThePartsToo() {
    int[] codes = IntStream.range(0, 90).map(i -> i % 30).toArray();
    List<String> labels = IntStream.range(0, 30).mapToObj(Integer::toString).toList();
    Target.Classes target = new Target.Classes("y", labels, codes);
    Split split = Split.stratified(target, 0.2, 0.2, 1);
    assertPartition(split, 90);
    assertEquals(18, split.test().length);
    assertEquals(18, split.validation().length);
    assertTrue(Arrays.stream(target.select(split.train()).counts()).allMatch(count -> count > 0));
  }

  private static Target.Classes classes(int... codes) {
    return new Target.Classes("y", LABELS, codes);
  }

  /** The parts together hold every row once, each in rising order. */
  private static void assertPartition(Split split, int rows) {
    int[] all = new int[rows];
    for (int[] part : List.of(split.train(), split.validation(), split.test())) {
      for (int i = 0; i < part.length; i++) {
        all[part[i]]++;
        assertTrue(i == 0 || part[i] > part[i - 1]);
      }
    }
    assertTrue(Arrays.stream(all).allMatch(count -> count == 1));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "1, 1, 0, 0",
    "2, 1, 0, 1",
    "3, 1, 1, 1",
    "4, 1, 1, 2",
    "10, 4, 3, 3",
  })
  void tinyDataLeaveARowToLearnFrom(int rows, int train, int validation, int test) {
    double share = rows == 10 ? 0.3 : 0.4;
    Split split = Split.of(rows, share, share, 1);
    assertEquals(train, split.train().length);
    assertEquals(validation, split.validation().length);
    assertEquals(test, split.test().length);
  }

  @Test
  void theRowsOfTheLargestNumbersAreForTheTest() {
    Split split = Split.by(new double[] {5, -1, 9, 5, 0, 9, 7, 5, 2, 1}, 0.2, 0.3);
    assertArrayEquals(new int[] {0, 1, 4, 8, 9}, split.train());
    assertArrayEquals(new int[] {3, 7}, split.validation());
    assertArrayEquals(new int[] {2, 5, 6}, split.test());
    assertPartition(Split.by(new double[7], 0.45, 0.45), 7);
    assertPartition(Split.by(new double[0], 0.45, 0.45), 0);
  }

  @Test
  void aClassOfOneRowIsLearnedFrom() {
    for (int seed = 0; seed < 20; seed++) {
      Split split = Split.stratified(classes(0, 1, 0, 0, 0, 0), 0.45, 0.45, seed);
      assertTrue(IntStream.of(split.train()).anyMatch(row -> row == 1));
    }
  }

  @Test
  void aSeedDecidesTheParts() {
    assertArrayEquals(Split.of(100, 0.2, 0.2, 7).test(), Split.of(100, 0.2, 0.2, 7).test());
    assertFalse(
        Arrays.equals(Split.of(100, 0.2, 0.2, 7).test(), Split.of(100, 0.2, 0.2, 8).test()));
    Target.Classes target = classes(IntStream.range(0, 100).map(i -> i % 3).toArray());
    assertArrayEquals(
        Split.stratified(target, 0.2, 0.2, 7).validation(),
        Split.stratified(target, 0.2, 0.2, 7).validation());
    assertFalse(
        Arrays.equals(
            Split.stratified(target, 0.2, 0.2, 7).test(),
            Split.stratified(target, 0.2, 0.2, 8).test()));
  }

  /** Each row is expected in the test part in 250 of 1000 splits, with a deviation of 14. */
  @Test
  void everyRowIsAsLikelyInEveryPart() {
    int[] counts = new int[40];
    for (int seed = 0; seed < 1000; seed++) {
      for (int row : Split.of(40, 0.25, 0.25, seed).test()) {
        counts[row]++;
      }
    }
    for (int count : counts) {
      assertTrue(Math.abs(count - 250) < 70, Arrays.toString(counts));
    }
  }

  @Test
  void partsCannotBeChanged() {
    Split split = Split.of(10, 0.2, 0.2, 1);
    split.train()[0] = 99;
    split.validation()[0] = 99;
    split.test()[0] = 99;
    assertPartition(split, 10);
  }
}
