package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DurationTest {

  @Test
  void hoursAreNotBound() {
    assertEquals(3753, Duration.seconds("1:02:33"));
    assertEquals(2700, Duration.seconds("00:45"));
    assertEquals(45_000.5, Duration.seconds("12:30:00.5"));
    assertEquals(45_000.25, Duration.seconds("12:30:00,25"));
    assertEquals(12_345 * 3600.0 + 59 * 60 + 59, Duration.seconds("12345:59:59"));
  }

  @Test
  void allElseIsNone() {
    for (String word :
        List.of(
            "",
            ":30",
            "1:2",
            "1:60",
            "1:02:",
            "1:02:3",
            "1:02:60",
            "1:02:33.",
            "1:02:33x",
            "1:02.5",
            "123456:00",
            "1:02:33.5.5",
            "-1:02",
            "12",
            "1:02:33:44")) {
      assertTrue(Double.isNaN(Duration.seconds(word)), word);
    }
  }

  @Test
  void timesOfTheDayAreSecondsIfTheUserSaysThatTheyAreNumbers() {
    String text = "x\n08:15\n23:59:59\n00:00\n";
    assertEquals(ColumnType.DATE, CsvReader.read(text, CsvOptions.DEFAULT).columns().get(0).type());
    CsvResult numbers = CsvReader.read(text, CsvOptions.DEFAULT.withType(0, ColumnType.NUMBER));
    assertEquals("29700", numbers.table().column(0).text(0));
    assertEquals(0, numbers.columns().get(0).missing());
    assertEquals(1, numbers.issues().count(IssueCode.NUMBER_FORMAT));
  }
}
