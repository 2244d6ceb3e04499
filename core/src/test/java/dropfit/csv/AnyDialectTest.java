package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Column;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that were written in any dialect there is, and texts that were written to be slow. */
class AnyDialectTest {

  /** How a table is written. */
  record Style(Delimiter delimiter, Quote quote, Escape escape, String lineEnd) {
    Dialect dialect() {
      return new Dialect(delimiter, quote, escape, Dialect.NO_COMMENT);
    }

    DialectChoice choice() {
      return DialectChoice.DETECT
          .withDelimiter(delimiter)
          .withQuote(quote)
          .withEscape(escape)
          .withComment(Dialect.NO_COMMENT);
    }

    String write(List<List<String>> table) {
      StringBuilder out = new StringBuilder();
      for (List<String> row : table) {
        for (int i = 0; i < row.size(); i++) {
          out.append(i == 0 ? "" : delimiter.character());
          out.append(quote.character()).append(escaped(row.get(i))).append(quote.character());
        }
        out.append(lineEnd);
      }
      return out.toString();
    }

    private String escaped(String cell) {
      String mark = String.valueOf(quote.character());
      return escape == Escape.DOUBLED
          ? cell.replace(mark, mark + mark)
          : cell.replace("\\", "\\\\").replace(mark, "\\" + mark);
    }
  }

  @Property(tries = 2000)
  void anyTableComesBack(
      @ForAll("tables") List<List<String>> table, @ForAll("styles") Style style) {
    int width = table.get(0).size();
    CsvOptions options =
        CsvOptions.DEFAULT
            .withDialect(style.choice())
            .withLayout(LayoutChoice.DETECT.withHeader(Header.NO).withSkipEnd(0));
    for (int column = 0; column < width; column++) {
      options = options.withType(column, ColumnType.TEXT);
    }
    CsvResult result = CsvReader.read(style.write(table), options);
    List<List<String>> found = new ArrayList<>();
    for (int row = 0; row < result.table().rows(); row++) {
      int at = row;
      found.add(result.table().columns().stream().map(column -> column.text(at)).toList());
    }
    assertEquals(table, found);
    assertEquals(style.dialect(), result.dialect());
    assertEquals(0, result.rejectedRows());
  }

  /** Numbers below names are enough to find out how a file is written. */
  @Property(tries = 1000)
  void numbersNeedNoHints(
      @ForAll("numbers") List<List<String>> numbers, @ForAll("styles") Style style) {
    List<List<String>> table = new ArrayList<>(numbers);
    table.add(0, List.of("first", "second", "third"));
    CsvResult result = CsvReader.read(style.write(table), CsvOptions.DEFAULT);
    assertEquals(3, result.table().columns().size());
    assertEquals(numbers.size(), result.table().rows());
    for (int i = 0; i < 3; i++) {
      Column column = result.table().column(i);
      assertEquals(table.get(0).get(i), column.name());
      assertEquals(ColumnType.NUMBER, result.columns().get(i).type());
    }
  }

  @Provide
  Arbitrary<Style> styles() {
    return Combinators.combine(
            Arbitraries.of(Delimiter.class).filter(delimiter -> delimiter != Delimiter.NONE),
            Arbitraries.of(Quote.DOUBLE, Quote.SINGLE),
            Arbitraries.of(Escape.class),
            Arbitraries.of("\n", "\r\n", "\r"))
        .as(Style::new);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.of(
                "a",
                "B",
                "17",
                "#",
                "%",
                ",",
                ";",
                "\t",
                "|",
                "^",
                "~",
                ":",
                "\"",
                "'",
                "\\",
                "\n",
                "\r\n",
                " ",
                "é",
                "\uD83D\uDE00",
                "=",
                "__proto__",
                "constructor")
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            // Blanks around a cell do not count.
            .map(pieces -> "x" + String.join("", pieces) + "x");
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(width -> cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(8));
  }

  @Provide
  Arbitrary<List<List<String>>> numbers() {
    return Arbitraries.integers()
        .between(10, 99)
        .map(String::valueOf)
        .list()
        .ofSize(3)
        .list()
        .ofMinSize(3)
        .ofMaxSize(12);
  }

  /** If these took time that grows with the square of their length, this would not end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"",
        "\"x\n",
        "\"\"\"\n",
        "x\"",
        ",\"",
        "\\\"",
        "\\",
        "'",
        "a,\"b\nc\",\"d\n",
        ",",
        "a,",
        " ",
        "\t",
        ": ",
        "\n",
        "\r",
        "a\n\n",
        "a,b\n\n",
        "#\n",
        "#a,b\n",
        "%\n1,2\n",
        "1",
        "1,",
        "1\n",
        "-",
        "1.234,",
        "03/04/2024\n",
        "2024-01-01 10:00:00,",
        "$1\n",
        "Total\n",
        "Total,1\n",
        "a b c\n",
        "a,b\n1\n1,2,3\n",
        "NA\n",
        "99\n1\n"
      })
  void hostileTextsTakeNoLongerThanTheyAreLong(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    CsvResult result = CsvReader.read(text, CsvOptions.DEFAULT);
    assertTrue(result.table().rows() > 0 || result.issues().total() > 0);
  }

  /**
   * Counts work instead of time: however a text is made, each of at most three readings passes each
   * character once, looks at it at most twice more in search of quotes, and reads records anew
   * where a window ends.
   */
  @Property(tries = 40)
  void theWorkGrowsWithTheTextAndNoFaster(@ForAll("hostile") String piece) {
    for (int length : new int[] {1_000, 8_000, 64_000}) {
      String text = piece.repeat(length / piece.length() + 1);
      for (CsvText held : List.of(CsvText.of(text), drawn(text))) {
        CsvReader reader = CsvReader.begin(held, CsvOptions.DEFAULT, RowChoice.ALL);
        while (reader.advance()) {}
        long bound = 15L * text.length();
        assertTrue(reader.looked() <= bound, () -> reader.looked() + " of " + text.length());
      }
    }
  }

  /** A text of which a small part is seen at a time. */
  private static CsvText drawn(String text) {
    String head = text.substring(0, Math.min(text.length(), CsvText.HEAD));
    String tail = text.substring(Math.max(0, text.length() - CsvText.TAIL));
    return CsvText.of(head, tail, text.length(), () -> new StringReader(text));
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "\"",
            "\"\"",
            "'",
            "\\",
            "\\\"",
            ",",
            ";",
            "\t",
            " ",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "#",
            "a",
            "1",
            "-",
            ".",
            "2024-01-01",
            "Total",
            "\uFFFD",
            "\u0001")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(pieces -> String.join("", pieces));
  }

  /** Every reading goes over the text once, so there is a bound on how often it is gone over. */
  @ParameterizedTest
  @MethodSource("dropfit.csv.AwkwardFilesTest#files")
  void noFileIsReadMoreThanThreeTimes(String file) {
    CsvText text = CsvText.of(AwkwardFilesTest.text(file + ".csv"));
    CsvReader reader = CsvReader.begin(text, CsvOptions.DEFAULT, RowChoice.ALL);
    int readings = 1;
    int before = 0;
    while (reader.advance()) {
      readings += reader.position() < before ? 1 : 0;
      before = reader.position();
    }
    assertTrue(readings <= 3, () -> "readings of " + file);
  }
}
