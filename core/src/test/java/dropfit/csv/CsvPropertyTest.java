package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Column;
import dropfit.numeric.Decimals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

class CsvPropertyTest {
  private static final Set<String> MISSING =
      Set.of("", "na", "n/a", "null", "nan", "none", "-", "?");

  /** The delimiters that an empty cell can stand between. */
  private static final List<Delimiter> WRITABLE =
      List.of(
          Delimiter.COMMA,
          Delimiter.SEMICOLON,
          Delimiter.TAB,
          Delimiter.PIPE,
          Delimiter.CARET,
          Delimiter.TILDE,
          Delimiter.COLON,
          Delimiter.SPACE);

  /** How a table is written. */
  record Style(Delimiter delimiter, String lineEnd, QuoteMode quotes, boolean finalLineEnd) {}

  @Property(tries = 3000)
  void anyTableOfTextsComesBack(
      @ForAll("tables") List<List<String>> table, @ForAll("styles") Style style) {
    int width = table.get(0).size();
    CsvOptions options = CsvOptions.DEFAULT.withDelimiter(style.delimiter()).withHeader(Header.NO);
    for (int column = 0; column < width; column++) {
      options = options.withType(column, ColumnType.TEXT);
    }
    CsvResult result = CsvReader.read(write(table, style), options);
    List<List<String>> found = new ArrayList<>();
    for (int row = 0; row < result.table().rows(); row++) {
      List<String> cells = new ArrayList<>();
      for (Column column : result.table().columns()) {
        cells.add(column.text(row));
      }
      found.add(cells);
    }
    assertEquals(expected(table), found);
    assertEquals(0, result.issues().count(Severity.ERROR) - nothing(result));
  }

  private static int nothing(CsvResult result) {
    return result.issues().count(IssueCode.EMPTY_FILE) + result.issues().count(IssueCode.NO_ROWS);
  }

  /**
   * Blanks around a cell do not count, nor do rows without any text, nor a delimiter behind the
   * last value of every row.
   */
  private static List<List<String>> expected(List<List<String>> table) {
    List<List<String>> rows = new ArrayList<>();
    boolean trailing = true;
    for (List<String> row : table) {
      List<String> cells = row.stream().map(String::strip).toList();
      if (cells.size() == 1 || !cells.stream().allMatch(String::isEmpty)) {
        trailing &= cells.size() > 1 && cells.get(cells.size() - 1).isEmpty();
        rows.add(
            cells.stream()
                .map(cell -> MISSING.contains(cell.toLowerCase(Locale.ROOT)) ? "" : cell)
                .toList());
      }
    }
    return trailing && rows.size() > 1
        ? rows.stream().map(row -> row.subList(0, row.size() - 1)).toList()
        : rows;
  }

  @Property(tries = 1000)
  void ordinaryTablesNeedNoHints(
      @ForAll("numbers") List<Double> numbers, @ForAll("styles") Style style) {
    String[] words = {"red", "dark green", "blue"};
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("id", "colour", "value"));
    for (int i = 0; i < numbers.size(); i++) {
      String value = Double.isNaN(numbers.get(i)) ? "NA" : Decimals.print(numbers.get(i));
      table.add(List.of(Integer.toString(i), words[i * i % 3], value));
    }
    CsvResult result = CsvReader.read(write(table, style), CsvOptions.DEFAULT);
    assertEquals(style.delimiter(), result.dialect().delimiter());
    assertTrue(result.hasHeader());
    assertEquals(numbers.size(), result.table().rows());
    assertEquals(ColumnType.CATEGORY, result.columns().get(1).type());
    Column.Numbers values = (Column.Numbers) result.table().column(2);
    for (int i = 0; i < numbers.size(); i++) {
      assertEquals(Double.doubleToLongBits(numbers.get(i)), Double.doubleToLongBits(values.get(i)));
      assertEquals(i + 2, result.line(i));
    }
  }

  @Property(tries = 3000)
  void anyTextAtAllGivesAResult(@ForAll String text) {
    assertConsistent(text, CsvReader.read(text, CsvOptions.DEFAULT));
  }

  @Property(tries = 5000)
  void anyTextThatLooksLikeCsvGivesAResult(
      @ForAll("nearlyCsv") String text, @ForAll("options") CsvOptions options) {
    assertConsistent(text, CsvReader.read(text, options));
  }

  private static void assertConsistent(String text, CsvResult result) {
    int lines = Characters.lineBreaks(text.toCharArray(), 0, text.length()) + 1;
    assertEquals(result.table().columns().size(), result.columns().size());
    int last = 0;
    for (int row = 0; row < result.table().rows(); row++) {
      assertTrue(result.line(row) > last && result.line(row) <= lines);
      last = result.line(row);
    }
    for (Issue issue : result.issues().places()) {
      assertTrue(issue.line() >= 0 && issue.line() <= lines, issue.toString());
      assertTrue(issue.row() >= -1 && issue.row() < result.table().rows(), issue.toString());
      assertTrue(issue.row() < 0 || result.line(issue.row()) <= issue.line(), issue.toString());
    }
    for (int i = 0; i < result.columns().size(); i++) {
      ColumnProfile profile = result.columns().get(i);
      assertEquals(result.table().column(i).missing(), profile.missing());
      int present = result.table().rows() - profile.missing();
      assertTrue(profile.distinct() <= present);
      int sum = profile.histogram().stream().mapToInt(Integer::intValue).sum();
      assertEquals(profile.type() == ColumnType.NUMBER ? present : 0, sum);
    }
    assertEquals(
        result.columns().stream().map(ColumnProfile::name).distinct().count(),
        result.columns().size());
  }

  /** Splitting lines in place gives the cells that Commons CSV gives for the whole text. */
  @Property(tries = 5000)
  void recordsAreThoseOfCommonsCsv(@ForAll("nearlyCsv") String text) {
    // What is read in another way on purpose.
    String plain = text.replaceAll("[\u0000\u00A0\uFEFF\r]", "");
    CSVFormat strict =
        CSVFormat.Builder.create()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();
    List<CSVRecord> expected;
    try (CSVParser parser = CSVParser.parse(plain, strict)) {
      expected = parser.getRecords();
    } catch (IOException | UncheckedIOException broken) {
      Statistics.label("sound").collect(false);
      return;
    }
    Statistics.label("sound").collect(plain.contains("\""));
    Statistics.label("sound").coverage(found -> found.check(true).percentage(share -> share > 10));
    Records records = new Records(plain.toCharArray(), 1, Dialect.of(Delimiter.COMMA));
    for (CSVRecord record : expected) {
      assertTrue(records.next());
      assertEquals(record.size(), records.size());
      for (int i = 0; i < record.size(); i++) {
        String cell = records.cell(i);
        assertEquals(record.get(i).strip(), cell.strip());
        // What was read in passing is what reading the cell gives; not all numbers are.
        double number = records.number(i);
        double expectedNumber = Decimals.parseOrNaN(cell.toCharArray(), 0, cell.length());
        assertTrue(Double.isNaN(number) || Double.compare(expectedNumber, number) == 0, cell);
      }
    }
    assertEquals(false, records.next());
  }

  private static String write(List<List<String>> table, Style style) {
    CSVFormat format =
        CSVFormat.Builder.create()
            .setDelimiter(style.delimiter().character())
            .setRecordSeparator(style.lineEnd())
            .setQuoteMode(style.quotes())
            .get();
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      for (List<String> row : table) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    String text = out.toString();
    return style.finalLineEnd()
        ? text
        : text.substring(0, text.length() - style.lineEnd().length());
  }

  @Provide
  Arbitrary<Style> styles() {
    return Combinators.combine(
            Arbitraries.of(WRITABLE),
            Arbitraries.of("\n", "\r\n", "\r"),
            Arbitraries.of(QuoteMode.MINIMAL, QuoteMode.ALL),
            Arbitraries.of(true, false))
        .as(Style::new);
  }

  @Provide
  Arbitrary<List<Double>> numbers() {
    Arbitrary<Double> number =
        Arbitraries.oneOf(
            Arbitraries.longs().map(Double::longBitsToDouble).filter(d -> !Double.isInfinite(d)),
            Arbitraries.doubles().between(-1000, 1000).ofScale(3),
            Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN));
    return number.list().ofMinSize(4).ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.of(
                "a",
                "B",
                "17",
                ".5",
                ",",
                ";",
                "\t",
                "|",
                "\"",
                "\n",
                "\r\n",
                " ",
                "é",
                "\uD83D\uDE00",
                "=",
                "-",
                "NA")
            .list()
            .ofMaxSize(5)
            .map(pieces -> String.join("", pieces));
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(width -> cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(8));
  }

  @Provide
  Arbitrary<String> nearlyCsv() {
    return Arbitraries.of(
            "a",
            "b c",
            "1",
            "2.5",
            "1e999",
            "NA",
            ",",
            ",",
            ",",
            ";",
            "\t",
            "|",
            "\"",
            "\"",
            "\"\"",
            "\n",
            "\n",
            "\r\n",
            "\r",
            " ",
            "\u00A0",
            "\u0000",
            "\uFFFD",
            "\uFEFF",
            "x,y\n",
            "1,2\n",
            "\"q,r\",",
            "\"s\"\n",
            ",\" t \"",
            "3,5;")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<CsvOptions> options() {
    Arbitrary<CsvOptions> basic =
        Combinators.combine(
                Arbitraries.of(Delimiter.class).optional(), Arbitraries.of(Header.class))
            .as(
                (delimiter, header) ->
                    delimiter
                        .map(CsvOptions.DEFAULT::withDelimiter)
                        .orElse(CsvOptions.DEFAULT)
                        .withHeader(header));
    return Combinators.combine(
            basic, Arbitraries.of(ColumnType.class), Arbitraries.integers().between(0, 3))
        .as((options, type, column) -> column == 3 ? options : options.withType(column, type));
  }
}
