package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever was detected, the user can say that it is otherwise. */
class CsvOptionsTest {

  private static List<String> names(CsvResult result) {
    return result.columns().stream().map(ColumnProfile::name).toList();
  }

  private static List<String> row(CsvResult result, int row) {
    return result.table().columns().stream().map(column -> column.text(row)).toList();
  }

  private static CsvResult withDialect(String text, DialectChoice dialect) {
    return CsvReader.read(text, CsvOptions.DEFAULT.withDialect(dialect));
  }

  private static CsvResult withLayout(String text, LayoutChoice layout) {
    return CsvReader.read(text, CsvOptions.DEFAULT.withLayout(layout));
  }

  private static CsvResult withColumn(String text, int column, ColumnChoice choice) {
    return CsvReader.read(text, CsvOptions.DEFAULT.withColumn(column, choice));
  }

  private static Chip chip(CsvResult result, String id) {
    return result.chips().stream().filter(chip -> chip.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void quoteEscapeAndComment() {
    String text = "a,b\n'x,y',1\n'z',2\n";
    assertEquals(
        List.of("'x", "y'", "1"),
        row(
            withDialect(text.replace("a,b", "a,b,c"), DialectChoice.DETECT.withQuote(Quote.NONE)),
            0));
    assertEquals(List.of("x,y", "1"), row(withDialect(text, DialectChoice.DETECT), 0));
    String escaped = "a,b\nx\\,y,1\nz,2\n";
    CsvResult result = withDialect(escaped, DialectChoice.DETECT.withEscape(Escape.BACKSLASH));
    assertEquals(List.of("x,y", "1"), row(result, 0));
    assertTrue(chip(result, "escape").chosen());
    assertEquals("backslash", chip(result, "escape").value());
    CsvResult commented = withDialect("a,b\n!x\n1,2\n", DialectChoice.DETECT.withComment('!'));
    assertEquals(1, commented.table().rows());
    assertEquals(1, commented.issues().count(IssueCode.COMMENT_LINE));
    CsvResult kept =
        withDialect("# a\nb\n# c\nd\ne\n", DialectChoice.DETECT.withComment(Dialect.NO_COMMENT));
    assertEquals(0, kept.issues().count(IssueCode.COMMENT_LINE));
  }

  @Test
  void theLineOfTheHeader() {
    String text = "title\nx,y\na,b\n1,2\n3,4\n";
    assertEquals(List.of("x", "y"), names(withLayout(text, LayoutChoice.DETECT)));
    CsvResult chosen = withLayout(text, LayoutChoice.DETECT.withHeaderLine(3));
    assertEquals(List.of("a", "b"), names(chosen));
    assertEquals(4, chosen.line(0));
    assertEquals(3, chip(chosen, "headerLine").value());
    assertTrue(chip(chosen, "headerLine").chosen());
    assertEquals(2, chosen.issues().count(IssueCode.PREAMBLE));
    CsvResult values =
        withLayout(text, LayoutChoice.DETECT.withHeaderLine(4).withHeader(Header.NO));
    assertEquals(List.of("1", "2"), row(values, 0));
    assertFalse(chip(values, "header").value().equals(true));
    CsvResult beyond = withLayout(text, LayoutChoice.DETECT.withHeaderLine(99));
    assertEquals(1, beyond.issues().count(IssueCode.EMPTY_FILE));
  }

  @Test
  void theOtherTableOfAFile() {
    String text = AwkwardFilesTest.text("two-tables.csv");
    CsvResult largest = CsvReader.read(text, CsvOptions.DEFAULT);
    List<Integer> starts =
        chip(largest, "headerLine").options().stream()
            .map(option -> (Integer) option.value())
            .toList();
    assertEquals(List.of(1, 5), starts);
    CsvResult first = withLayout(text, LayoutChoice.DETECT.withHeaderLine(1));
    assertEquals(List.of("item", "price"), names(first));
    assertEquals(2, first.table().rows());
    assertEquals(5, first.issues().places(IssueCode.OTHER_TABLE).get(0).line());
  }

  @Test
  void rowsOfHeaderAndUnitsAndTheEnd() {
    String text = "a,b\nc,d\n1,2\n3,4\nend,5\n\n";
    CsvResult two = withLayout(text, LayoutChoice.DETECT.withHeaderRows(2));
    assertEquals(List.of("a c", "b d"), names(two));
    CsvResult units = withLayout(text, LayoutChoice.DETECT.withUnits(true).withSkipEnd(1));
    assertEquals("c", units.columns().get(0).unit());
    assertEquals(2, units.table().rows());
    assertEquals(1, chip(units, "skipEnd").value());
    assertEquals(0, withLayout(text, LayoutChoice.DETECT.withSkipEnd(99)).table().rows());
    String total = "a,b\n1,2\n3,4\ntotal,6\n";
    assertEquals(2, withLayout(total, LayoutChoice.DETECT).table().rows());
    assertEquals(3, withLayout(total, LayoutChoice.DETECT.withSkipEnd(0)).table().rows());
  }

  @Test
  void anAnswerSettlesTheOrderOfDates() {
    String text = AwkwardFilesTest.text("open-dates.csv");
    Question question = CsvReader.read(text, CsvOptions.DEFAULT).questions().get(0);
    for (Question.Option option : question.options()) {
      assertEquals(Question.Member.FORMAT, option.member());
      CsvResult answered = withColumn(text, 0, ColumnChoice.DETECT.withFormat(option.value()));
      assertEquals(List.of(), answered.questions());
      assertEquals(ColumnType.DATE, answered.columns().get(0).type());
      assertEquals(option.value(), answered.columns().get(0).format());
      assertTrue(option.text().endsWith(answered.table().column(0).text(0)), option.text());
    }
  }

  @Test
  void anAnswerSettlesTheDecimalMark() {
    String text = AwkwardFilesTest.text("open-thousands.csv");
    Question question = CsvReader.read(text, CsvOptions.DEFAULT).questions().get(0);
    CsvResult decimal = withColumn(text, 1, ColumnChoice.DETECT.withFormat("1234,5"));
    assertEquals(List.of("tea", "1.234"), row(decimal, 0));
    assertEquals(List.of(), decimal.questions());
    assertEquals("1,234.5", question.taken());
    CsvResult everywhere = CsvReader.read(text, CsvOptions.DEFAULT.withDecimal(','));
    assertEquals(List.of("tea", "1.234"), row(everywhere, 0));
    assertEquals(",", chip(everywhere, "decimal").value());
  }

  @Test
  void rareCommasAreAskedAboutWhereverTheyStand() {
    StringBuilder early = new StringBuilder("n,x\n");
    StringBuilder late = new StringBuilder("n,x\n");
    for (int i = 0; i < 4000; i++) {
      early.append(i).append(i < 1000 ? ",\"4,75\"\n" : ",4\n");
      late.append(i).append(i >= 3000 ? ",\"4,75\"\n" : ",4\n");
    }
    for (StringBuilder text : List.of(early, late)) {
      CsvResult result = CsvReader.read(text.toString(), CsvOptions.DEFAULT);
      assertEquals("1234,5", result.questions().get(0).taken());
      List<Question.Option> options = result.questions().get(0).options();
      assertEquals(Question.Member.TYPE, options.get(1).member());
      CsvResult settled =
          CsvReader.read(text.toString(), CsvOptions.DEFAULT.withType(1, ColumnType.TEXT));
      assertEquals(List.of(), settled.questions());
      // Where more numbers have one, it is the decimal mark.
      text.append("4000,\"4,5\"\n");
      assertEquals(List.of(), CsvReader.read(text.toString(), CsvOptions.DEFAULT).questions());
    }
  }

  @Test
  void anAnswerMakesASentinelMissing() {
    String text = AwkwardFilesTest.text("sentinel.csv");
    CsvResult asked = CsvReader.read(text, CsvOptions.DEFAULT);
    Question question = asked.questions().get(0);
    assertEquals(Question.Member.MISSING, question.options().get(0).member());
    ColumnChoice choice =
        ColumnChoice.DETECT.withMissing(List.of(question.options().get(0).value()));
    CsvResult answered = withColumn(text, 0, choice);
    assertEquals(2, answered.columns().get(0).missing());
    assertEquals(0, answered.columns().get(1).missing());
    assertEquals(1, answered.questions().size());
  }

  @Test
  void anAnswerMakesAUsualWordAValueOrSettlesThatItIsNone() {
    String text = AwkwardFilesTest.text("none-among-words.csv");
    CsvResult asked = CsvReader.read(text, CsvOptions.DEFAULT);
    assertEquals(4, asked.questions().size());
    for (Question question : asked.questions()) {
      int column = question.column();
      Question.Option value = question.options().get(0);
      assertEquals(Question.Member.VALUES, value.member());
      CsvResult taken =
          withColumn(text, column, ColumnChoice.DETECT.withValues(List.of(value.value())));
      assertEquals(3, taken.questions().size());
      assertEquals(0, taken.columns().get(column).missing());
      assertTrue(taken.columns().get(column).distinct() > asked.columns().get(column).distinct());
      Question.Option none = question.options().get(1);
      assertEquals(Question.Member.MISSING, none.member());
      CsvResult left =
          withColumn(text, column, ColumnChoice.DETECT.withMissing(List.of(none.value())));
      assertEquals(3, left.questions().size());
      assertEquals(3, left.issues().count(IssueCode.MISSING_WORD));
      assertEquals(asked.columns().get(column).missing(), left.columns().get(column).missing());
    }
  }

  @Test
  void ownWordsForNoValue() {
    CsvOptions options = CsvOptions.DEFAULT.withMissing(List.of("Unknown", "0"));
    CsvResult result = CsvReader.read("x,y\n1,a\nunknown,b\n0.0,UNKNOWN\n3,a\n4,b\n", options);
    assertEquals(ColumnType.NUMBER, result.columns().get(0).type());
    assertEquals(2, result.columns().get(0).missing());
    assertEquals(1, result.columns().get(1).missing());
    assertEquals(0, result.issues().total());
  }

  @Test
  void typesRolesAndFormatsOfColumns() {
    String text = "a,b,c\n001,x 1,2024-01-02\n002,y 2,bad\n002,z 3,2024-01-03\n";
    CsvResult result =
        CsvReader.read(
            text,
            CsvOptions.DEFAULT
                .withColumn(0, ColumnChoice.DETECT.withType(ColumnType.NUMBER))
                .withColumn(1, ColumnChoice.DETECT.withRole(Role.TARGET))
                .withColumn(2, ColumnChoice.DETECT.withType(ColumnType.DATE)));
    Column.Numbers numbers = assertInstanceOf(Column.Numbers.class, result.table().column(0));
    assertArrayEquals(new double[] {1, 2, 2}, numbers.toArray());
    assertEquals(ColumnType.CATEGORY, result.columns().get(0).detected());
    assertEquals(Role.TARGET, result.columns().get(1).role());
    assertInstanceOf(Column.Dates.class, result.table().column(2));
    assertEquals("bad", result.issues().places(IssueCode.NOT_A_DATE).get(0).raw());
    CsvResult words =
        withColumn("a,b\n1,2\n3,4\n", 0, ColumnChoice.DETECT.withType(ColumnType.BOOLEAN));
    assertEquals(List.of("1", "2"), row(words, 0));
    assertEquals(ColumnType.BOOLEAN, words.columns().get(0).type());
  }

  @Test
  void rejectedRowsCanBeMendedAndReadAgain() {
    String text = "a;b\r\n1;2\r\n\"x;y\";2;3\r\n3;4\r\n5;6;7";
    CsvResult result = CsvReader.read(text, CsvOptions.DEFAULT);
    assertEquals(2, result.rejectedRows());
    assertEquals("a;b\r\n\"x;y\";2;3\r\n5;6;7\n", result.rejectedText());
    String mended = result.rejectedText().replace(";3", "").replace(";7", "");
    assertEquals(2, CsvReader.read(mended, CsvOptions.DEFAULT).table().rows());
    assertEquals("", CsvReader.read("a,b\n1,2\n", CsvOptions.DEFAULT).rejectedText());
  }
}
