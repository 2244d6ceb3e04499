package dropfit.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.codec.Json;
import dropfit.data.Calendar;
import dropfit.data.Column;
import dropfit.data.Column.Dates.Scale;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatesAndTextsTest {
  private static final PreparationSettings PLAIN = new PreparationSettings(Impute.MEAN, false, 16);
  private static final PreparationSettings STANDARD =
      new PreparationSettings(Impute.MEAN, true, 16);

  private static double at(int year, int month, int day, double hour) {
    return Calendar.days(year, month, day) * 86_400.0 + hour * 3600;
  }

  private static Preparation fit(Column column, int trainRows, PreparationSettings settings) {
    int[] rows = IntStream.range(0, trainRows).toArray();
    return Preparation.fit(table(column), new int[] {0}, rows, settings);
  }

  private static double[] row(Matrix x, int row) {
    return IntStream.range(0, x.columns()).mapToDouble(k -> x.get(row, k)).toArray();
  }

  private static Table table(Column column) {
    return new Table(List.of(column), column.size());
  }

  @Test
  void aDateBecomesItsPartsThatVaryInTraining() {
    double[] seconds = {
      at(2023, 12, 31, 6), at(2024, 1, 1, 18.5), at(2024, 2, 29, 6), Double.NaN, at(2030, 7, 7, 0)
    };
    Column dates = new Column.Dates("when", seconds, Scale.DATE_TIME);
    Preparation all = fit(dates, 4, PLAIN);
    assertEquals(
        List.of("when (days)", "when (year)", "when (month)", "when (weekday)", "when (hour)"),
        all.features());
    Matrix x = all.apply(table(dates));
    assertArrayEquals(new double[] {0, 2023, 12, 7, 6}, row(x, 0));
    assertArrayEquals(new double[] {1 + 12.5 / 24, 2024, 1, 1, 18.5}, row(x, 1), 1e-12);
    assertArrayEquals(new double[] {60, 2024, 2, 4, 6}, row(x, 2), 1e-12);
    // A missing date is filled part by part, with the means of the training rows.
    double mean = (1 + 12.5 / 24 + 60) / 3;
    assertArrayEquals(new double[] {mean, 6071 / 3.0, 5, 4, 30.5 / 3}, row(x, 3), 1e-9);
    Preparation one = fit(new Column.Dates("d", Arrays.copyOf(seconds, 1), Scale.DATE), 1, PLAIN);
    assertEquals(List.of(), one.features());
  }

  @Test
  void wholeDaysHaveNoHourAndTimesHaveNothingElse() {
    Column days =
        new Column.Dates("d", new double[] {at(2024, 5, 6, 0), at(2024, 5, 13, 0)}, Scale.DATE);
    assertEquals(List.of("d (days)"), fit(days, 2, PLAIN).features());
    Column times = new Column.Dates("t", new double[] {3600, 9000}, Scale.TIME);
    Preparation clock = fit(times, 2, PLAIN);
    assertEquals(List.of("t (hour)"), clock.features());
    assertArrayEquals(new double[] {1, 2.5}, clock.apply(table(times)).toArray());
    // A date is no time: it counts as missing.
    assertArrayEquals(new double[] {1.75, 1.75}, clock.apply(table(days)).toArray());
  }

  @Test
  void datesTravelWithTheModel() {
    double[] seconds = {at(2020, 1, 1, 0), at(2021, 6, 15, 12), at(2022, 3, 3, 0)};
    Column dates = new Column.Dates("when", seconds, Scale.DATE_TIME);
    Preparation fitted = fit(dates, 3, STANDARD);
    String text = Json.write(fitted.state());
    Preparation restored = Preparation.restore(Json.read(text));
    assertEquals(text, Json.write(restored.state()));
    assertEquals(fitted.apply(table(dates)), restored.apply(table(dates)));
    assertEquals(List.of(new Preparation.Wanted("when", Preparation.Kind.DATE)), restored.wanted());
    assertEquals(2021, fitted.center(1));
    assertEquals(Math.sqrt(2 / 3.0), fitted.scale(1), 1e-12);
    assertThrows(
        State.Malformed.class,
        () -> Preparation.restore(Json.read(text.replace("\"year\"", "\"century\""))));
    assertThrows(
        IllegalArgumentException.class,
        () -> fitted.apply(table(new Column.Numbers("when", seconds))));
  }

  /** The hash is a part of the model file, so its values are written down here. */
  @Test
  void wordsAreHashedAsDocumented() {
    double[] counts = new double[1 << 16];
    WordHash.count("a", counts, 0, counts.length);
    int hash = (0x811C9DC5 ^ 'a') * 0x01000193 * 0x01000193;
    assertEquals(1, counts[Integer.remainderUnsigned(hash, counts.length)]);
    assertEquals(places("Größe, STRASSE 12"), places("größe...strasse  (12)"));
    assertEquals(places("ДОМ Ёлка ΑΒ"), places("дом ёлка αβ"));
    assertEquals(List.of(), places(" .,;!?×÷\u2026\u3002 "));
  }

  private static List<Integer> places(String text) {
    double[] counts = new double[4096];
    WordHash.count(text, counts, 0, counts.length);
    return IntStream.range(0, counts.length).filter(i -> counts[i] > 0).boxed().toList();
  }

  @Test
  void aTextBecomesCountsOfItsWords() {
    Column texts =
        new Column.Text("note", new String[] {"good, good wine", "bad wine", "", "unknown"});
    Preparation plain = fit(texts, 3, PLAIN);
    assertEquals(16, plain.features().size());
    assertEquals("note (words 1)", plain.features().get(0));
    Matrix x = plain.apply(table(texts));
    assertEquals(3, Arrays.stream(row(x, 0)).sum());
    assertEquals(2, Arrays.stream(row(x, 0)).max().orElseThrow());
    assertEquals(0, Arrays.stream(row(x, 2)).sum());
    Preparation standard = fit(texts, 3, STANDARD);
    Matrix scaled = standard.apply(table(texts));
    for (int k = 0; k < 16; k++) {
      double sum = scaled.get(0, k) + scaled.get(1, k) + scaled.get(2, k);
      assertEquals(0, sum, 1e-12);
      assertEquals(x.get(3, k), scaled.get(3, k) * standard.scale(k) + standard.center(k), 1e-12);
    }
    String text = Json.write(standard.state());
    Preparation restored = Preparation.restore(Json.read(text));
    assertEquals(scaled, restored.apply(table(texts)));
    assertEquals(Preparation.Kind.TEXT, restored.wanted().get(0).kind());
    State broken = Json.read(text.replace("\"scales\":[", "\"scales\":[0,"));
    assertTrue(
        String.valueOf(
                assertThrows(State.Malformed.class, () -> Preparation.restore(broken)).getMessage())
            .contains("note"));
  }
}
