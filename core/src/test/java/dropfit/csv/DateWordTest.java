package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Calendar;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DateWordTest {
  private final DateWord date = new DateWord();

  /** Everything that is told of a word. */
  private List<Object> told(String word) {
    boolean read = date.read(word);
    List<Object> told = new ArrayList<>(List.of(read));
    if (read) {
      told.add(date.hasTime());
      told.add(date.isBare());
      for (DateOrder order : DateOrder.values()) {
        told.add(date.seconds(order));
      }
    }
    return told;
  }

  /** With slashes, a word is read part by part, and means the same. */
  @Property
  void usualDatesAreReadAsAllOthersAre(@ForAll("almostDates") String word) {
    String parts = word.substring(0, 10).replace('-', '/') + word.substring(10);
    assertEquals(told(parts), told(word), word);
  }

  @Provide
  Arbitrary<String> almostDates() {
    Arbitrary<String> year = Arbitraries.of("0000", "0033", "1900", "2023", "2024", "9999", "20x4");
    Arbitrary<String> two =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 99).map(DateWordTest::padded),
            Arbitraries.integers().between(1, 12).map(DateWordTest::padded),
            Arbitraries.of("1x", "x1", "+1"));
    Arbitrary<String> gap = Arbitraries.of(" ", "T", "t", "_");
    Arbitrary<String> end = Arbitraries.of("", ":", ":0", ":07", ":59", ":60", ":61", ".30");
    Arbitrary<String> day =
        Combinators.combine(year, two, two).as((y, m, d) -> y + "-" + m + "-" + d);
    Arbitrary<String> time =
        Combinators.combine(gap, two, two, end).as((g, h, m, s) -> g + h + ":" + m + s);
    return Combinators.combine(day, Arbitraries.oneOf(Arbitraries.just(""), time))
        .as((first, second) -> first + second);
  }

  private static String padded(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  @Test
  void everyDayHasItsNumberWhateverWasReadBefore() {
    for (int day = -400; day < 400; day++) {
      int number = Calendar.date(day);
      String written =
          number / 10_000 + "-" + padded(number / 100 % 100) + "-" + padded(number % 100);
      assertTrue(date.read(written));
      assertEquals(day * 86_400.0, date.seconds(DateOrder.YEAR_FIRST));
      assertTrue(date.read("2023-02-30"));
      assertTrue(Double.isNaN(date.seconds(DateOrder.YEAR_FIRST)));
    }
  }

  @Test
  void quartersAndWeeksAreTheirFirstDay() {
    for (String word : List.of("2024-Q2", "2024Q2", "2024 q2", "Q2 2024", "Q2/2024", "q22024")) {
      assertTrue(date.read(word), word);
      assertEquals(Calendar.days(2024, 4, 1) * 86_400.0, date.seconds(DateOrder.YEAR_FIRST));
      assertTrue(Double.isNaN(date.seconds(DateOrder.DAY_FIRST)));
    }
    for (String[] week :
        new String[][] {
          {"2024-W01", "20240101"},
          {"2020-W01", "20191230"},
          {"2021W01", "20210104"},
          {"2020-W53", "20201228"}
        }) {
      assertTrue(date.read(week[0]), week[0]);
      double day = date.seconds(DateOrder.YEAR_FIRST) / 86_400;
      assertEquals(Integer.parseInt(week[1]), Calendar.date((int) day), week[0]);
    }
    for (String word :
        List.of(
            "2024-Q0", "2024-Q5", "Q2 24", "2021-W53", "2024-W00", "2024-W5", "24-Q1", "2024X1")) {
      assertFalse(date.read(word), word);
    }
  }

  @Test
  void aYearAndAMonthAreADateButNotWithAPointBetweenDigits() {
    for (String word : List.of("2024-05", "2024/5", "2024 May", "2024.May")) {
      assertTrue(date.read(word), word);
      assertEquals(Calendar.days(2024, 5, 1) * 86_400.0, date.seconds(DateOrder.YEAR_FIRST), word);
    }
    for (String word : List.of("2024.5", "2024.05", "1999.12")) {
      assertFalse(date.read(word), word);
    }
  }
}
