package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Column;
import dropfit.data.Table;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that is drawn piece by piece is read like one that is held as a whole. */
class CsvStreamTest {
  private static final CsvOptions DETECT = CsvOptions.DEFAULT;

  /** Texts in which a cut can be awkward, and all files of the other tests. */
  static Stream<String> awkward() throws IOException {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "",
                "a",
                "\r",
                "\r\n",
                "\uFEFFa,b\r\n1,2\r\n",
                "a,b\r\n1,\"x\r\ny\"\r\n2,\"\"\"\"\r\n3,\"\"\r\n",
                "a,b\n1,\"x \"\"y\"\" z\"\n2,\" , \"\n",
                "a,b\r1,2\r3,4\r",
                "a,b\n1,\"never closed\n2,x\n3,y\n",
                "a,b\n1,\"closed\"later\n2,x\n3,\"y\n\n4,z\"\n",
                "a,b\n1,\u0001x\n2,\uFFFDy\n3,z\n",
                "a;b\n1,5;\uD83D\uDE00\n2,5;\uD83D\uDE01\n",
                "sep=;\na;b\n1;2\n",
                "title\n\n# remark\na,b\n1,2\n\n3,4,5\n,\n5,6\ntotal,8\nsource: me\n",
                "a\\,b,c\nx\\\ny,1\nz,2\n",
                "'a','b'\n'it''s','1'\n'x\ny','2'\n",
                "a  b\n1   2\n 3 4\n"));
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/csv"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
        texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return texts.stream();
  }

  @ParameterizedTest
  @MethodSource("awkward")
  void piecesOfAnySizeGiveTheSame(String text) {
    List<Object> whole = told(CsvReader.read(text, DETECT));
    for (int size : List.of(1, 2, 3, 4, 5, 7, 11, 64, 1000)) {
      assertEquals(whole, told(streamed(text, size, RowChoice.ALL)), "pieces of " + size);
    }
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", " ", "a", "1", "2.5", "\\", "'", "#",
            "\u0001")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 500)
  void anyTextGivesTheSame(
      @ForAll("soup") String text, @ForAll @IntRange(min = 1, max = 9) int size) {
    assertEquals(told(CsvReader.read(text, DETECT)), told(streamed(text, size, RowChoice.ALL)));
  }

  @Test
  void aTextOfWhichOnlyBeginningAndEndAreAtHandGivesTheSame() {
    StringBuilder text = new StringBuilder("title\nid,word,value,long\n");
    for (int i = 0; text.length() < CsvText.HEAD + CsvText.TAIL + 1_000_000; i++) {
      text.append(i).append(i % 1000 == 7 ? ",\"w\n\"\"" + i % 9 + "\"\"\"," : ",w" + i % 9 + ",");
      text.append(i % 5000 == 3 ? "oops" : String.valueOf(i / 8)).append(',');
      text.append("x".repeat(100)).append(i % 9999 == 8 ? ",1\n" : "\n");
    }
    text.append("Total,,123,\n");
    List<Object> whole = told(CsvReader.read(text.toString(), DETECT));
    assertEquals(whole, told(streamed(text.toString(), 1 << 16, RowChoice.ALL)));
  }

  @Test
  void aQuoteThatIsNeverClosedIsLookedForSoFarAndNoFurther() {
    String line = "1," + "x".repeat(1000) + "\n";
    String rest = line.repeat(QuotedRecord.MOST_QUOTED / line.length() + 10);
    String text = "a,b\n1,\"open\n" + rest + "2,\"closed\"\n";
    CsvResult whole = CsvReader.read(text, DETECT);
    assertEquals(1, whole.issues().count(IssueCode.UNCLOSED_QUOTE));
    assertEquals(told(whole), told(streamed(text, 1 << 20, RowChoice.ALL)));
  }

  @Test
  void theFirstRowsAreThoseOfTheWhole() {
    String text = numbers(1000);
    CsvResult first = streamed(text, 100, RowChoice.first(10));
    assertEquals(10, first.table().rows());
    assertEquals(10, first.readRows());
    assertEquals(
        IntStream.range(0, 10).mapToObj(String::valueOf).toList(), texts(first.table(), 0));
    assertEquals(1000, streamed(text, 100, RowChoice.first(5000)).table().rows());
  }

  @Test
  void aSampleIsInTheOrderOfTheFileAndDependsOnTheSeedAlone() {
    String text = numbers(1000);
    CsvResult sample = streamed(text, 100, RowChoice.sample(50, 7));
    assertEquals(50, sample.table().rows());
    assertEquals(1000, sample.readRows());
    List<Integer> rows = texts(sample.table(), 0).stream().map(Integer::valueOf).toList();
    assertEquals(rows.stream().sorted().distinct().toList(), rows);
    assertTrue(rows.get(49) > 500);
    for (int row = 0; row < 50; row++) {
      assertEquals(rows.get(row) + 2, sample.line(row));
      assertEquals("w" + rows.get(row) % 7, sample.table().column(1).text(row));
    }
    assertEquals(told(sample), told(streamed(text, 3, RowChoice.sample(50, 7))));
    assertFalse(
        texts(sample.table(), 0)
            .equals(texts(streamed(text, 100, RowChoice.sample(50, 8)).table(), 0)));
  }

  @Test
  void aSampleHoldsEveryRowEquallyOften() {
    String text = numbers(20);
    int[] counts = new int[20];
    for (int seed = 0; seed < 4000; seed++) {
      for (String row : texts(streamed(text, 4096, RowChoice.sample(5, seed)).table(), 0)) {
        counts[Integer.parseInt(row)]++;
      }
    }
    // 1000 each is expected, with a standard deviation of 27.
    for (int count : counts) {
      assertTrue(Math.abs(count - 1000) < 5 * 27, Arrays.toString(counts));
    }
  }

  /** The sample ends long before the second table begins. */
  @Test
  void anotherTableFarBelowIsToldAndLeftOut() {
    String first = numbers(40_000);
    List<String> other = List.of("name,town,kind", "x,y,z", "u,v,w", "u,v,w", "u,v,w", "u,v,w");
    String text = String.join("\n", first, String.join("\n", other), "");
    for (CsvResult result :
        List.of(CsvReader.read(text, DETECT), streamed(text, 5000, RowChoice.ALL))) {
      assertEquals(40_000, result.table().rows());
      assertEquals(0, result.rejectedRows());
      assertEquals(1, result.issues().count(IssueCode.OTHER_TABLE));
      Issue issue = result.issues().places(IssueCode.OTHER_TABLE).get(0);
      assertEquals(40_003, issue.line());
      Chip lines =
          result.chips().stream()
              .filter(chip -> chip.id().equals("headerLine"))
              .findFirst()
              .orElseThrow();
      assertEquals(List.of("1", "40003"), lines.options().stream().map(Chip.Option::text).toList());
      CsvOptions second = DETECT.withLayout(LayoutChoice.DETECT.withHeaderLine(40_003));
      assertEquals(5, CsvReader.read(text, second).table().rows());
    }
    // A short row behind a blank line is a row, and so is a row of words of the usual width.
    CsvResult one = CsvReader.read(first + "\nonly,words\n\n7\n", DETECT);
    assertEquals(40_002, one.table().rows());
  }

  @Test
  void aSampleOfAllRowsIsTheWhole() {
    String text = numbers(100);
    CsvResult sample = streamed(text, 10, RowChoice.sample(500, 1));
    assertEquals(told(CsvReader.read(text, DETECT)), told(sample));
  }

  @Test
  void whatASampleTellsOfColumnsIsAboutAllRows() {
    StringBuilder text = new StringBuilder("n,comma,day,word,odd\n");
    for (int i = 0; i < 2000; i++) {
      text.append(i == 1500 ? "" : String.valueOf(i)).append(";").append(i % 100).append(",5;");
      text.append("2024-01-").append(i % 28 + 10 > 28 ? 28 : i % 28 + 10).append(";");
      text.append("w").append(i % 11).append(";").append(i % 250 == 9 ? "x" : "1").append("\n");
    }
    String file = text.toString().replace("n,comma,day,word,odd", "n;comma;day;word;odd");
    CsvResult whole = CsvReader.read(file, DETECT);
    CsvResult sample = streamed(file, 500, RowChoice.sample(100, 3));
    assertEquals(100, sample.table().rows());
    for (int i = 0; i < 5; i++) {
      ColumnProfile all = whole.columns().get(i);
      ColumnProfile some = sample.columns().get(i);
      assertEquals(
          List.of(all.type(), all.missing(), all.distinct(), all.min(), all.max(), all.top()),
          List.of(some.type(), some.missing(), some.distinct(), some.min(), some.max(), some.top()),
          all.name());
      if (all.histogram().isEmpty()) {
        assertTrue(Double.isNaN(some.mean()));
      } else {
        assertEquals(all.mean(), some.mean(), 1e-12 * Math.abs(all.mean()));
      }
    }
    assertEquals(whole.issues().counts(), sample.issues().counts());
    for (Issue issue : sample.issues().places(IssueCode.NOT_A_NUMBER)) {
      assertTrue(issue.row() == -1 || sample.line(issue.row()) == issue.line());
    }
  }

  @Property
  void extremesAreTheTwoSmallestAndTheTwoLargestNumbers(
      @ForAll @Size(min = 1, max = 80) List<@DoubleRange(min = -1e5, max = 1e5) Double> values,
      @ForAll @IntRange(min = 1, max = 4) int times) {
    Extremes extremes = new Extremes();
    values.forEach(value -> extremes.add(value, times));
    double[] different = values.stream().mapToDouble(x -> x + 0.0).distinct().sorted().toArray();
    assertEquals(different[0], extremes.smallest());
    assertEquals(different[different.length - 1], extremes.largest());
    if (different.length > 1) {
      assertEquals(different[1], extremes.nextSmallest());
      assertEquals(different[different.length - 2], extremes.nextLargest());
    }
    long least = values.stream().filter(x -> x == extremes.smallest()).count();
    assertEquals(times * least, extremes.smallestCount());
  }

  /** Of 5,000 numbers 10 are -999, of which a sample of 20 has none. */
  @Test
  void aSentinelIsCountedInAllRowsOfASample() {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 0; i < 5000; i++) {
      text.append(i % 500 == 7 ? -999 : 10 + i % 90).append(',').append(i).append('\n');
    }
    CsvResult sample = streamed(text.toString(), 4096, RowChoice.sample(20, 1));
    assertEquals(1, sample.questions().size());
    assertTrue(sample.questions().get(0).text().startsWith("-999 stands in 10 cells of a"));
    assertEquals(-1, sample.issues().places(IssueCode.SENTINEL).get(0).row());
  }

  private static String numbers(int rows) {
    StringBuilder text = new StringBuilder("id,word\n");
    for (int i = 0; i < rows; i++) {
      text.append(i).append(",w").append(i % 7).append('\n');
    }
    return text.toString();
  }

  private static List<String> texts(Table table, int column) {
    return IntStream.range(0, table.rows())
        .mapToObj(row -> table.column(column).text(row))
        .toList();
  }

  private static CsvResult streamed(String text, int size, RowChoice rows) {
    return streamed(text, size, DETECT, rows);
  }

  /** Reads a text of which no more than beginning and end are at hand, in pieces of some size. */
  static CsvResult streamed(String text, int size, CsvOptions options, RowChoice rows) {
    String head = text.substring(0, Math.min(text.length(), CsvText.HEAD));
    String tail = text.substring(Math.max(0, text.length() - CsvText.TAIL));
    CsvText drawn = CsvText.of(head, tail, text.length(), () -> pieces(text, size));
    CsvReader reader = CsvReader.begin(drawn, options, rows);
    while (reader.advance()) {}
    return reader.result();
  }

  /** Gives no more than so many characters at a time. */
  private static Reader pieces(String text, int size) {
    return new StringReader(text) {
      @Override
      public int read(char[] target, int from, int length) throws IOException {
        return super.read(target, from, Math.min(length, size));
      }
    };
  }

  /** Everything that a result says. */
  static List<Object> told(CsvResult result) {
    Table table = result.table();
    List<Object> told = new ArrayList<>();
    for (Column column : table.columns()) {
      told.add(column.name());
      told.add(column.getClass().getSimpleName());
      told.add(IntStream.range(0, table.rows()).mapToObj(column::text).toList());
    }
    told.add(IntStream.range(0, table.rows()).mapToObj(result::line).toList());
    told.add(result.dialect());
    told.add(result.chips());
    told.add(result.columns());
    told.add(result.questions());
    told.add(result.issues());
    told.add(result.rejectedText());
    return told;
  }
}
