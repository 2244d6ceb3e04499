package dropfit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Column.Dates;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

  @Property
  void daysAreThoseOfTheJdk(@ForAll @IntRange(min = -719_528, max = 2_932_896) int days) {
    LocalDate date = LocalDate.ofEpochDay(days);
    int year = date.getYear();
    assertEquals(days, Calendar.days(year, date.getMonthValue(), date.getDayOfMonth()));
    assertEquals(
        year * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth(), Calendar.date(days));
    assertEquals(date.getDayOfWeek().getValue(), Calendar.weekday(days));
  }

  @Test
  void onlyDaysOfTheCalendarAreDates() {
    assertTrue(Calendar.isDate(2024, 2, 29));
    assertFalse(Calendar.isDate(2023, 2, 29));
    assertTrue(Calendar.isDate(2000, 2, 29));
    assertFalse(Calendar.isDate(1900, 2, 29));
    assertFalse(Calendar.isDate(2024, 4, 31));
    assertFalse(Calendar.isDate(2024, 13, 1));
    assertFalse(Calendar.isDate(2024, 0, 1));
    assertFalse(Calendar.isDate(2024, 1, 0));
    assertTrue(Calendar.isDate(2024, 12, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-17T00:00, DATE, 2024-05-17",
    "1969-12-31T00:00, DATE, 1969-12-31",
    "0033-04-03T00:00, DATE, 0033-04-03",
    "2024-05-17T09:05, DATE_TIME, 2024-05-17 09:05",
    "1955-11-05T06:15:07, DATE_TIME, 1955-11-05 06:15:07",
    "2024-05-17T23:59:59.25, DATE_TIME, 2024-05-17 23:59:59.25",
    "1970-01-01T07:30, TIME, 07:30"
  })
  void datesAreWrittenAsIsoHasThem(LocalDateTime time, Dates.Scale scale, String text) {
    double seconds = time.toInstant(ZoneOffset.UTC).toEpochMilli() / 1e3;
    Dates dates = new Dates("d", new double[] {seconds, Double.NaN}, scale);
    assertEquals(text, dates.text(0));
    assertEquals("", dates.text(1));
    assertEquals(1, dates.missing());
    assertEquals(text, dates.select(new int[] {1, 0}).text(1));
  }
}
