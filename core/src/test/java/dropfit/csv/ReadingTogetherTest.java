package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.profile.ColumnSummary;
import dropfit.profile.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What may stand above, in, between and below tables, all together: a text that is held and one
 * that is drawn are read alike, and a sample's figures are those of all rows.
 */
class ReadingTogetherTest {
  /** What a file has besides the rows of its largest table. */
  record Around(
      boolean title,
      boolean comments,
      boolean upperNames,
      boolean units,
      boolean labels,
      boolean trailing,
      boolean again,
      boolean longRows,
      boolean footer,
      boolean before,
      boolean after) {}

  /** Lines of a file, and how many rows its largest table has. */
  private static final class File {
    final List<String> lines = new ArrayList<>();
    final Around around;
    final String end;
    int rows;
    int rejected;
    int repeated;

    File(Around around, int rows) {
      this.around = around;
      end = around.trailing() ? "," : "";
      if (around.before()) {
        table("early", 6);
      }
      if (around.title()) {
        lines.add("Results of the year");
        lines.add("");
      }
      if (around.comments()) {
        lines.add("# device 7");
      }
      List<String> header = header();
      lines.addAll(header);
      if (around.labels()) {
        lines.add("Number of it,What it was,How heavy it is" + end);
      }
      for (int row = 0; row < rows; row++) {
        row(row, header);
      }
      if (around.footer()) {
        lines.add("");
        lines.add("Total,,123456.5" + end);
        lines.add("Source: the office");
      }
      if (around.after()) {
        lines.add("");
        table("late", 7);
      }
    }

    private List<String> header() {
      List<String> header = new ArrayList<>();
      if (around.upperNames()) {
        header.add("Part,Part,Measured" + end);
      }
      header.add("number,word,weight" + end);
      if (around.units() && !around.upperNames()) {
        header.add("[1],[-],[kg]" + end);
      }
      return header;
    }

    private void row(int row, List<String> header) {
      if (around.again() && row % 700 == 300) {
        lines.addAll(header);
        repeated += header.size();
      }
      if (around.comments() && row % 90 == 50) {
        lines.add("# remark");
      }
      // A delimiter that ends some rows only is none that ends all.
      if (around.longRows() && !around.trailing() && row % 200 == 120) {
        lines.add("1e9,x,1e9,too,long" + end);
        rejected++;
      }
      if (row % 150 == 70) {
        lines.add("");
      }
      // Some rows are too short, and some cells are no numbers.
      String weight = row % 40 == 7 ? "oops" : row % 40 == 9 ? "NA" : row * 7919 % 4001 / 8.0 + "";
      boolean isShort = row % 60 == 33 && !around.trailing();
      lines.add(row + ",w" + row % 5 + (isShort ? "" : "," + weight + end));
      rows++;
    }

    private void table(String name, int length) {
      lines.add(name + ",place");
      for (int i = 0; i < length; i++) {
        lines.add(90 + i + ",here" + i % 2);
      }
      lines.add("");
    }

    String text() {
      return String.join("\n", lines) + "\n";
    }
  }

  @Property(tries = 120)
  void everythingTogetherIsReadAlike(
      @ForAll boolean title,
      @ForAll boolean comments,
      @ForAll boolean upperNames,
      @ForAll boolean units,
      @ForAll boolean labels,
      @ForAll @IntRange(min = 0, max = 63) int others,
      @ForAll @IntRange(min = 1200, max = 2600) int rows,
      @ForAll @IntRange(min = 1, max = 9000) int size) {
    Around around =
        new Around(
            title,
            comments,
            upperNames,
            units,
            labels,
            (others & 1) > 0,
            (others & 2) > 0,
            (others & 4) > 0,
            (others & 8) > 0,
            (others & 16) > 0,
            (others & 32) > 0);
    File file = new File(around, rows);
    CsvOptions comma = CsvOptions.DEFAULT.withDelimiter(Delimiter.COMMA);
    CsvResult whole = CsvReader.read(file.text(), comma);
    assertEquals(file.rows, whole.readRows(), file.text());
    assertEquals(3, whole.columns().size());
    assertEquals(file.rejected, whole.rejectedRows());
    assertEquals(file.repeated, whole.issues().count(IssueCode.REPEATED_HEADER));
    assertEquals(labels ? 1 : 0, whole.issues().count(IssueCode.LABEL_ROW));
    assertEquals(
        (around.before() ? 1 : 0) + (around.after() ? 1 : 0),
        whole.issues().count(IssueCode.OTHER_TABLE));
    CsvResult drawn = CsvStreamTest.streamed(file.text(), size, comma, RowChoice.ALL);
    assertEquals(CsvStreamTest.told(whole), CsvStreamTest.told(drawn));
    assertSampled(whole, CsvStreamTest.streamed(file.text(), size, comma, RowChoice.sample(90, 3)));
  }

  private static void assertSampled(CsvResult whole, CsvResult sample) {
    assertEquals(90, sample.table().rows());
    assertEquals(whole.readRows(), sample.readRows());
    assertEquals(whole.issues().counts(), sample.issues().counts());
    assertEquals(whole.chips(), sample.chips());
    IntStream.range(0, whole.columns().size())
        .forEach(
            i -> {
              ColumnProfile all = whole.columns().get(i);
              ColumnProfile told = sample.columns().get(i);
              assertEquals(all.type(), told.type());
              assertEquals(all.histogram(), told.histogram());
              assertTrue(told.summary().isPresent());
              Exact.assertSame(
                  ColumnSummary.of(whole.table().column(i)), told.summary().orElseThrow());
            });
  }
}
