package dropfit.experiment;

import static dropfit.experiment.Samples.numbers;
import static dropfit.experiment.Samples.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dropfit.data.Column;
import dropfit.data.Target;
import dropfit.fit.Task;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
  private static final List<Task> CLASSES = List.of(Task.CLASSIFICATION);
  private static final List<Task> NUMBERS = List.of(Task.REGRESSION);

  private static Column counted(int different, double step) {
    return numbers("n", IntStream.range(0, 90).mapToDouble(i -> i % different * step).toArray());
  }

  @Test
  void fewWholeNumbersAreClassesFirstAndMoreAreNumbersFirst() {
    List<Task> classesFirst = List.of(Task.CLASSIFICATION, Task.REGRESSION);
    List<Task> numbersFirst = List.of(Task.REGRESSION, Task.CLASSIFICATION);
    assertEquals(classesFirst, Targets.tasks(counted(2, 1)));
    assertEquals(classesFirst, Targets.tasks(counted(10, -7)));
    assertEquals(numbersFirst, Targets.tasks(counted(11, 1)));
    assertEquals(numbersFirst, Targets.tasks(counted(20, 1)));
    assertEquals(NUMBERS, Targets.tasks(counted(21, 1)));
    assertEquals(NUMBERS, Targets.tasks(counted(3, 0.5)));
  }

  @Test
  void wordsAreClassesIfThereAreTwoToAHundred() {
    assertEquals(CLASSES, Targets.tasks(words("w", 9, "a", "b")));
    assertEquals(CLASSES, Targets.tasks(words("w", 300, distinct(100))));
    assertEquals(List.of(), Targets.tasks(words("w", 300, distinct(101))));
    assertEquals(List.of(), Targets.tasks(words("w", 9, "a")));
    // Only two of the words occur in the first two rows.
    assertEquals(CLASSES, Targets.tasks(words("w", 300, distinct(101)).select(new int[] {0, 1})));
    assertEquals(List.of(), Targets.tasks(words("w", 9, "a", "b").select(new int[] {0, 2})));
  }

  private static String[] distinct(int count) {
    return IntStream.range(0, count).mapToObj(i -> "word " + i).toArray(String[]::new);
  }

  @Test
  void whatHasNoTwoValuesIsNoTarget() {
    assertEquals(List.of(), Targets.tasks(numbers("n", 3, Double.NaN, 3)));
    assertEquals(List.of(), Targets.tasks(numbers("n", 0, -0.0)));
    assertEquals(List.of(), Targets.tasks(numbers("n", Double.NaN)));
    assertEquals(List.of(), Targets.tasks(numbers("n")));
    assertEquals(List.of(), Targets.tasks(new Column.Text("t", new String[] {"a", "b"})));
    Column missing = new Column.Categories("w", List.of("a", "b"), new int[] {-1, 1, -1});
    assertEquals(List.of(), Targets.tasks(missing));
  }

  @Test
  void numericClassesAreInTheOrderOfNumbers() {
    Column column = numbers("n", 10, -3, 2, 10, Double.NaN, 7);
    Target.Classes target =
        (Target.Classes) Targets.of(column, Task.CLASSIFICATION, new int[] {0, 1, 2, 3});
    assertEquals(List.of("-3", "2", "10"), target.labels());
    assertArrayEquals(new int[] {2, 0, 1, 2}, target.toArray());
    assertEquals("n", target.name());
  }

  @Test
  void zeroWithAndWithoutItsSignIsOneClass() {
    Column column = numbers("n", -0.0, 0, 1);
    Target.Classes target =
        (Target.Classes) Targets.of(column, Task.CLASSIFICATION, new int[] {0, 1, 2});
    assertEquals(List.of("0", "1"), target.labels());
    assertArrayEquals(new int[] {0, 0, 1}, target.toArray());
  }

  @Test
  void wordsThatNoRowHasAreNoClasses() {
    Column column = words("w", 8, "a", "b", "c", "d");
    Target.Classes target =
        (Target.Classes) Targets.of(column, Task.CLASSIFICATION, new int[] {7, 1, 3});
    assertEquals(List.of("b", "d"), target.labels());
    assertArrayEquals(new int[] {1, 0, 1}, target.toArray());
  }

  @Test
  void numbersArePredictedAsTheyAre() {
    Target.Numbers target =
        (Target.Numbers) Targets.of(numbers("n", 1, 2, 3), Task.REGRESSION, new int[] {2, 0});
    assertArrayEquals(new double[] {3, 1}, target.toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aColumnThatSuitsNoTaskIsRefused(int which) {
    Column column =
        which == 0 ? words("w", 4, "a", "b") : new Column.Text("t", new String[] {"a", "b"});
    assertThrows(
        IllegalArgumentException.class,
        () -> Targets.of(column, Task.REGRESSION, new int[] {0, 1}));
  }
}
