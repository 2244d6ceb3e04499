package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A whole reading - telling what the file is like, reading, typing, making columns - is work in
 * proportion to the text and the cells of its table. Work is counted, not timed: the characters
 * that were looked at, and the parts, each of which is bounded.
 */
class LinearWorkTest {
  /**
   * The number of candidates, each of which counts and then judges, twice if there are comments.
   */
  private static final int CANDIDATES = 10 * 3 * 2;

  /** Readings, quotes that are searched for, and records that are read anew. */
  private static final int LOOKS = 15;

  /** A column is given room, learned from, made and summed up, in each of its readings. */
  private static final int PARTS_OF_A_COLUMN = 10;

  /** Characters and cells of one part, if there are so many. */
  private static final int SMALL_PART = 1_000;

  /** A text that is made to be slow, as long as wanted. */
  private record Hostile(String name, IntFunction<String> text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hostile> hostile() {
    return Stream.of(
        new Hostile("quotes", n -> "\"".repeat(n)),
        new Hostile("single quotes", n -> "'\"".repeat(n / 2)),
        new Hostile("open quotes", n -> "a,\"b\n".repeat(n / 5)),
        new Hostile("faults", n -> "\"a\"b,".repeat(n / 5)),
        new Hostile("controls", n -> "\u0001,\"x\",\uFFFD,".repeat(n / 9)),
        new Hostile("all delimiters", n -> ",;\t|^~: ".repeat(n / 8)),
        new Hostile("commas", n -> ",".repeat(n)),
        new Hostile("everything", n -> "\"',;\t|^~: a1\\".repeat(n / 13)),
        new Hostile("everything in lines", n -> "#\"',;\t|^~: a1\\\n".repeat(n / 15)),
        new Hostile("new lines", n -> "\n".repeat(n)),
        new Hostile("carriage returns", n -> "a\r".repeat(n / 2)),
        new Hostile("one letter", n -> "a".repeat(n)),
        new Hostile("one digit", n -> "7".repeat(n)),
        new Hostile("long lines", n -> ("x".repeat(n / 4) + "\n").repeat(4)),
        new Hostile(
            "long numbers", n -> ("9007199254740993." + "0".repeat(750) + "1\n").repeat(n / 769)),
        new Hostile("numbers of any length", n -> lines(n, i -> "1".repeat(i % 700) + "," + i)),
        new Hostile(
            "dates",
            n -> lines(n, i -> "0" + (1 + i % 9) + "/0" + (1 + i / 9 % 9) + "/2024 1:0" + i % 10)),
        new Hostile("nearly dates", n -> lines(n, i -> "2024-01-0" + i + ",Mon, 3 May " + i)),
        new Hostile("different words", n -> lines(n, i -> "word " + i + ",w" + i)),
        new Hostile("colliding words", n -> lines(n, i -> colliding(i) + "," + i)),
        new Hostile("units", n -> lines(n, i -> i + " " + Integer.toString(i, 26) + "m")),
        new Hostile("ragged", n -> lines(n, i -> "a,".repeat(i % 50) + i)),
        new Hostile("short rows", n -> "a,b,c,d,e,f,g,h\n" + "1\n".repeat(n / 2)),
        new Hostile("rejected", n -> "a,b\n1,2\n3,4\n" + "1,2,3\n".repeat(n / 6)),
        new Hostile("remarks", n -> "a,b\n1,2\n\nx,y,z\n" + "1,2,3\n\n".repeat(n / 7)),
        new Hostile("totals", n -> "a,b\n1,2\n" + "Total,1\n".repeat(n / 8)),
        new Hostile("values above names", n -> "5,\n".repeat(n / 3) + "a,b\n"),
        new Hostile("tables", n -> "a,b\n1,2\n\n".repeat(n / 9)),
        new Hostile("comments", n -> "# 1,2\n".repeat(n / 6) + "a,b\n1,2\n"),
        new Hostile("wide", n -> (",7".repeat(1_900) + "\n").repeat(n / 3_801 + 1)));
  }

  private static String lines(int n, IntFunction<String> line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < n; i++) {
      text.append(line.apply(i)).append('\n');
    }
    return text.toString();
  }

  /** A word of which all that have so many letters have the same hash, in Java and here. */
  private static String colliding(int number) {
    StringBuilder word = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      word.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return word.toString();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void textsMadeToBeSlowAreNoMoreWorkThanTheyAreLong(Hostile kind) {
    for (int length : new int[] {20_000, 40_000, 80_000, 160_000}) {
      assertLinear(kind.text.apply(length), CsvOptions.DEFAULT);
    }
  }

  @Property(tries = 60)
  void anyTextIsNoMoreWorkThanItIsLong(
      @ForAll("pieces") List<String> pieces, @ForAll ColumnType type) {
    String piece = String.join("", pieces);
    for (int length : new int[] {2_000, 4_000, 8_000, 16_000}) {
      String text = piece.repeat(length / piece.length() + 1);
      assertLinear(text, CsvOptions.DEFAULT);
      assertLinear(text, CsvOptions.DEFAULT.withType(0, type));
    }
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "\"",
            "\"\"",
            "'",
            "\\",
            ",",
            ";",
            "\t",
            "|",
            "^",
            "~",
            ":",
            " ",
            "\n",
            "\r",
            "\n\n",
            "#",
            "%",
            "a",
            "dark red",
            "1",
            "-",
            ".5",
            "1,5",
            "1e9",
            "03/04/2024",
            "10:20",
            "2024-01-01",
            "yes",
            "no",
            "NA",
            "Total",
            "$",
            "\u0001",
            "\uFFFD")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static void assertLinear(String text, CsvOptions options) {
    CsvReader reader = CsvReader.begin(CsvText.of(text), options, RowChoice.ALL);
    while (reader.advance()) {}
    CsvResult result = reader.result();
    long length = text.length();
    long columns = result.table().columns().size();
    long size = length + columns * result.table().rows();
    assertTrue(
        reader.lookedFirst() <= 4L * CANDIDATES * length,
        () -> reader.lookedFirst() + " characters at first, of " + length);
    assertTrue(
        reader.looked() <= LOOKS * length, () -> reader.looked() + " characters of " + length);
    long most = 4L * CANDIDATES + PARTS_OF_A_COLUMN * (columns + 1) + size / SMALL_PART;
    assertTrue(reader.parts() <= most, () -> reader.parts() + " parts, not " + most);
  }

  @Test
  void wordsMadeToCollideAreSoonFound() {
    int count = 1 << 14;
    Dictionary dictionary = new Dictionary();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < count; i++) {
        char[] word = colliding(i).toCharArray();
        assertEquals(i, dictionary.add(word, 0, word.length));
      }
    }
    assertEquals(count, dictionary.size());
    for (int i = 0; i < count; i++) {
      assertEquals(colliding(i), dictionary.word(i));
      assertEquals(2, dictionary.count(i));
    }
    assertTrue(dictionary.collisions() <= 200L * count, () -> "" + dictionary.collisions());
  }

  /** A dictionary that grows finds each word, those that have moved and those that have not. */
  @Property(tries = 200)
  void aDictionaryNumbersWordsInTheOrderOfTheirFirstOccurrence(
      @ForAll("words") List<String> words) {
    Dictionary dictionary = new Dictionary();
    Map<String, Integer> expected = new TreeMap<>();
    for (String word : words) {
      expected.putIfAbsent(word, expected.size());
      assertEquals(expected.get(word), dictionary.add(word.toCharArray(), 0, word.length()));
    }
    assertEquals(expected.size(), dictionary.size());
    expected.forEach((word, code) -> assertEquals(word, dictionary.word(code)));
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.integers()
        .between(0, 2_000)
        .map(i -> i % 3 == 0 ? colliding(i) : "w" + i)
        .list()
        .ofMaxSize(2_000);
  }

  @Test
  void theRowsAboveATableAreLookedAtAFewTimes() {
    for (String row : List.of("5,\n", "7\n", "title\n", "\n", "a,b\n", "1,2\n")) {
      String text = "x,y\n1,2\n" + row.repeat(20_000) + "a,b\n3,4\n".repeat(9_000);
      CsvText whole = CsvText.of(text);
      Region region = Region.of(whole, false);
      Dialect dialect = Dialect.of(Delimiter.COMMA);
      Sample sample = Sample.of(whole, region, dialect);
      Counted rows = new Counted(sample.rows());
      new LayoutDetector(whole, dialect, LayoutChoice.DETECT)
          .detect(region, new Sample(rows, sample.whole(), sample.expectedRows()), true);
      assertTrue(rows.looks <= 100L * rows.size(), () -> rows.looks + " looks for " + row);
    }
  }

  /** Rows that count how often they are looked at. */
  private static final class Counted extends AbstractList<Sample.Row> {
    private final List<Sample.Row> rows;
    private long looks;

    Counted(List<Sample.Row> rows) {
      this.rows = rows;
    }

    @Override
    public Sample.Row get(int index) {
      looks++;
      return rows.get(index);
    }

    @Override
    public int size() {
      return rows.size();
    }
  }

  @Property(tries = 200)
  void aSampleIsSortedByItsLines(@ForAll("lines") int[] lines) {
    SlotOrder order = new SlotOrder(lines, lines.length);
    while (order.advance()) {}
    int[] expected =
        IntStream.range(0, lines.length)
            .boxed()
            .sorted((a, b) -> Integer.compare(lines[a], lines[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    assertEquals(List.of(box(expected)), List.of(box(order.slots())));
    assertEquals(List.of(box(IntStream.of(lines).sorted().toArray())), List.of(box(order.lines())));
  }

  private static Integer[] box(int[] numbers) {
    return IntStream.of(numbers).boxed().toArray(Integer[]::new);
  }

  @Provide
  Arbitrary<int[]> lines() {
    return Arbitraries.integers().between(1, Integer.MAX_VALUE).array(int[].class).ofMaxSize(300);
  }

  @Test
  void sortingInPartsIsSorting() {
    for (int size : new int[] {0, 1, 2, 8_191, 8_192, 8_193, 16_385, 100_000}) {
      Integer[] numbers =
          IntStream.range(0, size).map(i -> i * 7_919 % 10_007).boxed().toArray(Integer[]::new);
      Integer[] expected = Stream.of(numbers).sorted().toArray(Integer[]::new);
      PartedSort<Integer> sort = new PartedSort<>(numbers, Integer::compare);
      while (sort.advance()) {}
      assertEquals(List.of(expected), List.of(sort.sorted()));
    }
  }
}
