package dropfit.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import dropfit.csv.CsvText;
import org.junit.jupiter.api.Test;

/** A model on its way from the module that made it to the one that reads it. */
class ReadingTest {
  private static final String FLOWERS =
      """
      length,width,count,kind
      1,2.5,3,a
      2,1,5,b
      3,4,6,a
      4,3,11,b
      5,2,11,a
      6,5,16,b
      7,1.5,16,a
      8,4,20,b
      """;

  private final Session session = new Session();

  private static JsonObject done(Reply reply) {
    try {
      JsonObject json = JsonParser.object().from(reply.json());
      assertTrue(json.getBoolean("ok"), reply.json());
      return json;
    } catch (JsonParserException e) {
      throw new AssertionError(e);
    }
  }

  private static double[] array(Reply reply, String name) {
    return reply.arrays().get(done(reply).getArray("arrays").indexOf(name));
  }

  /** A run of one step on all rows, whose features are not standardized. */
  private void run(String choices, String algorithm, String params) {
    done(session.beginReading(CsvText.of(FLOWERS), "{}"));
    done(session.readOn(Double.POSITIVE_INFINITY));
    done(
        session.prepare(
            "{"
                + choices
                + ", \"standardize\": false, \"validationShare\": 0, \"testShare\": 0,"
                + " \"splitting\": \"in_order\"}"));
    done(session.workAt("prepare", Double.POSITIVE_INFINITY));
    done(session.begin(algorithm, params));
    session.advance(0);
  }

  /** What is read of the run's model by a module that has nothing but the reply. */
  private static Reply read(Reply rows) {
    JsonObject json = done(rows);
    return InferenceReplies.of(
        json.getString("fitted"),
        PlainRows.of(rows.json(), array(rows, "x"), array(rows, "target"), array(rows, "weights")),
        array(rows, "tableRows"));
  }

  @Test
  void aModelOfNumbersIsReadWithTheRowsOfTheTable() {
    run(
        "\"task\": \"regression\", \"target\": 2, \"features\": [0, 1], \"weights\": -1",
        "linear_regression",
        "{\"solver\": \"exact\"}");
    Reply reading = read(session.readingRows());
    JsonObject json = done(reading);
    assertEquals("present", json.getString("kind"));
    assertEquals("intercept", json.getArray("names").getString(0));
    assertEquals("length", json.getArray("names").getString(1));
    // R 4.2.2: lm(count ~ length + width)
    assertArrayEquals(
        new double[] {-0.666172106825, 2.364985163205, 0.356083086053},
        array(reading, "estimates"),
        1e-11);
    assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 6, 7}, array(reading, "row"));
  }

  @Test
  void classesAndRowWeightsComeAlong() {
    run(
        "\"task\": \"classification\", \"target\": 3, \"features\": [0], \"weights\": 1",
        "binomial_regression",
        "{}");
    Reply rows = session.readingRows();
    assertArrayEquals(new double[] {2.5, 1, 4, 3, 2, 5, 1.5, 4}, array(rows, "weights"));
    assertArrayEquals(new double[] {0, 1, 0, 1, 0, 1, 0, 1}, array(rows, "target"));
    Reply reading = read(rows);
    assertEquals("z", done(reading).getString("statistic"));
    assertEquals(2, array(reading, "estimates").length);
  }

  @Test
  void ofAnAlgorithmWithoutReadingsThereIsNone() {
    run(
        "\"task\": \"regression\", \"target\": 2, \"features\": [0, 1], \"weights\": -1",
        "ridge",
        "{}");
    assertEquals("absent", done(read(session.readingRows())).getString("kind"));
  }
}
