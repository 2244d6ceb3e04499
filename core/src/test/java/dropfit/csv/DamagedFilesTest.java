package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Column;
import dropfit.numeric.Seeds;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged copies of every awkward file: always the same ones, and never an exception. */
class DamagedFilesTest {
  private static final int COPIES = 60;
  private static final String[] SPLINTERS = {
    "\"",
    "'",
    "\\",
    ",",
    ";",
    "\t",
    "|",
    " ",
    ":",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    "#",
    "%",
    "sep=;",
    "\uFEFF",
    "\uFFFD",
    "\uFFFF",
    "\u0000",
    "\u00A0",
    "\uD83D",
    "-",
    "1e999",
    "NaN",
    "03/04/2024",
    "1.234,5",
    "$",
    "Total",
    "__proto__",
    "\"\"\"",
    ",,,,"
  };

  static Stream<String> files() throws IOException {
    return AwkwardFilesTest.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void damagedFilesGiveATableOrAReport(String file) {
    String text = AwkwardFilesTest.text(file + ".csv");
    UniformRandomProvider random = Seeds.generator(file.length() * 31 + text.length());
    for (int copy = 0; copy < COPIES; copy++) {
      String damaged = text;
      for (int blow = random.nextInt(4); blow >= 0; blow--) {
        damaged = damaged(damaged, random);
      }
      check(damaged);
    }
  }

  private static String damaged(String text, UniformRandomProvider random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(12));
    String splinter = SPLINTERS[random.nextInt(SPLINTERS.length)];
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + splinter + text.substring(at);
      case 1 -> text.substring(0, at) + text.substring(to);
      case 2 -> text.substring(0, at) + splinter + text.substring(to);
      case 3 -> text.substring(0, at) + text.substring(at, to).repeat(3) + text.substring(to);
      default -> text.substring(at) + text.substring(0, at);
    };
  }

  /** Reads a text that may be anything: there is a table or a report, and no exception. */
  static void check(String text) {
    CsvResult result = CsvReader.read(text, CsvOptions.DEFAULT);
    int rows = result.table().rows();
    assertTrue(rows > 0 || result.issues().total() > 0, () -> "nothing was said of: " + text);
    assertEquals(result.table().columns().size(), result.columns().size());
    for (Column column : result.table().columns()) {
      for (int row = 0; row < rows; row++) {
        assertEquals(column.isMissing(row), column.text(row).isEmpty());
      }
    }
  }
}
