package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small files with faults: each fault is reported at its line, and nothing else is. */
class FaultTest {
  /** File: code line column name (raw) row, one line an issue. */
  private static final String EXPECTED =
      """
      all-missing: ALL_MISSING 0 4 remark () -1
      blank-lines: BLANK_LINE 4 -1  () -1
      blank-lines: BLANK_LINE 9 -1  (,,,) -1
      constant-column: CONSTANT_COLUMN 0 4 unit () -1
      control-character: CONTROL_CHARACTER 2 0 name (Ad a) 0
      duplicate-header: DUPLICATE_HEADER 1 2 height (2) (height) -1
      embedded-line-breaks: NOT_A_NUMBER 9 2 weight (heavy) 5
      embedded-line-breaks: LONG_ROW 12 -1  (Ida␊senior,1.60,55,a,9) -1
      empty: EMPTY_FILE 0 -1  () -1
      empty-header: EMPTY_HEADER 1 1 Column 2 () -1
      few-rows: FEW_ROWS 0 -1  () -1
      header-only: NO_ROWS 0 -1  () -1
      infinite-number: INFINITE_NUMBER 4 1 height (1e999) 2
      infinite-number: INFINITE_NUMBER 8 1 height (-Infinity) 6
      long-row: LONG_ROW 5 -1  (Di,1.58,52,b,7,8) -1
      many-faults: EMPTY_HEADER 1 2 Column 3 () -1
      many-faults: DUPLICATE_HEADER 1 3 height (2) (height) -1
      many-faults: SHORT_ROW 3 -1  (Bo,1.80,77) 1
      many-faults: LONG_ROW 4 -1  (Cy,1.75,70,3,4) -1
      many-faults: TRAILING_CELLS 5 -1  (Di,1.58,52,4,) 2
      many-faults: BLANK_LINE 6 -1  () -1
      many-faults: NOT_A_NUMBER 9 1 height (tall) 4
      many-faults: INFINITE_NUMBER 10 2 Column 3 (Infinity) 5
      many-faults: TEXT_AFTER_QUOTE 11 0 name (Hal jr) 6
      many-faults: UNCLOSED_QUOTE 12 0 name ("Ida) 7
      many-faults: CONTROL_CHARACTER 13 0 name (J o) 8
      many-faults: WRONG_ENCODING 14 0 name (K\uFFFDm) 9
      mixed-column: MIXED_COLUMN 0 1 height (about 1.62) -1
      mixed-decimal-comma: NOT_A_NUMBER 8 1 height (1.70) 6
      not-a-number: NOT_A_NUMBER 6 1 height (tall) 4
      nul: CONTROL_CHARACTER 12 0 name (K im) 10
      one-column: ONE_COLUMN 0 -1  () -1
      short-row: SHORT_ROW 5 -1  (Cy,1.75) 3
      text-after-quote: TEXT_AFTER_QUOTE 9 0 name (Hal jr) 7
      trailing-cells: TRAILING_CELLS 7 -1  (Flo,1.66,61,b,,) 5
      unclosed-quote: UNCLOSED_QUOTE 3 1 height ("1.80) 1
      unclosed-quote-closed-later: UNCLOSED_QUOTE 3 0 name ("Bo) 1
      wrong-encoding: WRONG_ENCODING 11 0 name (J\uFFFD) 9
      """;

  static Stream<String> files() {
    return EXPECTED.lines().map(line -> line.substring(0, line.indexOf(':'))).distinct();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFaultIsReportedAtItsLine(String file) throws IOException {
    String expected =
        EXPECTED
            .lines()
            .filter(line -> line.startsWith(file + ":"))
            .collect(Collectors.joining("\n"));
    CsvResult result = CsvReader.read(text(file), CsvOptions.DEFAULT);
    String found =
        result.issues().places().stream()
            .map(issue -> file + ": " + describe(issue))
            .collect(Collectors.joining("\n"));
    assertEquals(expected, found);
  }

  @Test
  void everyIssueSaysWhatWasExpectedAndWhatWasDone() throws IOException {
    List<Issue> places = CsvReader.read(text("many-faults"), CsvOptions.DEFAULT).issues().places();
    assertAll(
        places.stream()
            .flatMap(issue -> Stream.of(issue.expected(), issue.done()))
            .map(sentence -> () -> assertTrue(sentence.matches("[A-Z].*\\."), sentence)));
  }

  @Test
  void whatIsSoundAroundFaultsIsRead() throws IOException {
    CsvResult result = CsvReader.read(text("many-faults"), CsvOptions.DEFAULT);
    assertEquals(27, result.table().rows());
    assertEquals("Ed\r\nthe second", result.table().column(0).text(3));
    assertEquals(7, result.line(3));
    assertEquals("Ida", result.table().column(0).text(7));
    assertEquals("1.6", result.table().column(1).text(7));
    assertEquals("12", result.table().column(3).text(10));
    assertEquals(31, result.line(26));
  }

  private static String describe(Issue issue) {
    return "%s %d %d %s (%s) %d"
        .formatted(
            issue.code(), issue.line(), issue.column(), issue.name(), issue.raw(), issue.row());
  }

  private static String text(String file) throws IOException {
    try (InputStream in = FaultTest.class.getResourceAsStream("/csv/" + file + ".csv")) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
