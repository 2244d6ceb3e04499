package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of a file that begin where nothing of it is at hand. */
class FarTablesTest {
  private static final CsvOptions DETECT = CsvOptions.DEFAULT;

  /** Rows of a length, whose last column is as long as need be. */
  private static String table(String name, int rows, int columns, int length) {
    StringBuilder text = new StringBuilder(name + "_id");
    for (int i = 2; i < columns; i++) {
      text.append(',').append(name).append(i);
    }
    text.append(',').append(name).append("_word\n");
    for (int row = 0; row < rows; row++) {
      int begin = text.length();
      text.append(row);
      for (int i = 2; i < columns; i++) {
        text.append(',').append(row % (7 * i));
      }
      text.append(",w").append(row % 9);
      text.append("x".repeat(Math.max(0, length - 1 - (text.length() - begin)))).append('\n');
    }
    return text.toString();
  }

  private static Chip start(CsvResult result) {
    return result.chips().stream()
        .filter(chip -> chip.id().equals("headerLine"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Object> lines(Chip start) {
    return start.options().stream().map(Chip.Option::value).toList();
  }

  /** Long rows above, more rows in the middle, and long ones below: none but the first is near. */
  private static final String TEXT =
      table("above", 10_000, 3, 1200)
          + "\nMeasured in June\n"
          + table("middle", 30_000, 3, 40)
          + "\n\n"
          + table("below", 2_000, 3, 1500);

  private static final int MIDDLE = 10_004;

  @Test
  void theLargestIsTakenThoughItIsNotAtHand() {
    CsvResult whole = CsvReader.read(TEXT, DETECT);
    assertEquals(MIDDLE, start(whole).value());
    assertEquals(List.of(1, MIDDLE, 40_007), lines(start(whole)));
    assertEquals(30_000, whole.table().rows());
    assertEquals("middle_id", whole.columns().get(0).name());
    assertEquals(2, whole.issues().count(IssueCode.OTHER_TABLE));
    assertEquals(1, whole.issues().count(IssueCode.PREAMBLE));
    CsvResult drawn = CsvStreamTest.streamed(TEXT, 1 << 16, DETECT, RowChoice.ALL);
    assertEquals(CsvStreamTest.told(whole), CsvStreamTest.told(drawn));
  }

  @Test
  void anyLineCanBeChosen() {
    for (int line : List.of(MIDDLE, 40_007)) {
      CsvOptions options = DETECT.withLayout(LayoutChoice.DETECT.withHeaderLine(line));
      CsvResult whole = CsvReader.read(TEXT, options);
      assertEquals(line, start(whole).value());
      assertEquals(List.of(1, MIDDLE, 40_007), lines(start(whole)));
      assertEquals(line == MIDDLE ? 30_000 : 2_000, whole.table().rows());
      CsvResult drawn = CsvStreamTest.streamed(TEXT, 1 << 16, options, RowChoice.ALL);
      assertEquals(CsvStreamTest.told(whole), CsvStreamTest.told(drawn));
    }
    CsvOptions beyond = DETECT.withLayout(LayoutChoice.DETECT.withHeaderLine(50_000));
    CsvResult nothing = CsvStreamTest.streamed(TEXT, 1 << 16, beyond, RowChoice.ALL);
    assertEquals(1, nothing.issues().count(IssueCode.EMPTY_FILE));
  }

  @Test
  void aSampleIsOneOfTheLargest() {
    CsvResult sample = CsvStreamTest.streamed(TEXT, 1 << 16, DETECT, RowChoice.sample(100, 1));
    assertEquals(MIDDLE, start(sample).value());
    assertEquals(30_000, sample.readRows());
    assertEquals(100, sample.table().rows());
  }

  /** Counts how much is drawn of a text. */
  private static final class Drawn {
    private final String text;
    private int most;

    Drawn(String text) {
      this.text = text;
    }

    CsvResult first(int rows) {
      String head = text.substring(0, Math.min(text.length(), CsvText.HEAD));
      String tail = text.substring(Math.max(0, text.length() - CsvText.TAIL));
      CsvText drawn =
          CsvText.of(
              head,
              tail,
              text.length(),
              () ->
                  new StringReader(text) {
                    private int read;

                    @Override
                    public int read(char[] target, int from, int length)
                        throws java.io.IOException {
                      int count = super.read(target, from, length);
                      read += count;
                      most = Math.max(most, read);
                      return count;
                    }
                  });
      CsvReader reader = CsvReader.begin(drawn, DETECT, RowChoice.first(rows));
      while (reader.advance()) {}
      return reader.result();
    }
  }

  @Test
  void theFirstRowsAreThoseOfTheLargestFoundSoFar() {
    String small = table("small", 4_000, 3, 50);
    Drawn near = new Drawn(small + "\n" + table("large", 200_000, 3, 60));
    CsvResult first = near.first(1000);
    assertEquals(4003, start(first).value());
    assertEquals(List.of(1, 4003), lines(start(first)));
    assertEquals(1000, first.table().rows());
    assertEquals(4004, first.line(0));
    assertEquals(
        "Lines 1 to 4001 were left out; the largest as far as was read starts in line 4003.",
        first.issues().places(IssueCode.OTHER_TABLE).get(0).done());
    assertTrue(near.most < CsvText.HEAD + (1 << 20), () -> near.most + " characters");
    Drawn far = new Drawn(table("small", 20_000, 3, 500) + "\n" + table("large", 200_000, 3, 60));
    assertEquals(1, start(far.first(1000)).value());
    assertTrue(far.most < CsvText.HEAD + (1 << 20), () -> far.most + " characters");
  }

  @Test
  void whoWantsMoreRowsThanTheFirstTablesHaveGetsThoseOfAnother() {
    Drawn far = new Drawn(table("small", 2_000, 3, 5_000) + "\n" + table("large", 200_000, 3, 60));
    CsvResult first = far.first(30_000);
    assertEquals(2003, start(first).value());
    assertEquals(30_000, first.table().rows());
    assertTrue(far.most < far.text.length() - (1 << 20), () -> far.most + " characters");
  }

  /** Nothing is left out in silence, also if it is not looked at to its end. */
  @Test
  void whatWasSeenBelowTheFirstRowsIsTold() {
    String text = table("wide", 50, 40, 0) + "\n" + table("long", 110, 3, 90_000);
    CsvResult first = new Drawn(text).first(100);
    assertEquals(50, first.table().rows());
    assertEquals(53, first.issues().places(IssueCode.OTHER_TABLE).get(0).line());
  }

  /** How often a text is gone over does not depend on how many tables it has. */
  @Test
  void theWorkGrowsWithTheTextAndNoFaster() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 60; i++) {
      text.append(table("t" + i, 100 * i, 3, 30)).append('\n');
    }
    CsvReader reader = CsvReader.begin(CsvText.of(text.toString()), DETECT, RowChoice.ALL);
    while (reader.advance()) {}
    assertEquals(6000, reader.result().table().rows());
    assertEquals(60, lines(start(reader.result())).size());
    assertTrue(
        reader.looked() <= 3L * text.length(), () -> reader.looked() + " of " + text.length());
  }
}
