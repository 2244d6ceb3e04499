package dropfit.experiment;

import static dropfit.experiment.Samples.DEFAULTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Column;
import dropfit.data.Table;
import dropfit.fit.Task;
import dropfit.numeric.Seeds;
import dropfit.numeric.Work;
import dropfit.prepare.Impute;
import dropfit.profile.ColumnSummary;
import dropfit.trap.Traps;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Columns are summed up and compared, and duplicates searched for, in parts the number of which
 * grows with the rows. Parts are counted, not timed.
 */
class ShortPartsTest {
  private static final int FEW = 2 * Work.PART;

  /** A table with a column of every type, gaps and repeated rows. */
  private static Table table(int rows) {
    UniformRandomProvider random = Seeds.generator(rows);
    double[] numbers = new double[rows];
    double[] coarse = new double[rows];
    double[] days = new double[rows];
    int[] words = new int[rows];
    int[] classes = new int[rows];
    String[] texts = new String[rows];
    for (int i = 0; i < rows; i++) {
      numbers[i] = i % 97 == 0 ? Double.NaN : random.nextDouble();
      coarse[i] = random.nextInt(30);
      days[i] = 86_400.0 * random.nextInt(4000);
      words[i] = random.nextInt(6) - 1;
      classes[i] = random.nextInt(3);
      texts[i] = "some words " + random.nextInt(500);
    }
    return new Table(
        List.of(
            new Column.Numbers("number", numbers),
            new Column.Numbers("coarse", coarse),
            new Column.Dates("day", days, Column.Dates.Scale.DATE),
            new Column.Categories("word", List.of("a", "b", "c", "d", "e"), words),
            new Column.Categories("class", List.of("x", "y", "z"), classes),
            new Column.Text("text", texts)),
        rows);
  }

  private static int parts(BooleanSupplier advance) {
    int parts = 1;
    while (advance.getAsBoolean()) {
      parts++;
    }
    return parts;
  }

  /** The parts that more rows add are as many again when as many rows are added again. */
  private static void assertGrowsWithRows(int few, int twice, int fourTimes, int passes) {
    int once = twice - few;
    assertTrue(once >= passes * FEW / Work.PART, once + " parts more");
    assertTrue(
        Math.abs(fourTimes - twice - 2 * once) <= once / 5, few + " " + twice + " " + fourTimes);
  }

  @ParameterizedTest
  @EnumSource(
      value = Task.class,
      names = {"REGRESSION", "CLASSIFICATION"})
  void thePartsAreMoreWhereTheRowsAreMore(Task task) {
    int[] summing = new int[3];
    int[] associating = new int[3];
    int[] searching = new int[3];
    int target = task == Task.REGRESSION ? 1 : 4;
    for (int k = 0; k < 3; k++) {
      Table table = table(FEW << k);
      for (Column column : table.columns()) {
        Work work = new Work();
        ColumnSummary.of(work, column);
        summing[k] += parts(work::advance);
      }
      associating[k] = parts(new Associations(table, task, target)::advance);
      List<Integer> features = IntStream.range(0, 6).filter(i -> i != target).boxed().toList();
      Settings settings = DEFAULTS.impute(Impute.MEDIAN).dropDuplicates(true);
      Preparing prepared =
          Experiment.preparing(table, new Choices(task, target, features, settings));
      parts(prepared::advance);
      Experiment experiment = ((Outcome.Done<Experiment>) prepared.outcome()).value();
      Traps traps = experiment.searchTraps();
      searching[k] = parts(traps::advance);
      assertEquals(traps.found(), experiment.traps());
    }
    assertGrowsWithRows(summing[0], summing[1], summing[2], 30);
    assertGrowsWithRows(associating[0], associating[1], associating[2], 20);
    assertGrowsWithRows(searching[0], searching[1], searching[2], 20);
  }
}
