package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Reference;
import dropfit.csv.ColumnProfile.Frequency;
import dropfit.data.Column;
import dropfit.data.Matrix;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

  private static CsvResult read(String text) {
    return CsvReader.read(text, CsvOptions.DEFAULT);
  }

  private static List<String> names(CsvResult result) {
    return result.columns().stream().map(ColumnProfile::name).toList();
  }

  private static List<ColumnType> types(CsvResult result) {
    return result.columns().stream().map(ColumnProfile::type).toList();
  }

  private static List<String> row(CsvResult result, int row) {
    return result.table().columns().stream().map(column -> column.text(row)).toList();
  }

  private static void assertSound(CsvResult result) {
    assertEquals(List.of(), result.issues().places());
    assertEquals(0, result.issues().total());
  }

  @Test
  void aKnownFileIsReadNumberForNumber() {
    CsvResult result = read(Reference.text("data/iris.csv"));
    assertSound(result);
    assertEquals(Dialect.of(Delimiter.COMMA), result.dialect());
    assertTrue(result.hasHeader());
    assertEquals(150, result.table().rows());
    Matrix expected = Reference.features("iris");
    for (int column = 0; column < 4; column++) {
      Column.Numbers numbers =
          assertInstanceOf(Column.Numbers.class, result.table().column(column));
      assertArrayEquals(expected.column(column), numbers.toArray());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMMA", "SEMICOLON", "TAB", "PIPE", "CARET", "TILDE"})
  void theDelimiterIsDetected(Delimiter delimiter) {
    String text = "a;b;c\n1;x y;3.5\n2;x, y|z;4\n3;\"p;q\tr\";5\n";
    String quoted = text.replace("x, y|z", "\"x, y|z\"");
    CsvResult result = read(quoted.replace("p;q", "p q").replace(';', delimiter.character()));
    assertEquals(delimiter, result.dialect().delimiter());
    assertEquals(List.of("a", "b", "c"), names(result));
    assertEquals(List.of("2", "x, y|z", "4"), row(result, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,5;2,5;3\n2,25;4;1,75\n3,5;1,5;2\n",
        "1,5;2,5\n2,25;4,5\n3,5;1,5\n",
        "name;remark\nx;a, b and c\ny;d, e\nz;f\n",
        "a;b\n\"1,2,3\";\"4,5,6\"\n\"1,2,3\";\"4,5,6\"\n",
        "id;tags\n1;red|green\n2;red\n3;red|green|blue\n"
      })
  void otherDelimitersInsideCellsDoNotMislead(String text) {
    assertEquals(Delimiter.SEMICOLON, read(text).dialect().delimiter());
  }

  @Test
  void aDelimiterNamedInTheFirstLineIsObeyed() {
    CsvResult result = read("sep=;\r\na,b;c\r\n1;2\r\n3;4\r\n");
    assertSound(result);
    assertEquals(Delimiter.SEMICOLON, result.dialect().delimiter());
    assertEquals(List.of("a,b", "c"), names(result));
    assertEquals(3, result.line(0));
  }

  @Test
  void aChosenDelimiterIsObeyed() {
    CsvOptions options = CsvOptions.DEFAULT.withDelimiter(Delimiter.PIPE);
    CsvResult result = CsvReader.read("a,b|c,d\n1,2|3,4\n5,6|7,8\n", options);
    assertEquals(List.of("a,b", "c,d"), names(result));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          'a,b/1,2/3,4'                        > true
          '5.1,3.5,setosa/4.9,3.0,setosa'      > false
          'name,city/Ada,Rome/Bo,Oslo'         > true
          'a,x/b,y/a,y/b,x'                    > false
          ',x,y/0,1,2/1,3,4'                   > true
          'x,NA/1,2/3,4'                       > true
          '1,2/3,4'                            > false
          '5.1,oops,1.4/4.9,3.0,1.3/4.7,3,1'   > false
          'a,b'                                > true
          '1,b'                                > false
          """)
  void theHeaderIsDetected(String lines, boolean header) {
    CsvResult result = read(lines.replace('/', '\n'));
    assertEquals(header, result.hasHeader());
    assertEquals(lines.split("/").length - (header ? 1 : 0), result.table().rows());
  }

  @Test
  void aHeaderIsWhatTheUserSays() {
    CsvOptions no = CsvOptions.DEFAULT.withHeader(Header.NO);
    CsvResult without = CsvReader.read("a,b\n1,2\n", no);
    assertEquals(List.of("Column 1", "Column 2"), names(without));
    assertEquals(List.of("a", "b"), row(without, 0));
    CsvResult with = CsvReader.read("1,2\n3,4\n", CsvOptions.DEFAULT.withHeader(Header.YES));
    assertEquals(List.of("1", "2"), names(with));
    assertEquals(1, with.table().rows());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndIsUnderstood(String end) {
    String text = "\uFEFFa,b\n1,\"x\ny\"\n\n2,z\n".replace("\n", end);
    CsvResult result = read(text);
    assertEquals(List.of("a", "b"), names(result));
    // Of a line break inside a cell only a lone CR is changed.
    assertEquals(List.of("1", "x" + (end.equals("\r") ? "\n" : end) + "y"), row(result, 0));
    assertEquals(2, result.line(0));
    assertEquals(5, result.line(1));
    assertEquals(4, result.issues().places(IssueCode.BLANK_LINE).get(0).line());
  }

  @Test
  void quotesAreTakenOffAndBlanksTrimmed() {
    CsvResult result =
        read("a,b,c\n 1 ,\"say \"\"hi\"\"\", \"x, y\" \n2,5\" pipe,\u00A0z\t\n3,4,5");
    assertSound(result);
    assertEquals(List.of("1", "say \"hi\"", "x, y"), row(result, 0));
    assertEquals(List.of("2", "5\" pipe", "z"), row(result, 1));
  }

  @Test
  void missingCellsAreCounted() {
    CsvResult result =
        read("x,y\n1,\n1,NA\n1,n/a\n1,NULL\n1,NaN\n1,None\n1,-\n1,?\n1,\"\"\n1, \n2,7\n3,-1\n");
    assertSound(result);
    ColumnProfile y = result.columns().get(1);
    assertEquals(12, result.table().rows());
    assertEquals(10, y.missing());
    assertEquals(2, y.distinct());
    assertEquals(ColumnType.NUMBER, y.type());
    assertEquals(10, result.table().column(1).missing());
  }

  @Test
  void missingWordsOfTextAndCategoriesAreEmpty() {
    CsvResult result = read("t,c\nlong story,a\nNA,?\nanother,a\nlast one,b\nthe end,b\n");
    assertEquals(List.of(ColumnType.TEXT, ColumnType.CATEGORY), types(result));
    assertEquals(List.of("", ""), row(result, 1));
    assertTrue(result.table().column(0).isMissing(1));
    assertTrue(result.table().column(1).isMissing(1));
  }

  @ParameterizedTest
  @CsvSource({
    "12, NUMBER",
    "-1.5e-3, NUMBER",
    "+.5, NUMBER",
    "7., NUMBER",
    "0x10, IDENTIFIER",
    "1d, IDENTIFIER",
    "1_000, IDENTIFIER",
    "1e, TEXT",
    "--1, IDENTIFIER",
    "2024-05-17, IDENTIFIER",
    "12:30, IDENTIFIER",
    "٣, NUMBER"
  })
  void onlyDecimalNumbersAreNumbers(String cell, ColumnType type) {
    CsvResult result = read("a,b\nfoo,1\nbar,2\n" + cell + ",3\n");
    CsvResult alone = read("a,b\n" + cell + ",1\n" + cell + "9,2\n" + cell + "8,3\n");
    assertEquals(ColumnType.TEXT, result.columns().get(0).type());
    assertEquals(type, alone.columns().get(0).type(), alone.columns().toString());
  }

  @Test
  void aColumnIsNumericIfNineOfTenCellsAre() {
    String nine = IntStream.range(0, 9).mapToObj(i -> i + ",z\n").collect(Collectors.joining());
    CsvResult numeric = read("a,b\n" + nine + "bad,z\n");
    assertEquals(ColumnType.NUMBER, numeric.columns().get(0).type());
    assertEquals(1, numeric.issues().count(IssueCode.NOT_A_NUMBER));
    CsvResult mixed = read("a,b\n" + nine + "bad,z\nworse,z\n");
    assertEquals(ColumnType.TEXT, mixed.columns().get(0).type());
    assertEquals(1, mixed.issues().count(IssueCode.MIXED_COLUMN));
  }

  @Test
  void theTypeDependsOnAllRowsAndNotOnTheFirst() {
    String numbers = IntStream.range(0, 50_000).mapToObj(i -> i + ",1\n").collect(joining());
    String words = IntStream.range(0, 50_000).mapToObj(i -> "w" + i + ",1\n").collect(joining());
    assertEquals(ColumnType.TEXT, read("a,b\n" + numbers + words).columns().get(0).type());
    assertEquals(ColumnType.TEXT, read("a,b\n" + words + numbers).columns().get(0).type());
    String few = words.substring(0, words.indexOf("w1000,"));
    CsvResult late = read("a,b\n" + few + numbers);
    assertEquals(ColumnType.NUMBER, late.columns().get(0).type());
    assertEquals(1000, late.issues().count(IssueCode.NOT_A_NUMBER));
    List<Issue> places = late.issues().places(IssueCode.NOT_A_NUMBER);
    assertEquals(IssueReport.MAX_PLACES, places.size());
    assertEquals(201, places.get(199).line());
    assertEquals("w199", places.get(199).raw());
    assertEquals(199, places.get(199).row());
    assertEquals(ColumnType.NUMBER, read("a,b\n" + numbers + few).columns().get(0).type());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joining() {
    return Collectors.joining();
  }

  @Test
  void categoriesHaveAnOrderOfTheirOwn() {
    CsvOptions options = CsvOptions.DEFAULT.withType(0, ColumnType.CATEGORY);
    String text = "a,b\n10,x\n9,x\nz,x\n-1,x\nZ,x\n9.5,x\n9,x\n";
    CsvResult result = CsvReader.read(text, options);
    Column.Categories column = assertInstanceOf(Column.Categories.class, result.table().column(0));
    assertEquals(List.of("-1", "9", "9.5", "10", "Z", "z"), column.labels());
    assertArrayEquals(new int[] {3, 1, 5, 0, 4, 2, 1}, column.toArray());
    assertEquals(new Frequency("9", 2), result.columns().get(0).top().get(0));
  }

  @Test
  void aChosenTypeIsObeyed() {
    CsvOptions options =
        CsvOptions.DEFAULT.withType(0, ColumnType.TEXT).withType(1, ColumnType.NUMBER);
    CsvResult result = CsvReader.read("a,b\n1,x\n2,5\n3,y\n", options);
    assertEquals(List.of(ColumnType.TEXT, ColumnType.NUMBER), types(result));
    assertEquals(ColumnType.NUMBER, result.columns().get(0).detected());
    assertEquals(ColumnType.TEXT, result.columns().get(1).detected());
    assertEquals(2, result.issues().count(IssueCode.NOT_A_NUMBER));
    assertEquals(List.of("2", "5"), row(result, 1));
    assertEquals(List.of("1", ""), row(result, 0));
  }

  @Test
  void fewWordsAreCategoriesAndManyAreText() {
    StringBuilder text = new StringBuilder("few,many,constant,unique\n");
    for (int i = 0; i < 200; i++) {
      text.append("f%d,m%d,c,u%d\n".formatted(i % 50, i % 51, i));
    }
    CsvResult result = read(text.toString());
    assertEquals(
        List.of(ColumnType.CATEGORY, ColumnType.TEXT, ColumnType.CATEGORY, ColumnType.IDENTIFIER),
        types(result));
    assertEquals(List.of(50, 51, 1, 200), distinct(result));
  }

  private static List<Integer> distinct(CsvResult result) {
    return result.columns().stream().map(ColumnProfile::distinct).toList();
  }

  @Test
  void aDecimalCommaIsUnderstoodWhereItIsNoDelimiter() {
    CsvResult result = read("a;b;c\n1,5;1.5;2\n-2,25;2,5;3\n3;3,5;4,5\n");
    assertEquals(List.of(ColumnType.NUMBER, ColumnType.TEXT, ColumnType.NUMBER), types(result));
    assertArrayEquals(
        new double[] {1.5, -2.25, 3}, ((Column.Numbers) result.table().column(0)).toArray());
    assertEquals(1, result.issues().places(IssueCode.NUMBER_FORMAT).get(0).column());
    CsvResult quoted = read("a,b\n\"1,5\",2\n\"2,5\",3\n");
    assertEquals(ColumnType.NUMBER, types(quoted).get(0));
  }

  @Test
  void aLateDecimalCommaIsUnderstoodToo() {
    String whole = IntStream.range(0, 30_000).mapToObj(i -> i + ";1\n").collect(joining());
    CsvResult result = read("a;b\n" + whole + "2,5;1\n");
    assertEquals(0, result.issues().count(IssueCode.NOT_A_NUMBER));
    assertEquals(2.5, ((Column.Numbers) result.table().column(0)).get(30_000));
  }

  @Test
  void namesAreMadeDifferent() {
    CsvResult result = read("x,x (2),x,,Column 4,__proto__,x\n1,2,3,4,5,6,7\n");
    assertEquals(
        List.of("x", "x (2)", "x (3)", "Column 4 (2)", "Column 4", "__proto__", "x (4)"),
        names(result));
    assertEquals(2, result.issues().count(IssueCode.DUPLICATE_HEADER));
    assertEquals(1, result.issues().count(IssueCode.EMPTY_HEADER));
  }

  @Test
  void aHeaderShorterThanTheRowsCostsNoValues() {
    CsvResult result = read("a,b\n1,2,3\n4,5,6\n");
    assertEquals(List.of("a", "b", "Column 3"), names(result));
    assertEquals(List.of("4", "5", "6"), row(result, 1));
    assertEquals(1, result.issues().count(IssueCode.EMPTY_HEADER));
  }

  @Test
  void columnsAreSummedUp() {
    CsvResult result = read("n,i,c,w\n1.5,3,7,b\n,1,7,a\n3.5,-2,7,b\n2.5,1,7,\n");
    ColumnProfile n = result.columns().get(0);
    assertEquals(1, n.missing());
    assertEquals(3, n.distinct());
    assertEquals(1.5, n.min());
    assertEquals(3.5, n.max());
    assertEquals(2.5, n.mean());
    assertFalse(n.integral());
    assertEquals(List.of(1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1), n.histogram());
    assertTrue(result.columns().get(1).integral());
    assertTrue(result.columns().get(2).constant());
    assertEquals(4, result.columns().get(2).histogram().get(0));
    ColumnProfile w = result.columns().get(3);
    assertEquals(List.of(new Frequency("b", 2), new Frequency("a", 1)), w.top());
    assertEquals(List.of(), w.histogram());
    assertTrue(Double.isNaN(w.mean()));
  }

  @Test
  void hugeNumbersAreSummedUp() {
    CsvResult result = read("a,b\n1.7e308,0\n-1.7e308,0\n1.7e308,0\n1.7e308,1\n");
    ColumnProfile a = result.columns().get(0);
    assertEquals(0.85e308, a.mean(), 1e294);
    assertEquals(1, a.histogram().get(0));
    assertEquals(3, a.histogram().get(ColumnProfile.BINS - 1));
  }

  @Test
  void manyDistinctNumbersAreCountedUpToALimit() {
    String rows =
        IntStream.range(0, 5000).mapToObj(i -> i % 999 + "," + i + "\n").collect(joining());
    assertEquals(List.of(999, ColumnProfile.MAX_DISTINCT_NUMBERS), distinct(read("a,b\n" + rows)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n", "\r\n \n\t\n", "sep=;\n", ",,\n,,\n"})
  void nothingIsSaidToBeNothing(String text) {
    CsvResult result = read(text);
    assertEquals(0, result.table().rows());
    assertTrue(
        result.issues().count(IssueCode.EMPTY_FILE) + result.issues().count(IssueCode.NO_ROWS) > 0);
  }

  @Test
  void tooManyColumnsAreRefused() {
    String row = ",1".repeat(CsvReader.MAX_COLUMNS).substring(1) + "\n";
    assertEquals(CsvReader.MAX_COLUMNS, read(row + row).table().columns().size());
    CsvResult result = read("1," + row + "1," + row);
    assertEquals(0, result.table().columns().size());
    assertEquals(1, result.issues().count(IssueCode.TOO_LARGE));
  }

  @Test
  void moreIssuesThanCanBeShownAreCounted() {
    String rows = "1,2\n3\n".repeat(49_999) + "4,5\n6\n";
    CsvResult result = read("a,b\n" + rows);
    assertEquals(50_000, result.issues().count(IssueCode.SHORT_ROW));
    assertEquals(50_000, result.issues().count(Severity.WARNING));
    assertEquals(IssueReport.MAX_PLACES, result.issues().places(IssueCode.SHORT_ROW).size());
    assertEquals(401, result.issues().places(IssueCode.SHORT_ROW).get(199).line());
  }

  /** A row of several problems counts once, wherever it stands and however its column is read. */
  @Test
  void rowsWithProblemsAreCountedExactly() {
    int rows = 30_000;
    boolean[] troubled = new boolean[rows];
    StringBuilder text = new StringBuilder("a,day,b\n");
    for (int i = 0; i < rows; i++) {
      boolean noNumber = i % 17 == 3;
      boolean noDate = i % 29 == 5;
      boolean isShort = i % 31 == 7;
      boolean isLong = i % 37 == 11;
      boolean control = i % 41 == 13;
      troubled[i] = noNumber || noDate || isShort || isLong || control;
      text.append(noNumber ? "x" : i).append(',');
      text.append(noDate ? "soon" : "2024-05-" + (10 + i % 20));
      text.append(control ? "\u0001" : "").append(isShort ? "" : "," + i % 5 + ".5");
      text.append(isLong ? ",9,9\n" : "\n");
    }
    int expected = (int) IntStream.range(0, rows).filter(i -> troubled[i]).count();
    CsvResult result = read(text.toString());
    assertEquals(ColumnType.DATE, result.columns().get(1).type());
    assertTrue(result.issues().count(IssueCode.NOT_A_NUMBER) > IssueReport.MAX_PLACES);
    assertEquals(expected, result.problemRows());
    CsvReader sampled =
        CsvReader.begin(CsvText.of(text.toString()), CsvOptions.DEFAULT, RowChoice.sample(rows, 3));
    while (sampled.advance()) {}
    assertEquals(expected, sampled.result().problemRows());
    CsvReader few =
        CsvReader.begin(CsvText.of(text.toString()), CsvOptions.DEFAULT, RowChoice.sample(500, 3));
    while (few.advance()) {}
    int kept = 0;
    for (int row = 0; row < 500; row++) {
      kept += troubled[few.result().line(row) - 2] ? 1 : 0;
    }
    assertEquals(kept + few.result().rejectedRows(), few.result().problemRows());
  }

  @Test
  void longTextsOfIssuesAreShortened() {
    Issue issue =
        read("a,b\n1,2\n3,4\n" + "1,2,\uD83D\uDE00".repeat(100) + "\n").issues().places().get(0);
    assertEquals(IssueCode.LONG_ROW, issue.code());
    assertTrue(issue.raw().length() <= 81, issue.raw());
    assertTrue(issue.raw().endsWith("\u2026"));
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsLineAtMost() {
    String rows = "1,x\n".repeat(1000);
    CsvResult result = read("a,b\n" + rows + "2,\"y\n" + rows);
    assertEquals(2001, result.table().rows());
    assertEquals(List.of("2", "y"), row(result, 1000));
    assertEquals(1, result.issues().total());
    assertEquals(1002, result.issues().places().get(0).line());
  }

  @Test
  void manyBrokenQuotesTakeNoLongerThanTheTextIsLong() {
    String text = "a,b\n" + "\"1,x\n2,\"y\n\"\"\"\"\"z,3\n".repeat(20_000);
    assertTrue(read(text).issues().total() > 0);
  }
}
