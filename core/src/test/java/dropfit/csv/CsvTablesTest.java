package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.numeric.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of several tables in a file the largest is taken, wherever they begin. */
class CsvTablesTest {
  /** Titles may have more blanks than a tiny table has commas. */
  private static final CsvOptions DETECT = CsvOptions.DEFAULT.withDelimiter(Delimiter.COMMA);

  /** A table has a column of numbers, one of words, and others of numbers. */
  record Shape(int rows, int columns, boolean title, boolean gaps, int seed) {
    long cells() {
      return (long) (rows + 1) * columns;
    }
  }

  /** Tables as one text, and on which lines their headers and last rows are. */
  private static final class File {
    final StringBuilder text = new StringBuilder();
    final List<Integer> headers = new ArrayList<>();
    final List<Integer> ends = new ArrayList<>();
    private int line = 1;

    File(List<Shape> shapes, int padding) {
      for (int table = 0; table < shapes.size(); table++) {
        add(shapes.get(table), table, padding);
      }
      if (shapes.get(0).gaps()) {
        line("");
        line("Source: the office");
      }
    }

    private void add(Shape shape, int table, int padding) {
      if (table > 0) {
        line("");
      }
      if (shape.title()) {
        line("Results of month " + table);
      }
      headers.add(line);
      StringBuilder names = new StringBuilder("id" + table + ",word");
      for (int i = 2; i < shape.columns(); i++) {
        names.append(",n").append(table).append('_').append(i);
      }
      line(names.toString());
      UniformRandomProvider random = Seeds.generator(shape.seed());
      for (int row = 0; row < shape.rows(); row++) {
        if (shape.gaps() && row > 1 && random.nextInt(7) == 0) {
          line("");
        }
        StringBuilder cells = new StringBuilder();
        cells.append(row).append(",w").append(random.nextInt(5)).append("x".repeat(padding));
        // Some rows of some tables are too short.
        int columns = shape.gaps() && random.nextInt(9) == 0 ? 2 : shape.columns();
        for (int i = 2; i < columns; i++) {
          cells.append(',').append(random.nextInt(1000));
        }
        line(cells.toString());
      }
      ends.add(line - 1);
    }

    private void line(String content) {
      text.append(content).append('\n');
      line++;
    }
  }

  @Provide
  Arbitrary<List<Shape>> shapes() {
    Arbitrary<Integer> rows =
        Arbitraries.oneOf(
            Arbitraries.integers().between(2, 12), Arbitraries.integers().between(150, 260));
    return Combinators.combine(
            rows,
            Arbitraries.integers().between(2, 5),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.integers())
        .as(Shape::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static int largest(List<Shape> shapes) {
    int largest = 0;
    for (int i = 1; i < shapes.size(); i++) {
      largest = shapes.get(i).cells() > shapes.get(largest).cells() ? i : largest;
    }
    // A title counts as a row; so near to each other no one cares which is the larger one.
    for (int i = 0; i < shapes.size(); i++) {
      long difference = shapes.get(largest).cells() - shapes.get(i).cells();
      Assume.that(i == largest || difference > 2L * shapes.get(i).columns());
    }
    return largest;
  }

  /** The borders of the tables lie before the end of the sample without padding, behind it with. */
  @Property(tries = 150)
  void theLargestIsTakenWhereverTheTablesBegin(
      @ForAll("shapes") List<Shape> shapes,
      @ForAll @IntRange(min = 0, max = 3000) int padding,
      @ForAll @IntRange(min = 1, max = 70_000) int size) {
    int largest = largest(shapes);
    File near = new File(shapes, 0);
    assertTaken(near, shapes, largest, CsvReader.read(near.text.toString(), DETECT));
    File far = new File(shapes, padding);
    CsvResult whole = CsvReader.read(far.text.toString(), DETECT);
    assertTaken(far, shapes, largest, whole);
    assertEquals(places(CsvReader.read(near.text.toString(), DETECT)), places(whole));
    CsvResult drawn = CsvStreamTest.streamed(far.text.toString(), size, DETECT, RowChoice.ALL);
    assertEquals(CsvStreamTest.told(whole), CsvStreamTest.told(drawn));
    CsvResult sampled =
        CsvStreamTest.streamed(far.text.toString(), size, DETECT, RowChoice.sample(1000, 1));
    assertTaken(far, shapes, largest, sampled);
  }

  private static List<String> places(CsvResult result) {
    return result.issues().places().stream()
        .map(issue -> issue.line() + " " + issue.code() + " " + issue.done())
        .toList();
  }

  private static void assertTaken(File file, List<Shape> shapes, int taken, CsvResult result) {
    int header = file.headers.get(taken);
    assertEquals(header, chip(result, "headerLine").value());
    assertEquals(
        file.headers,
        chip(result, "headerLine").options().stream().map(Chip.Option::value).toList());
    assertEquals("id" + taken, result.columns().get(0).name());
    assertEquals(shapes.get(taken).columns(), result.table().columns().size());
    assertEquals(shapes.get(taken).rows(), result.table().rows());
    assertEquals(0, result.rejectedRows());
    assertEquals(file.ends.get(taken), result.line(result.table().rows() - 1));
    assertEquals(0, result.issues().count(IssueCode.NOT_A_NUMBER));
    for (Issue issue : result.issues().places(IssueCode.OTHER_TABLE)) {
      assertTrue(issue.line() < header || issue.line() > file.ends.get(taken));
      assertTrue(
          issue.done().endsWith("; the largest table starts in line " + header + "."),
          issue.done());
    }
  }

  private static Chip chip(CsvResult result, String id) {
    return result.chips().stream().filter(chip -> chip.id().equals(id)).findFirst().orElseThrow();
  }

  /** Each table of a file can be chosen by its line, and the others stay in sight. */
  @Property(tries = 60)
  void everyTableCanBeChosen(
      @ForAll("shapes") List<Shape> shapes,
      @ForAll @IntRange(min = 0, max = 2000) int padding,
      @ForAll @IntRange(min = 100, max = 70_000) int size) {
    File file = new File(shapes, padding);
    for (int i = 0; i < shapes.size(); i++) {
      int header = file.headers.get(i);
      CsvOptions options = DETECT.withLayout(LayoutChoice.DETECT.withHeaderLine(header));
      CsvResult whole = CsvReader.read(file.text.toString(), options);
      assertEquals(header, chip(whole, "headerLine").value());
      assertEquals(
          file.headers,
          chip(whole, "headerLine").options().stream().map(Chip.Option::value).toList());
      assertEquals(shapes.get(i).rows(), whole.table().rows());
      assertEquals("id" + i, whole.columns().get(0).name());
      for (Issue issue : whole.issues().places(IssueCode.OTHER_TABLE)) {
        assertTrue(
            issue.done().endsWith("; the table that was chosen starts in line " + header + "."));
      }
      CsvResult drawn = CsvStreamTest.streamed(file.text.toString(), size, options, RowChoice.ALL);
      assertEquals(CsvStreamTest.told(whole), CsvStreamTest.told(drawn));
    }
  }

  /** What is one table stays one, near the beginning of a file and far from it. */
  @ParameterizedTest
  @ValueSource(ints = {6, 40_000})
  void whatIsOneTableStaysOne(int rows) {
    String head = "item,place,size,price\n";
    StringBuilder above = new StringBuilder(head);
    for (int i = 0; i < rows; i++) {
      above.append("item ").append(i).append(",p").append(i % 3).append(",1,2.5\n");
    }
    Map<String, Integer> below =
        Map.of(
            "\nx,p1,1,2\ny,p2,3,4\n",
            2,
            // Words among the numbers of the first row.
            "\nx,p1,unknown,2\ny,p2,3,4\n",
            2,
            "\nx,p1,unknown,not sold\ny,p1,3,4\nz,p1,5,6\n",
            3,
            // A group that is too short altogether, and one that is not.
            "\nx,p1,1\ny,p2,3\n\nz,p1,5,6\n",
            3,
            // The name of a group above its rows, with gaps beside it or without.
            "\nNorth,,,\nx,p1,1,2\ny,p2,3,4\n",
            3,
            "\nGroup,North,,\nx,p1,1,2\ny,p2,3,4\n",
            3,
            "\nPage 2\nx,p1,1,2\ny,p2,3,4\n",
            3,
            // Sums below each group.
            "\nSubtotal,,1,2\n\nx,p1,1,2\ny,p2,3,4\n",
            3,
            // A header that comes again, as in logs that were put together.
            "\n" + head + "x,p1,1,2\ny,p2,3,4\n",
            2,
            "\n" + head + "x,p1,1,2\n\n" + head + "y,p2,3,4\n",
            2);
    for (Map.Entry<String, Integer> each : below.entrySet()) {
      CsvResult result = CsvReader.read(above + each.getKey(), DETECT);
      assertEquals(rows + each.getValue(), result.table().rows(), each.getKey());
      assertEquals(0, result.issues().count(IssueCode.OTHER_TABLE), each.getKey());
      assertEquals(1, chip(result, "headerLine").options().size(), each.getKey());
    }
  }

  /** Titles of one filled cell are no table, however many empty cells follow them. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void titlesAreNoTable(int titles) {
    String above = "Title,,,\n".repeat(titles);
    for (String between : List.of("\n", "\nanother,,,\n\n")) {
      String text = above + between + "a,b,c,d\n" + "1,2,x,4\n2,3,y,5\n".repeat(20);
      CsvResult result = CsvReader.read(text, DETECT);
      assertEquals(40, result.table().rows(), between);
      assertEquals(0, result.issues().count(IssueCode.OTHER_TABLE), between);
      Chip header = chip(result, "headerLine");
      assertEquals(titles + between.lines().count() + 1, ((Number) header.value()).intValue());
      assertEquals(1, header.options().size(), between);
    }
  }

  /** What is another table is told, near the beginning of a file and far from it. */
  @ParameterizedTest
  @ValueSource(ints = {6, 40_000})
  void whatIsAnotherTableIsTold(int rows) {
    StringBuilder above = new StringBuilder("item,size,price\n");
    for (int i = 0; i < rows; i++) {
      above.append("item ").append(i).append(",1,2.5\n");
    }
    List<String> below =
        List.of(
            "\ncity,people,area\nRome,3,1\nOslo,1,2\n",
            "\nCities\ncity,people,area\nRome,3,1\nOslo,1,2\n",
            "\nCities\n\ncity,people,area\nRome,3,1\nOslo,1,2\n",
            "\ncountry,2023,2024\nItaly,3,1\nNorway,1,2\n",
            "\nplace,,people,\ncity,street,old,young\nRome,x,3,1\nOslo,y,1,2\n",
            "\ncity,people\nRome,3\nOslo,1\nBern,2\n",
            "\ncity,country\nRome,Italy\nOslo,Norway\nBern,Switzerland\n",
            "\n1,2,3,4\n5,6,7,8\n9,8,7,6\n");
    for (String each : below) {
      CsvResult result = CsvReader.read(above + each, DETECT);
      assertEquals(rows, result.table().rows(), each);
      assertEquals(1, result.issues().count(IssueCode.OTHER_TABLE), each);
      assertEquals(2, chip(result, "headerLine").options().size(), each);
    }
  }

  @Test
  void aHeaderThatComesAgainIsNoRow() {
    String log = "t,v\ns,mV\n1,2\n3,4\n";
    CsvResult result = CsvReader.read(log + log + "\n" + log, DETECT);
    assertEquals(6, result.table().rows());
    assertEquals(4, result.issues().count(IssueCode.REPEATED_HEADER));
    assertEquals(0, result.issues().count(Severity.ERROR));
    // In one column a name may be a value as well.
    assertEquals(3, CsvReader.read("v\n1\nv\n2\n", DETECT).table().rows());
  }

  @Test
  void ofTablesOfOneSizeTheFirstIsTaken() {
    CsvResult result = CsvReader.read("a,b\n1,2\n3,4\n\nc,d\n5,6\n7,8\n", DETECT);
    assertEquals(1, chip(result, "headerLine").value());
  }

  /** The user's word for the end of the table counts more than what looks like another one. */
  @Test
  void theEndThatIsChosenIsBehindAnotherTable() {
    String rows = "1,2\n".repeat(40_000);
    String text = "a,b\n" + rows + "\nc,d\n5,6\n7,8\n9,9\n";
    assertEquals(40_000, CsvReader.read(text, DETECT).table().rows());
    CsvOptions toEnd = DETECT.withLayout(LayoutChoice.DETECT.withSkipEnd(1));
    assertEquals(40_003, CsvReader.read(text, toEnd).table().rows());
  }

  /** Many tables are more than anyone wants to choose from; the one that is taken is among them. */
  @Test
  void ofVeryManyTablesTheFirstAreTold() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      text.append("a").append(i).append(",b\n1,2\n");
      text.append(i == 400 ? "3,4\n5,6\n\n" : "\n");
    }
    CsvResult result = CsvReader.read(text.toString(), DETECT);
    assertEquals("a400", result.columns().get(0).name());
    List<Chip.Option> starts = chip(result, "headerLine").options();
    assertEquals(101, starts.size());
    assertEquals(1201, starts.get(100).value());
  }
}
