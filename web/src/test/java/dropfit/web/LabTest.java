package dropfit.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import dropfit.csv.CsvText;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.data.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The optimizer lab as the page meets it: JSON and arrays. */
class LabTest {
  private final Session session = new Session();
  private final Lab lab = new Lab();

  private static JsonObject json(Reply reply) {
    try {
      return JsonParser.object().from(reply.json());
    } catch (JsonParserException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonObject done(Reply reply) {
    JsonObject json = json(reply);
    assertTrue(json.getBoolean("ok"), reply.json());
    return json;
  }

  private static JsonObject problem(Reply reply) {
    JsonObject json = json(reply);
    assertFalse(json.getBoolean("ok"), reply.json());
    return json.getArray("problems").getObject(0);
  }

  private static double[] array(Reply reply, String name) {
    // The first look writes the names of the arrays into the JSON.
    JsonArray names = done(reply).getArray("arrays");
    return reply.arrays().get(names.indexOf(name));
  }

  @Test
  void describesWhatThereIs() {
    JsonObject all = done(LabDescription.all());
    assertEquals(19, all.getArray("landscapes").size());
    assertEquals(26, all.getArray("methods").size());
    assertTrue(all.getArray("losses").contains("linear_regression"));
    JsonObject adam = all.getArray("methods").getObject(6);
    assertEquals("adam", adam.getString("id"));
    assertEquals("first_order", adam.getString("family"));
    assertEquals("learningRate", adam.getArray("fields").getObject(0).getString("name"));
    assertEquals("w = w - η m̂ / (sqrt(v̂) + 1e-8)", adam.getArray("lines").getString(4));
    assertEquals("landscape", all.getArray("shape").getObject(0).getString("name"));
    assertEquals("schedule", all.getArray("conditions").getObject(0).getString("name"));
  }

  @Test
  void aTerrainIsALandscapeOrAFormula() {
    Reply bowl = lab.terrain("{\"landscape\": \"quadratic\", \"condition\": 10, \"angle\": 90}");
    assertTrue(done(bowl).getBoolean("squares"));
    assertArrayEquals(new double[] {0, 0}, array(bowl, "minima"));
    double[] heights =
        array(lab.map("{\"bounds\": [0, 2, 0, 4], \"columns\": 1, \"rows\": 1}"), "heights");
    assertArrayEquals(new double[] {(4 + 10) / 2.0}, heights, 1e-12);
    Reply typed = lab.terrain("{\"formula\": \"(x - 1)^2 + y^2 + 3\", \"domain\": [-2, 2, -2, 2]}");
    assertArrayEquals(new double[] {1, 0}, array(typed, "minima"), 1e-9);
    assertEquals(3, done(typed).getDouble("lowest"), 1e-12);
    Reply endless = lab.terrain("{\"formula\": \"x\"}");
    assertTrue(done(endless).isNull("lowest"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"formula": "x + z"}                              | formula   | 4
          {"formula": ""}                                   | formula   | 0
          {"formula": "x", "domain": [1, 0, 0, 1]}          | domain    | -1
          {"formula": "x", "domain": [0, 1e9, 0, 1]}        | domain    | -1
          {"landscape": "nowhere"}                          | landscape | -1
          {"landscape": "quadratic", "condition": 0.5}      | condition | -1
          {"algorithm": "linear_regression"}                | algorithm | -1
          """)
  void aTerrainThatIsNoneIsRefusedWithItsPlace(String choice, String field, int character) {
    lab.terrain("{\"landscape\": \"booth\"}");
    JsonObject problem = problem(lab.terrain(choice));
    assertEquals(field, problem.getString("field"));
    assertEquals(character, problem.getInt("column"));
    assertTrue(problem.getString("message").length() > 10);
    // The terrain stays what it was.
    assertArrayEquals(
        new double[] {74},
        array(lab.map("{\"bounds\": [-1, 1, -1, 1], \"columns\": 1, \"rows\": 1}"), "heights"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"entries": []}                                                    | entries
          {"entries": [{"method": "nobody"}]}                                | entries.0
          {"entries": [{"method": "adam", "params": {"learningRate": 0}}]}   | entries.0.learningRate
          {"entries": [{"method": "adam"}, {"method": "lbfgs", "params": {"memory": 0.5}}]} | entries.1.memory
          {"entries": [{"method": "adam"}], "starts": [1]}                   | starts
          {"entries": [{"method": "adam"}], "starts": [1, 1e9]}              | starts
          {"entries": [{"method": "adam"}], "conditions": {"noise": -1}}     | noise
          {"entries": [{"method": "levenberg_marquardt"}]}                   | entries.0
          """)
  void aLineUpThatIsWrongIsRefusedWithItsPlace(String field, String place) {
    lab.terrain("{\"landscape\": \"saddle\"}");
    assertEquals(place, problem(lab.start(field)).getString("field"));
  }

  /** The page's own picture of a curve, put together from the pieces. */
  private static final class Curves {
    private final List<double[]> points = new ArrayList<>();

    void take(Reply reply) {
      double[] kept = array(reply, "curveKept");
      double[] added = array(reply, "curveAdded");
      double[] steps = array(reply, "curveSteps");
      int at = 0;
      for (int k = 0; k < kept.length; k++) {
        double[] known = k < points.size() ? points.get(k) : new double[0];
        double[] next = Arrays.copyOf(known, (int) (kept[k] + added[k]));
        System.arraycopy(steps, at, next, (int) kept[k], (int) added[k]);
        at += (int) added[k];
        if (k < points.size()) {
          points.set(k, next);
        } else {
          points.add(next);
        }
      }
      assertEquals(steps.length, at);
    }
  }

  @Test
  void aRaceIsToldPieceByPieceAndGoesBack() {
    String field =
        "{\"entries\": [{\"method\": \"momentum\"}, {\"method\": \"bfgs\"}],"
            + " \"starts\": [-1.5, 2.5, 0, 0]}";
    Curves curves = new Curves();
    curves.take(lab.start(field));
    curves.take(lab.advance(1500, 0));
    Reply there = lab.advance(20_000, 0);
    curves.take(there);
    assertEquals(21_500, done(there).getInt("steps"));
    assertEquals(4, array(there, "heights").length);
    assertArrayEquals(new double[] {0, 0, 1, 1}, array(there, "outlooks"));
    double[] lengths = array(there, "pathLengths");
    assertEquals(1000, lengths[0]);
    assertEquals(2 * Arrays.stream(lengths).sum(), array(there, "paths").length);
    double[] places = array(there, "places");
    double[] paths = array(there, "paths");
    assertEquals(places[0], paths[1998]);
    Reply ahead = lab.advance(7, 0);
    curves.take(ahead);
    Reply back = lab.back(7);
    curves.take(back);
    assertArrayEquals(places, array(back, "places"));
    Reply start = lab.back(30_000);
    curves.take(start);
    assertEquals(0, done(start).getInt("steps"));
    curves.take(lab.advance(500, 0));
    double[] curve = curves.points.get(0);
    int stride = (int) (curve[1] - curve[0]);
    for (int i = 0; i < curve.length; i++) {
      assertEquals(i * stride, curve[i]);
    }
    assertTrue(curve[curve.length - 1] <= 500 && curve[curve.length - 1] > 500 - stride);
  }

  @Test
  void anAdvanceEndsWhenItsTimeIsUp() {
    lab.start("{\"entries\": [{\"method\": \"adam\"}]}");
    Reply slice = lab.advance(1_000_000_000, 5);
    int steps = done(slice).getInt("steps");
    assertTrue(steps > 0 && steps < 1_000_000_000);
    assertEquals(steps, array(slice, "racerSteps")[0]);
  }

  @Test
  void aStepIsExplained() {
    lab.start("{\"entries\": [{\"method\": \"nesterov\"}, {\"method\": \"newton\"}]}");
    Reply rule = lab.explain(0);
    JsonObject line = done(rule).getArray("lines").getObject(0);
    assertEquals("v", line.getString("letter"));
    assertEquals(2, line.getArray("filled").size());
    double[] step = array(rule, "step");
    double[] before = array(lab.advance(0, 0), "places");
    double[] after = array(lab.advance(1, 0), "places");
    assertEquals(before[0] + step[0], after[0], 1e-12);
    assertEquals(0, done(lab.explain(1)).getArray("lines").getObject(0).getArray("filled").size());
    assertThrows(IllegalArgumentException.class, () -> lab.explain(2));
  }

  private Reply finished() {
    Reply reply = lab.work(0);
    while (!done(reply).getBoolean("done")) {
      reply = lab.work(0);
    }
    assertEquals(1, done(reply).getDouble("progress"));
    return reply;
  }

  @Test
  void studiesAreWorkedAtInPieces() {
    assertThrows(IllegalStateException.class, () -> lab.work(1));
    lab.terrain("{\"landscape\": \"himmelblau\"}");
    String entries = "\"entries\": [{\"method\": \"adam\"}, {\"method\": \"newton\"}]";
    done(lab.tune("{" + entries + ", \"tolerance\": 0.001, \"budget\": 1500}"));
    Reply rates = finished();
    assertTrue(array(rates, "rates")[0] > 1e-3);
    assertTrue(Double.isNaN(array(rates, "rates")[1]));
    done(lab.trials("{" + entries + ", \"count\": 10, \"tolerance\": 0.001, \"budget\": 2000}"));
    assertTrue(Double.isNaN(array(lab.work(0), "ends")[19]));
    assertEquals(20, array(finished(), "ends").length);
    done(lab.basins("{" + entries + ", \"columns\": 8, \"rows\": 8, \"budget\": 2000}"));
    Reply basins = finished();
    assertEquals(64, array(basins, "ends").length);
    assertTrue(array(basins, "bottoms").length >= 8);
    assertEquals(
        "domain",
        problem(
                lab.basins(
                    "{"
                        + entries
                        + ", \"bounds\": [0, 0, 0, 1], \"columns\": 8, \"rows\": 8, \"budget\": 9}"))
            .getString("field"));
  }

  @Test
  void theOwnLossIsATerrain() {
    StringBuilder csv = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 60; i++) {
      double a = Math.sin(i);
      double b = Math.cos(2.0 * i);
      csv.append(a).append(',').append(b).append(',').append(2 * a - 3 * b + 1).append('\n');
    }
    done(session.beginReading(CsvText.of(csv.toString()), "{}"));
    done(session.readOn(Double.POSITIVE_INFINITY));
    done(
        session.prepare(
            "{\"task\": \"regression\", \"target\": 2, \"features\": [0, 1], \"weights\": -1,"
                + " \"standardize\": false}"));
    done(session.workAt("prepare", Double.POSITIVE_INFINITY));
    takeRows();
    Reply weights = lab.terrain("{\"algorithm\": \"linear_regression\", \"x\": 0, \"y\": 1}");
    assertEquals(List.of("a", "b", "intercept"), List.copyOf(done(weights).getArray("weights")));
    assertEquals("b", done(weights).getString("yLabel"));
    assertArrayEquals(new double[] {2, -3}, array(weights, "minima"), 1e-6);
    assertEquals(0, done(weights).getDouble("lowest"), 1e-9);
    done(lab.start("{\"entries\": [{\"method\": \"levenberg_marquardt\"}]}"));
    assertArrayEquals(new double[] {2, -3}, array(lab.advance(60, 0), "places"), 1e-6);
    Reply path =
        lab.terrain(
            "{\"algorithm\": \"linear_regression\","
                + " \"path\": {\"method\": \"adam\", \"steps\": 300}}");
    assertTrue(done(path).getDouble("share") > 0.9);
    assertTrue(array(path, "path").length > 20);
    assertEquals(
        "y",
        problem(lab.terrain("{\"algorithm\": \"linear_regression\", \"x\": 1, \"y\": 1}"))
            .getString("field"));
    assertEquals(
        "path",
        problem(
                lab.terrain(
                    "{\"algorithm\": \"linear_regression\","
                        + " \"path\": {\"method\": \"bfgs\", \"steps\": 3}}"))
            .getString("field"));
    for (String other : List.of("k_means", "logistic_regression", "nothing")) {
      problem(lab.terrain("{\"algorithm\": \"" + other + "\"}"));
    }
  }

  /** What the page does: the rows travel from the module of the data to that of the lab. */
  private void takeRows() {
    take(session.lossRows());
  }

  private void take(Reply rows) {
    done(lab.rows(rows.json(), array(rows, "x"), array(rows, "target"), array(rows, "weights")));
  }

  @Test
  void rowsOfAnyKindReachTheLossAsTheyWere() {
    Matrix x = Matrix.of(4, 1, new double[] {0, 1, 2, 3});
    Target line = new Target.Numbers("y", new double[] {1, 3, 99, 7});
    Weights butOne = Weights.of(new double[] {1, 2, 0, 1});
    take(PlainRows.reply(new Dataset(x, List.of("x"), line, butOne)));
    String choice = "{\"algorithm\": \"linear_regression\"}";
    Reply weighted = lab.terrain(choice);
    assertArrayEquals(new double[] {2, 1}, array(weighted, "minima"), 1e-6);
    Target both =
        new Target.Several(
            List.of("y", "z"), Matrix.of(4, 2, new double[] {1, 0, 3, 0, 5, 1, 7, 1}));
    take(PlainRows.reply(new Dataset(x, List.of("x"), both)));
    assertTrue(problem(lab.terrain(choice)).getString("message").contains("predicts one column"));
    take(PlainRows.reply(Dataset.of(x)));
    assertTrue(problem(lab.terrain(choice)).getString("message").contains("column of numbers"));
  }

  @Test
  void theOwnLossOfClassesIsThatOfTheTraining() {
    StringBuilder csv = new StringBuilder("a,b,kind\n");
    for (int i = 0; i < 90; i++) {
      double a = Math.sin(i);
      double b = Math.cos(2.0 * i);
      String kind = a + 0.3 * Math.sin(7.0 * i) > 0.3 ? "high" : b > 0 ? "right" : "left";
      csv.append(a).append(',').append(b).append(',').append(kind).append('\n');
    }
    done(session.beginReading(CsvText.of(csv.toString()), "{}"));
    done(session.readOn(Double.POSITIVE_INFINITY));
    done(
        session.prepare(
            "{\"task\": \"classification\", \"target\": 2, \"features\": [0, 1], \"weights\": -1}"));
    done(session.workAt("prepare", Double.POSITIVE_INFINITY));
    takeRows();
    Reply terrain = lab.terrain("{\"algorithm\": \"logistic_regression\", \"x\": 3, \"y\": 1}");
    assertEquals(9, done(terrain).getArray("weights").size());
    assertEquals("high: b", done(terrain).getString("yLabel"));
    done(session.begin("logistic_regression", "{\"solver\": \"lbfgs\"}"));
    double objective = 0;
    for (int t = 0; t < 100; t++) {
      objective = done(session.advance(0)).getDouble("objective", objective);
    }
    assertEquals(objective, done(terrain).getDouble("lowest"), 1e-6);
  }
}
