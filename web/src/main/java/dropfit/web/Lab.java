package dropfit.web;

import dropfit.codec.Json;
import dropfit.guard.Checked;
import dropfit.lab.Race;
import dropfit.lab.Racer;
import dropfit.optim.Descent;
import dropfit.optim.Landscape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the optimizer lab works on: one race. */
final class Lab {
  private static final int MOST_CELLS = 250_000;
  private static final int MOST_STEPS = 1_000_000;

  private @Nullable Race race;
  private List<Curve> curves = List.of();

  static Reply describe() {
    List<Map<String, Object>> landscapes = new ArrayList<>();
    for (Landscape landscape : Landscape.values()) {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("id", landscape.id());
      out.put("label", landscape.label());
      out.put("formula", landscape.formula());
      out.put("domain", boxed(landscape.domain()));
      out.put("minima", boxed(landscape.minima()));
      out.put("start", boxed(landscape.start()));
      landscapes.add(out);
    }
    return Reply.ok()
        .put("landscapes", landscapes)
        .put(
            "optimizers",
            List.of(Descent.values()).stream()
                .map(descent -> Map.of("id", descent.id(), "label", descent.label()))
                .toList())
        .put("fields", Descriptions.fields(Race.SCHEMA.fields()));
  }

  private static List<Double> boxed(double[] numbers) {
    List<Double> out = new ArrayList<>();
    for (double number : numbers) {
      out.add(number);
    }
    return out;
  }

  /** The heights at the middles of the cells of a map, from the lower left rightwards. */
  static Reply map(String id, int columns, int rows) {
    if (columns < 1 || rows < 1 || (long) columns * rows > MOST_CELLS) {
      return Reply.refused("map", "A map has 1 to " + MOST_CELLS + " cells.");
    }
    for (Landscape landscape : Landscape.values()) {
      if (landscape.id().equals(id)) {
        return Reply.ok().array("heights", heights(landscape, columns, rows));
      }
    }
    return Reply.refused("landscape", "There is no landscape named " + id + ".");
  }

  private static double[] heights(Landscape landscape, int columns, int rows) {
    double[] domain = landscape.domain();
    double[] heights = new double[columns * rows];
    for (int i = 0; i < rows; i++) {
      double y = domain[2] + (i + 0.5) / rows * (domain[3] - domain[2]);
      for (int j = 0; j < columns; j++) {
        double x = domain[0] + (j + 0.5) / columns * (domain[1] - domain[0]);
        heights[i * columns + j] = landscape.value(x, y);
      }
    }
    return heights;
  }

  Reply start(String json) {
    Checked<Race.Params> checked = Race.SCHEMA.check(Json.read(json).values());
    if (!(checked instanceof Checked.Accepted<Race.Params> accepted)) {
      return Reply.refused(checked.violations());
    }
    Race begun = new Race(accepted.valid());
    race = begun;
    curves = begun.racers().stream().map(racer -> new Curve(racer.heights())).toList();
    return state(begun);
  }

  Reply advance(int steps) {
    if (race == null) {
      throw new IllegalStateException("the page asked for a race before its start");
    }
    race.advance(Math.max(0, Math.min(steps, MOST_STEPS)));
    return state(race);
  }

  private Reply state(Race moving) {
    Reply reply = Reply.ok();
    List<Map<String, Object>> racers = new ArrayList<>();
    for (int k = 0; k < moving.racers().size(); k++) {
      Racer racer = moving.racers().get(k);
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("steps", racer.steps());
      out.put("height", Reply.finite(racer.height()));
      out.put("lost", racer.lost());
      racers.add(out);
      double[] path = new double[2 * racer.path().size()];
      for (int i = 0; i < racer.path().size(); i++) {
        path[2 * i] = racer.path().x(i);
        path[2 * i + 1] = racer.path().y(i);
      }
      reply.array("path" + k, path);
      curves.get(k).drainInto(reply, "curve" + k);
    }
    return reply.put("racers", racers);
  }
}
