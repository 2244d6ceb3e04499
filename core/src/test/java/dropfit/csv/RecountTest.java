package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.profile.ColumnSummary;
import dropfit.profile.Exact;
import dropfit.profile.NumberSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of columns of which a sample is kept are those of the whole table. */
class RecountTest {
  private static final CsvOptions DETECT = CsvOptions.DEFAULT;

  private static CsvResult sampled(CsvText text, CsvOptions options, int rows) {
    CsvReader reader = CsvReader.begin(text, options, RowChoice.sample(rows, 5));
    while (reader.advance()) {}
    return reader.result();
  }

  private static void assertExact(String text, CsvOptions options, int rows) {
    CsvResult whole = CsvReader.read(text, options);
    CsvResult sample = sampled(CsvText.of(text), options, rows);
    assertEquals(whole.table().rows(), sample.readRows());
    for (int i = 0; i < whole.columns().size(); i++) {
      ColumnProfile all = whole.columns().get(i);
      ColumnProfile told = sample.columns().get(i);
      assertEquals(all.type(), told.type(), all.name());
      assertEquals(all.missing(), told.missing(), all.name());
      assertEquals(all.histogram(), told.histogram(), all.name());
      assertEquals(all.top(), told.top(), all.name());
      ColumnSummary expected = ColumnSummary.of(whole.table().column(i));
      if (sample.table().rows() == sample.readRows()) {
        assertEquals(expected, ColumnSummary.of(sample.table().column(i)), all.name());
      } else {
        Exact.assertSame(expected, told.summary().orElseThrow());
      }
    }
  }

  /** All files of the other tests. */
  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/csv"))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
        texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
      return texts.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void anyFileIsCountedExactly(String text) {
    for (int rows : List.of(1, 2, 4, 1000)) {
      assertExact(text, DETECT, rows);
    }
  }

  /** Makes the text of a column; the rows are counted from 0. */
  private static String column(String name, int rows, IntFunction<String> cell) {
    StringBuilder text = new StringBuilder(name).append(",other\n");
    for (int row = 0; row < rows; row++) {
      text.append(cell.apply(row)).append(",x\n");
    }
    return text.toString();
  }

  /** Orders of the rows of a file, some of which mislead whoever looks at its beginning. */
  enum Rows {
    AS_DRAWN,
    RISING,
    FALLING,
    OUTSIDE_IN
  }

  private static List<Double> ordered(List<Double> values, Rows order) {
    List<Double> rows = new ArrayList<>(values);
    if (order != Rows.AS_DRAWN) {
      Collections.sort(rows);
    }
    if (order == Rows.FALLING) {
      Collections.reverse(rows);
    }
    if (order == Rows.OUTSIDE_IN) {
      int n = rows.size();
      return IntStream.range(0, n)
          .mapToObj(i -> rows.get(i % 2 == 0 ? i / 2 : n - 1 - i / 2))
          .toList();
    }
    return rows;
  }

  @Property(tries = 60)
  void numbersAreCountedExactlyInAnyOrder(
      @ForAll Rows order,
      @ForAll @IntRange(min = 0, max = 5) int shape,
      @ForAll @IntRange(min = 1001, max = 4000) int rows,
      @ForAll @IntRange(min = 1, max = 600) int kept,
      @ForAll int seed) {
    Random random = new Random(seed);
    List<Double> drawn =
        random
            .doubles(rows)
            .mapToObj(
                u ->
                    switch (shape) {
                      case 0 -> u;
                      case 1 -> (double) (int) (u * 1e6);
                      case 2 -> u < 0.6 ? 0 : u;
                      case 3 -> (u - 0.5) * 1e308;
                      case 4 -> 1 / (1 - u) / (1 - u);
                      default -> Math.floor(u * 20) / 4;
                    })
            .toList();
    List<Double> values = ordered(drawn, order);
    String text = column("n", rows, row -> row % 17 == 3 ? "" : Double.toString(values.get(row)));
    assertExact(text, DETECT, kept);
  }

  @ParameterizedTest
  @MethodSource("fewRows")
  void aFewRowsAreCountedExactly(int rows) {
    assertExact(column("n", rows, row -> String.valueOf(row * row / 4.0)), DETECT, 1);
  }

  static IntStream fewRows() {
    return IntStream.rangeClosed(0, 5);
  }

  /** Everything that is no row of values stands among more numbers than are counted one by one. */
  @Test
  void onlyRowsOfValuesAreCounted() {
    StringBuilder text =
        new StringBuilder("Title of it all\n\nn,m,\"word\nof two lines\"\nkg,m,\n");
    for (int i = 0; i < 3000; i++) {
      text.append(i * 7919 % 3001).append(',').append(i / 8.0).append(",\"a\nb\"\n");
      text.append(i % 100 == 7 ? "# remark\n" : "");
      text.append(i % 100 == 17 ? "\n" : "");
      text.append(i % 100 == 27 ? "1e9,1e9,x,too long\n" : "");
      text.append(i % 100 == 37 ? "4.5\n" : "");
      text.append(i % 100 == 47 ? "oops,inf,x\n" : "");
      text.append(i % 100 == 57 ? ",NA,x\n" : "");
      text.append(i % 100 == 67 ? "12,-999,x,\n" : "");
    }
    text.append("Total,1e12,\n");
    assertExact(text.toString(), DETECT, 100);
    CsvOptions missing = DETECT.withMissing(List.of("-999", "12"));
    assertExact(text.toString(), missing, 100);
    assertFalse(
        CsvReader.read(text.toString(), DETECT)
            .columns()
            .equals(CsvReader.read(text.toString(), missing).columns()));
  }

  @Test
  void rowsOfAnotherTableAreNotCounted() {
    StringBuilder text = new StringBuilder("a,b,c\n");
    for (int i = 0; i < 40_000; i++) {
      text.append(i).append(",w").append(i % 7).append(",x\n");
    }
    text.append("\nname,town\n99999,y\n88888,v\n77777,v\n");
    assertEquals(1, CsvReader.read(text.toString(), DETECT).issues().count(IssueCode.OTHER_TABLE));
    assertExact(text.toString(), DETECT, 500);
  }

  /** Where the user says that the table begins or ends, rows of two tables may be those of one. */
  @Test
  void rowsWithinTheChosenBordersAreCounted() {
    StringBuilder text = new StringBuilder("a,b,c\n");
    for (int i = 0; i < 3000; i++) {
      text.append(i).append(",w,").append(i * 7919 % 3001).append('\n');
    }
    text.append("\nd,e,f\n");
    for (int i = 0; i < 2000; i++) {
      text.append(-i).append(",v,").append(i / 8.0).append('\n');
    }
    text.append("1e9,x,1e9\n");
    LayoutChoice detect = LayoutChoice.DETECT;
    assertExact(text.toString(), DETECT, 100);
    assertExact(text.toString(), DETECT.withLayout(detect.withSkipEnd(1)), 100);
    assertExact(text.toString(), DETECT.withLayout(detect.withHeaderLine(3003)), 100);
    LayoutChoice both = detect.withHeaderLine(500).withSkipEnd(1);
    assertExact(text.toString(), DETECT.withLayout(both), 100);
    assertEquals(4503, CsvReader.read(text.toString(), DETECT.withLayout(both)).table().rows());
  }

  @Test
  void datesAreCountedExactly() {
    assertExact(
        column("day", 5000, row -> String.format("%04d-%02d-11", 1000 + row / 12, row % 12 + 1)),
        DETECT,
        50);
    assertExact(column("day", 900, row -> "2024-01-" + (row % 28 + 10) % 28), DETECT, 50);
    assertExact(
        column(
            "moment",
            5000,
            row -> "2024-02-03T" + String.format("%02d:%02d:%02d", row / 250, row % 60, row % 31)),
        DETECT,
        50);
    assertExact(
        column("clock", 3000, row -> String.format("%02d:%02d", row * 7 % 24, row * 11 % 60)),
        DETECT,
        50);
  }

  @Test
  void wordsAreCountedExactly() {
    List<String> ways = List.of("yes", "no", "No", "YES", "", "NA", "no");
    assertExact(column("sure", 800, row -> ways.get(row * row % ways.size())), DETECT, 20);
    assertExact(column("kind", 800, row -> "k" + row % 40), DETECT, 20);
    assertExact(column("name", 800, row -> "n" + row), DETECT, 20);
    assertExact(
        column("money", 4000, row -> row % 9 == 0 ? "-" : "$" + row * 3 / 4 + ".50"), DETECT, 20);
  }

  /**
   * Of 2,000 columns no more than some thousand numbers of each are held, so the sorted ones, of
   * which the sample says little, need several passes.
   */
  @Test
  void manyColumnsAreCountedInSeveralPasses() {
    int rows = 5000;
    String rest = ",1".repeat(CsvReader.MAX_COLUMNS - 3) + "\n";
    StringBuilder text = new StringBuilder("a,b,c");
    for (int i = 3; i < CsvReader.MAX_COLUMNS; i++) {
      text.append(",c").append(i);
    }
    text.append('\n');
    for (int i = 0; i < rows; i++) {
      text.append(i).append(',').append(-i / 16.0).append(',').append(i % 5).append(rest);
    }
    CsvReader reader =
        CsvReader.begin(CsvText.of(text.toString()), DETECT, RowChoice.sample(20, 1));
    int passes = 0;
    int last = Integer.MAX_VALUE;
    while (reader.advance()) {
      if (reader.isCounting()) {
        passes += reader.rows() < last ? 1 : 0;
        last = reader.rows();
        assertTrue(last <= rows && reader.position() <= text.length());
      }
    }
    assertTrue(passes > 1, "one pass was enough");
    List<ColumnProfile> columns = reader.result().columns();
    NumberSummary first = (NumberSummary) columns.get(0).summary().orElseThrow();
    NumberSummary second = (NumberSummary) columns.get(1).summary().orElseThrow();
    assertEquals((rows - 1) / 4.0, first.lowerQuartile());
    assertEquals((rows - 1) / 2.0, first.median());
    assertEquals(-(rows - 1) * 3 / 64.0, second.lowerQuartile());
    assertTrue(first.moreUnique() && second.moreUnique());
    assertEquals(
        List.of(1000, 1000, 1000, 1000, 1000),
        ((NumberSummary) columns.get(2).summary().orElseThrow()).histogram().counts());
  }

  /** Nothing is read again where it is known how often each number occurs. */
  @Test
  void onlyWhatIsNotKnownIsReadAgain() {
    String few = column("n", 50_000, row -> String.valueOf(row % 1000));
    String many = column("n", 50_000, row -> String.valueOf(row % 1001));
    assertFalse(isReadAgain(few));
    assertTrue(isReadAgain(many));
    assertExact(few, DETECT, 700);
    assertExact(many, DETECT, 700);
  }

  private static boolean isReadAgain(String text) {
    CsvReader reader = CsvReader.begin(CsvText.of(text), DETECT, RowChoice.sample(700, 1));
    boolean again = false;
    while (reader.advance()) {
      again |= reader.isCounting();
    }
    return again;
  }
}
