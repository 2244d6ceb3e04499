package dropfit.experiment;

import static dropfit.experiment.Samples.DEFAULTS;
import static dropfit.experiment.Samples.choices;
import static dropfit.experiment.Samples.iris;
import static dropfit.experiment.Samples.numbers;
import static dropfit.experiment.Samples.prepared;
import static dropfit.experiment.Samples.with;
import static dropfit.experiment.Samples.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.csv.CsvOptions;
import dropfit.csv.CsvReader;
import dropfit.data.Column;
import dropfit.data.Table;
import dropfit.fit.Task;
import dropfit.numeric.Seeds;
import dropfit.trap.Fix;
import dropfit.trap.Trap;
import dropfit.trap.Trap.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrapsTest {
  private static final int ROWS = 200;

  private final UniformRandomProvider random = Seeds.generator(5);

  /** Numbers that have nothing to do with anything. */
  private Column noise(String name) {
    return made(name, i -> noise());
  }

  private double noise() {
    return random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
  }

  private static Column made(String name, IntToDoubleFunction value) {
    return numbers(name, IntStream.range(0, ROWS).mapToDouble(value).toArray());
  }

  private static Table table(Column... columns) {
    return new Table(List.of(columns), columns[0].size());
  }

  /** Learns from every column but the target. */
  private static Choices all(Table table, Task task, int target) {
    List<Integer> features =
        IntStream.range(0, table.columns().size()).filter(j -> j != target).boxed().toList();
    return new Choices(task, target, features, DEFAULTS);
  }

  private static List<Code> codes(Table table, Choices choices) {
    return prepared(table, choices).traps().stream().map(Trap::code).toList();
  }

  private static Trap only(Table table, Choices choices) {
    List<Trap> traps = prepared(table, choices).traps();
    assertEquals(1, traps.size(), traps.toString());
    Trap trap = traps.get(0);
    assertTrue(trap.found().endsWith(".") && trap.why().endsWith("."), trap.toString());
    return trap;
  }

  /** The choices with the only trap mended, where it is no longer found. */
  private static Choices mended(Table table, Choices choices) {
    Choices mended = choices.with(only(table, choices).fix().orElseThrow());
    assertEquals(List.of(), codes(table, mended));
    return mended;
  }

  private static Table sample(String file) {
    try {
      String text = Files.readString(Path.of("../src-js/public/samples/" + file + ".csv"));
      return CsvReader.read(text, CsvOptions.DEFAULT).table();
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"iris", "breast-cancer", "diabetes", "penguins"})
  void wellKnownDataHaveNoTraps(String file) {
    Table table = sample(file);
    int last = table.columns().size() - 1;
    for (Task task : Targets.tasks(table.column(last))) {
      for (int seed = 0; seed < 5; seed++) {
        Choices usual = all(table, task, last);
        Choices choices = new Choices(task, last, usual.features(), DEFAULTS.seed(seed));
        assertEquals(List.of(), prepared(table, choices).traps(), file);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"iris", "penguins"})
  void noMeasurementOfFlowersOrBirdsIsACopyOfAnother(String file) {
    Table table = sample(file);
    for (int target = 0; target < table.columns().size(); target++) {
      for (Task task : Targets.tasks(table.column(target))) {
        // One penguin has a dot for its sex.
        List<Code> expected =
            table.column(target).name().equals("Sex") ? List.of(Code.RARE_CLASS) : List.of();
        assertEquals(expected, codes(table, all(table, task, target)), file + " " + target);
      }
    }
  }

  @Test
  void columnsThatNumberOrNameTheRowsAreIdentifiers() {
    int[] shuffled = Seeds.permutation(random, ROWS);
    String[] names = IntStream.range(0, ROWS).mapToObj(i -> "n" + i).toArray(String[]::new);
    Table table =
        table(
            made("Unnamed: 0", i -> i),
            made("shuffled", i -> shuffled[i] + 1001),
            made("PassengerId", i -> 842_300 + 17 * shuffled[i]),
            new Column.Categories("name", List.of(names), IntStream.range(0, ROWS).toArray()),
            noise("x"),
            noise("y"));
    Choices choices = all(table, Task.REGRESSION, 5).with(new Fix.LeaveOut(List.of(3)));
    Trap trap = only(table, choices);
    assertEquals(Code.IDENTIFIER, trap.code());
    assertEquals(List.of(0, 1, 2), trap.columns());
    assertTrue(trap.found().startsWith("Unnamed: 0, shuffled and PassengerId have"));
    assertEquals(List.of(4), mended(table, choices).features());
    Table wide = table(table.column(3), noise("x"), noise("y"));
    assertEquals(List.of(Code.IDENTIFIER, Code.WIDE), codes(wide, all(wide, Task.REGRESSION, 2)));
  }

  @Test
  void numbersThatCountSomethingAreNoIdentifiers() {
    Table table =
        table(
            made("year", i -> 1820 + i),
            made("income", i -> Math.floor(1e6 * random.nextDouble())),
            made("valid", i -> Math.floor(1e6 * random.nextDouble())),
            made("guests", i -> i % 7),
            noise("measured"),
            noise("y"));
    assertEquals(List.of(), codes(table, all(table, Task.REGRESSION, 5)));
  }

  @Test
  void columnsMadeFromANumberAreCopies() {
    double[] y = IntStream.range(0, ROWS).mapToDouble(i -> 10 + noise()).toArray();
    Column target = numbers("y", y);
    Table table =
        table(
            made("rounded", i -> Math.floor(y[i] * 180 + 320.5) / 100),
            made("grown", i -> Math.exp(3 * y[i])),
            made("near", i -> y[i] + 0.2 * noise()),
            noise("x"),
            target);
    Choices choices = all(table, Task.REGRESSION, 4);
    Trap trap = only(table, choices);
    assertEquals(Code.TARGET_COPY, trap.code());
    assertEquals(List.of(0, 1), trap.columns());
    assertTrue(trap.figures().stream().allMatch(figure -> figure.value() >= 0.999));
    assertEquals(List.of(2, 3), mended(table, choices).features());
  }

  @Test
  void columnsMadeFromClassesAreCopies() {
    int[] codes = IntStream.range(0, ROWS).map(i -> i * 7 % 3).toArray();
    Table table =
        table(
            words("code", ROWS, "p", "q", "r").select(codes),
            made("score", i -> 10 * codes[i] + noise()),
            made("good", i -> codes[i] + 0.8 * noise()),
            words("other", ROWS, "p", "q", "r", "s"),
            new Column.Categories("y", List.of("a", "b", "c"), codes));
    Choices choices = all(table, Task.CLASSIFICATION, 4);
    Trap trap = only(table, choices);
    assertEquals(Code.TARGET_COPY, trap.code());
    assertEquals(List.of(0, 1), trap.columns());
    assertEquals(List.of(2, 3), mended(table, choices).features());
  }

  /** Words that each stand in a row or two tell any target, and nothing about other rows. */
  @Test
  void manyWordsAreNoCopyOfANumber() {
    String[] labels = IntStream.range(0, 120).mapToObj(i -> "w" + i).toArray(String[]::new);
    Table table =
        table(
            words("many", ROWS, labels),
            words("group", ROWS, "p", "q"),
            made("y", i -> 100 * (i % 2) + 0.5 * noise()));
    Choices choices = all(table, Task.REGRESSION, 2);
    Trap trap = only(table, choices);
    assertEquals(Code.TARGET_COPY, trap.code());
    assertEquals(List.of(1), trap.columns());
  }

  /** Only the training rows decide: what the others hold must not be looked at. */
  @Test
  void copiesAreJudgedOnTrainingRows() {
    double[] y = IntStream.range(0, ROWS).mapToDouble(i -> noise()).toArray();
    Choices choices = choices(Task.REGRESSION, 2, 0, 1);
    Table copied = table(made("x", i -> 2 * y[i]), noise("n"), numbers("y", y));
    Part test = prepared(copied, choices).test();
    double[] x = IntStream.range(0, ROWS).mapToDouble(i -> 2 * y[i]).toArray();
    for (int i = 0; i < test.size(); i++) {
      x[test.tableRow(i)] = 100 * noise();
    }
    assertEquals(List.of(Code.TARGET_COPY), codes(with(copied, 0, numbers("x", x)), choices));
  }

  @Test
  void repeatedRowsAreDuplicates() {
    Table once = table(noise("x"), words("z", ROWS, "p", "q", "r"), words("y", ROWS, "a", "b"));
    int[] rows = IntStream.range(0, ROWS + 40).map(i -> i % ROWS).toArray();
    Table table = once.select(rows);
    Choices choices = all(table, Task.CLASSIFICATION, 2);
    Trap trap = only(table, choices);
    assertEquals(Code.SPLIT_DUPLICATES, trap.code());
    assertEquals(40, trap.figures().get(0).value());
    double seen = trap.figures().get(1).value();
    assertTrue(seen > 5 && seen <= 40, trap.found());
    Choices mended = mended(table, choices);
    assertEquals(40, prepared(table, mended).repeated());
    List<Column> numbered = new ArrayList<>(table.columns());
    numbered.add(numbers("n", IntStream.range(0, ROWS + 40).asDoubleStream().toArray()));
    Table withNumber = new Table(numbered, ROWS + 40);
    Choices same = choices(Task.CLASSIFICATION, 2, 0, 1);
    assertEquals(Code.SPLIT_DUPLICATES, only(withNumber, same).code());
    mended(withNumber, same);
    Choices noneHeld =
        new Choices(
            Task.CLASSIFICATION, 2, List.of(0, 1), DEFAULTS.testShare(0).validationShare(0));
    assertEquals(Code.DUPLICATES, only(table, noneHeld).code());
    mended(table, noneHeld);
  }

  @Test
  void aFewOrCoarseEqualRowsAreNoDuplicates() {
    Table once = table(noise("x"), noise("z"), noise("y"));
    int[] two = IntStream.range(0, ROWS + 2).map(i -> i % ROWS).toArray();
    Table table = once.select(two);
    assertEquals(List.of(), codes(table, all(table, Task.REGRESSION, 2)));
    // Five numbers of 200, rounded to four digits, are alike, and so are their classes.
    double[] x = IntStream.range(0, ROWS).mapToDouble(i -> Math.floor(noise() * 1e4)).toArray();
    System.arraycopy(x, 0, x, 100, 5);
    int[] lopsided = IntStream.range(0, ROWS).map(i -> i % 5 == 4 && i > 9 ? 1 : 0).toArray();
    lopsided[104] = 0;
    Table rounded = table(numbers("x", x), new Column.Categories("y", List.of("a", "b"), lopsided));
    assertEquals(List.of(), codes(rounded, all(rounded, Task.REGRESSION, 0)));
    Table flowers = iris();
    assertEquals(List.of(), codes(flowers, choices(Task.CLASSIFICATION, 4, 0, 1)));
    Table petals = table(flowers.column(2), flowers.column(3), flowers.column(4));
    assertEquals(List.of(), codes(petals, all(petals, Task.CLASSIFICATION, 2)));
    Table coarse =
        table(
            words("a", ROWS, "p", "q"),
            words("b", ROWS, "p", "q", "r"),
            words("y", ROWS, "s", "t", "u", "v", "w"));
    assertEquals(List.of(), codes(coarse, all(coarse, Task.CLASSIFICATION, 2)));
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void anOrderInTimeIsATrapForARandomSplit(boolean newestFirst, boolean dates) {
    double[] walk = new double[ROWS];
    for (int i = 1; i < ROWS; i++) {
      walk[i] = walk[i - 1] + noise();
    }
    String[] days =
        IntStream.range(0, ROWS)
            .mapToObj(i -> "2024-" + two(1 + i / 28) + "-" + two(1 + i % 28) + " 12:00")
            .toArray(String[]::new);
    Column time =
        dates
            ? new Column.Text("day", days)
            : made("time", i -> 1_700_000_000.0 + 60 * i + (i % 3));
    int[] order = IntStream.range(0, ROWS).map(i -> newestFirst ? ROWS - 1 - i : i).toArray();
    Table table = table(time, noise("x"), numbers("y", walk)).select(order);
    Choices choices = choices(Task.REGRESSION, 2, 1);
    Trap trap = only(table, choices);
    assertEquals(Code.TIME_ORDER, trap.code());
    assertEquals(List.of(0), trap.columns());
    assertEquals(Optional.of(new Fix.SplitInOrder(newestFirst)), trap.fix());
    Experiment mended = prepared(table, mended(table, choices));
    assertEquals(newestFirst ? 0 : ROWS - 1, mended.test().tableRow(newestFirst ? 0 : 29));
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  @Test
  void anOrderInTimeIsFoundAndMendedInAFileOfAnyOrder() {
    double[] walk = new double[ROWS];
    for (int i = 1; i < ROWS; i++) {
      walk[i] = walk[i - 1] + noise();
    }
    double[] seconds = IntStream.range(0, ROWS).map(i -> i / 3 * 86_400).asDoubleStream().toArray();
    Column day = new Column.Dates("day", seconds, Column.Dates.Scale.DATE);
    Table table =
        table(noise("x"), day, numbers("y", walk)).select(Seeds.permutation(random, ROWS));
    Choices choices = choices(Task.REGRESSION, 2, 0);
    Trap trap = only(table, choices);
    assertEquals(Code.TIME_ORDER, trap.code());
    assertEquals(Optional.of(new Fix.SplitByDate(1)), trap.fix());
    Experiment mended = prepared(table, mended(table, choices));
    Column.Dates mixed = (Column.Dates) table.column(1);
    for (int i = 0; i < mended.testRows(); i++) {
      assertTrue(mixed.get(mended.test().tableRow(i)) >= seconds[ROWS - 31]);
    }
    Table unrelated = table(noise("x"), day, noise("y"));
    assertEquals(List.of(), codes(unrelated, choices(Task.REGRESSION, 2, 0)));
  }

  /** Within a month the rows of the file are sorted by class, which is no sign of time. */
  @Test
  void aFewDatesInAFileThatIsSortedByClassAreNoOrderInTime() {
    int[] codes = IntStream.range(0, ROWS).map(i -> i / (ROWS / 2)).toArray();
    double[] seconds = IntStream.range(0, ROWS).mapToDouble(i -> 2_629_800.0 * (i % 12)).toArray();
    Table table =
        table(
            noise("x"),
            new Column.Dates("month", seconds, Column.Dates.Scale.DATE),
            new Column.Categories("y", List.of("a", "b"), codes));
    assertEquals(List.of(), codes(table, choices(Task.CLASSIFICATION, 2, 0)));
  }

  @Test
  void datesAndTextsCanBeCopiesOfTheTarget() {
    int[] codes = IntStream.range(0, ROWS).map(i -> i * 7 / 3 % 2).toArray();
    double[] seconds = IntStream.range(0, ROWS).mapToDouble(i -> 1e6 * codes[i] + i % 9).toArray();
    Column classes = new Column.Categories("y", List.of("a", "b"), codes);
    Column dates = new Column.Dates("when", seconds, Column.Dates.Scale.DATE_TIME);
    String[] told =
        IntStream.range(0, ROWS).mapToObj(i -> "told as " + codes[i]).toArray(String[]::new);
    Table table = table(noise("x"), dates, new Column.Text("told", told), classes);
    Trap trap = only(table, choices(Task.CLASSIFICATION, 3, 0, 1, 2));
    assertEquals(Code.TARGET_COPY, trap.code());
    assertEquals(List.of(1, 2), trap.columns());
    Column later = new Column.Dates("later", scattered(), Column.Dates.Scale.DATE_TIME);
    Table numbers = table(noise("x"), later, numbers("y", scattered()));
    assertEquals(Code.TARGET_COPY, codes(numbers, choices(Task.REGRESSION, 2, 0, 1)).get(0));
  }

  /** Seconds of different moments in no order. */
  private static double[] scattered() {
    return IntStream.range(0, ROWS).mapToDouble(i -> 60.0 * (i * 77 % ROWS)).toArray();
  }

  @Test
  void momentsAndTextsOfSeveralWordsAreNoIdentifiers() {
    String[] remarks =
        IntStream.range(0, ROWS).mapToObj(i -> "remark number " + i).toArray(String[]::new);
    String[] names = IntStream.range(0, ROWS).mapToObj(i -> "n" + i).toArray(String[]::new);
    Table table =
        table(
            new Column.Dates("when", scattered(), Column.Dates.Scale.DATE_TIME),
            new Column.Text("remark", remarks),
            new Column.Text("name", names),
            noise("y"));
    Trap trap = only(table, choices(Task.REGRESSION, 3, 0, 1, 2));
    assertEquals(Code.IDENTIFIER, trap.code());
    assertEquals(List.of(2), trap.columns());
  }

  @Test
  void classesThatLastAreAnOrderInTimeToo() {
    int[] spells = IntStream.range(0, ROWS).map(i -> i / 7 * 5 % 3 % 2).toArray();
    Table table =
        table(
            made("hour", i -> i / 2 + 3000),
            noise("x"),
            new Column.Categories("y", List.of("dry", "wet"), spells));
    assertEquals(Code.TIME_ORDER, only(table, choices(Task.CLASSIFICATION, 2, 1)).code());
  }

  @Test
  void rowsSortedByTheTargetOrInAnyOrderAreNoOrderInTime() {
    double[] sorted = IntStream.range(0, ROWS).mapToDouble(i -> noise()).sorted().toArray();
    Column count = made("n", i -> i + 5);
    assertEquals(
        List.of(),
        codes(table(count, noise("x"), numbers("y", sorted)), choices(Task.REGRESSION, 2, 1)));
    assertEquals(
        List.of(), codes(table(count, noise("x"), noise("y")), choices(Task.REGRESSION, 2, 1)));
    List<Column> columns = new ArrayList<>(iris().columns());
    columns.add(numbers("row", IntStream.range(0, 150).asDoubleStream().toArray()));
    Table flowers = new Table(columns, 150);
    assertEquals(List.of(), codes(flowers, choices(Task.CLASSIFICATION, 4, 0, 1, 2, 3)));
    assertEquals(List.of(), codes(flowers, choices(Task.REGRESSION, 2, 0, 1, 4)));
  }

  @Test
  void moreColumnsThanRowsLoseTheirManyWords() {
    String[] labels = IntStream.range(0, 13).mapToObj(i -> "w" + i).toArray(String[]::new);
    List<Column> columns =
        List.of(
            words("many", 14, labels),
            words("few", 14, "p", "q"),
            numbers("y", IntStream.range(0, 14).mapToDouble(i -> noise()).toArray()));
    Table table = new Table(columns, 14);
    Choices choices = all(table, Task.REGRESSION, 2);
    Trap trap = only(table, choices);
    assertEquals(Code.WIDE, trap.code());
    assertEquals(List.of(1), mended(table, choices).features());
    List<Column> wide = new ArrayList<>();
    for (int j = 0; j < 30; j++) {
      wide.add(numbers("x" + j, IntStream.range(0, 20).mapToDouble(i -> noise()).toArray()));
    }
    Table numbers = new Table(wide, 20);
    Trap found = only(numbers, all(numbers, Task.REGRESSION, 0));
    assertTrue(found.found().contains(" go least with x0."), found.found());
  }

  @Test
  void moreNumbersThanRowsLoseThoseThatGoLeastWithTheTarget() {
    double[] y = IntStream.range(0, 20).mapToDouble(i -> noise()).toArray();
    List<Column> columns = new ArrayList<>();
    columns.add(numbers("y", y));
    for (int j = 1; j <= 30; j++) {
      double share = j / 31.0;
      double[] x =
          IntStream.range(0, 20).mapToDouble(i -> share * y[i] + (1 - share) * noise()).toArray();
      columns.add(numbers("x" + j, x));
    }
    Table table = new Table(columns, 20);
    Choices choices = all(table, Task.REGRESSION, 0);
    Choices mended = mended(table, choices);
    int rows = prepared(table, choices).trainRows();
    assertEquals(rows, mended.features().size());
    assertTrue(mended.features().containsAll(List.of(27, 28, 29, 30)), "the closest stay");
    assertEquals(List.of(), codes(table, mended));
  }

  @Test
  void groupsAreNotLearnedByHeart() {
    List<Column> wide = new ArrayList<>();
    for (int j = 0; j < 30; j++) {
      wide.add(numbers("x" + j, IntStream.range(0, 20).mapToDouble(i -> noise()).toArray()));
    }
    Table table = new Table(wide, 20);
    assertEquals(List.of(), codes(table, all(table, Task.CLUSTERING, -1)));
  }

  @Test
  void smallClassesAreRare() {
    int[] codes = IntStream.range(0, ROWS).map(i -> i < 4 ? 2 : i % 2).toArray();
    Table table =
        table(noise("x"), noise("z"), new Column.Categories("y", List.of("a", "b", "c"), codes));
    Choices choices = all(table, Task.CLASSIFICATION, 2);
    Trap trap = only(table, choices);
    assertEquals(Code.RARE_CLASS, trap.code());
    assertTrue(trap.found().contains("“c” ("), trap.found());
    Choices mended = mended(table, choices);
    assertEquals(5, mended.settings().fewestClassRows());
    assertEquals(4, prepared(table, mended).ofRareClasses());
  }

  @Test
  void classesThatAnOrderedSplitHoldsBackAreMendedByChance() {
    Table table = sample("iris");
    Choices ordered =
        new Choices(
            Task.CLASSIFICATION,
            4,
            List.of(0, 1),
            DEFAULTS.splitting(Splitting.IN_ORDER).testShare(0.35));
    Trap trap = only(table, ordered);
    assertEquals(Code.RARE_CLASS, trap.code());
    assertEquals(Optional.of(new Fix.Stratify()), trap.fix());
    mended(table, ordered);
  }

  @Test
  void aMajorityIsAnImbalance() {
    int[] codes = IntStream.range(0, ROWS).map(i -> i % 8 == 0 ? 1 : 0).toArray();
    Table table = table(noise("x"), new Column.Categories("y", List.of("no", "yes"), codes));
    Trap trap = only(table, all(table, Task.CLASSIFICATION, 1));
    assertEquals(Code.IMBALANCE, trap.code());
    assertTrue(trap.found().startsWith("“no” has 175 of 200 rows (87.5 %), “yes” only 25"));
    Choices mended = mended(table, all(table, Task.CLASSIFICATION, 1));
    assertEquals(DEFAULTS.balanceClasses(true), mended.settings());
    Settings inOrder = DEFAULTS.splitting(Splitting.IN_ORDER);
    Choices ordered = new Choices(Task.CLASSIFICATION, 1, List.of(0), inOrder);
    assertEquals(Optional.of(new Fix.Stratify()), only(table, ordered).fix());
  }

  @Test
  void columnsWithNearlyOneValueTeachNothing() {
    Table table =
        table(
            made("same", i -> 4),
            made("gaps", i -> i % 3 == 0 ? Double.NaN : 4),
            words("word", ROWS, "w"),
            noise("x"),
            noise("y"));
    Choices choices = all(table, Task.REGRESSION, 4);
    Trap trap = only(table, choices);
    assertEquals(Code.CONSTANT, trap.code());
    assertEquals(List.of(0, 1, 2), trap.columns());
    assertEquals(List.of(3), mended(table, choices).features());
    Part train = prepared(table, choices).train();
    double[] nearly = new double[ROWS];
    int[] words = new int[ROWS];
    for (int i = 0; i < 4; i++) {
      nearly[train.tableRow(i * 9)] = i;
      words[train.tableRow(i * 11)] = 1;
    }
    Column word = new Column.Categories("word", List.of("w", "v"), words);
    Table rare = table(numbers("nearly", nearly), word, noise("x"), noise("y"));
    Choices some = all(rare, Task.REGRESSION, 3);
    Trap found = only(rare, some);
    assertEquals(Code.NEARLY_CONSTANT, found.code());
    assertEquals(List.of(0, 1), found.columns());
    assertEquals(List.of(3.0, 4.0), found.figures().stream().map(Trap.Figure::value).toList());
    assertEquals(List.of(2), mended(rare, some).features());
  }

  @Test
  void tinyTablesAreSearchedToo() {
    Table two = iris().select(new int[] {0, 149});
    for (Trap trap : prepared(two, choices(Task.CLASSIFICATION, 4, 0, 1, 2, 3)).traps()) {
      assertTrue(
          List.of(Code.WIDE, Code.RARE_CLASS, Code.CONSTANT).contains(trap.code()),
          trap.toString());
    }
    Table groups = iris().select(new int[] {0, 1, 2});
    assertEquals(List.of(), codes(groups, choices(Task.CLUSTERING, -1, 0, 1)));
  }

  @Test
  void longNamesAreCutAndManyAreCounted() {
    Column[] columns = new Column[8];
    Arrays.setAll(columns, j -> made("x".repeat(90) + j, i -> 1));
    columns[7] = noise("y");
    columns[6] = noise("z");
    Table table = table(columns);
    String found = only(table, all(table, Task.REGRESSION, 7)).found();
    assertTrue(found.contains("x… and 3 more have a single value"), found);
    assertTrue(found.length() < 220, found);
  }
}
