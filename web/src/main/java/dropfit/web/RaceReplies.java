package dropfit.web;

import dropfit.fit.LossHistory;
import dropfit.lab.Explanation;
import dropfit.lab.Race;
import dropfit.lab.Racer;
import dropfit.lab.Terrain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the page how a race stands, and of its curves only what is new. */
final class RaceReplies {
  private final Race race;
  private final Terrain terrain;
  private final int[] sent;
  private final int[] strides;

  RaceReplies(Race race, Terrain terrain) {
    this.race = race;
    this.terrain = terrain;
    this.sent = new int[race.racers().size()];
    this.strides = new int[race.racers().size()];
  }

  Race race() {
    return race;
  }

  /** To be called after steps were taken back, before {@link #state}. */
  void shorten() {
    List<Racer> racers = race.racers();
    for (int k = 0; k < sent.length; k++) {
      sent[k] = Math.min(sent[k], racers.get(k).heights().size());
    }
  }

  Reply state() {
    List<Racer> racers = race.racers();
    int count = racers.size();
    double[] places = new double[2 * count];
    double[] heights = new double[count];
    double[] slopes = new double[count];
    double[] distances = new double[count];
    double[] steps = new double[count];
    double[] evaluations = new double[count];
    double[] outlooks = new double[count];
    for (int k = 0; k < count; k++) {
      Racer racer = racers.get(k);
      double[] place = racer.place();
      System.arraycopy(place, 0, places, 2 * k, 2);
      heights[k] = racer.height();
      slopes[k] = racer.slope();
      distances[k] = terrain.distance(place[0], place[1]);
      steps[k] = racer.steps();
      evaluations[k] = racer.evaluations();
      outlooks[k] = racer.outlook().code();
    }
    Reply reply =
        Reply.ok()
            .put("steps", race.steps())
            .array("places", places)
            .array("heights", heights)
            .array("slopes", slopes)
            .array("distances", distances)
            .array("racerSteps", steps)
            .array("evaluations", evaluations)
            .array("outlooks", outlooks);
    addPaths(reply, racers);
    addCurves(reply, racers);
    return reply;
  }

  /** The latest positions of all, each with its height. */
  Reply paths() {
    List<Racer> racers = race.racers();
    Reply reply = Reply.ok();
    double[] paths = addPaths(reply, racers);
    double[] heights = new double[paths.length / 2];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = terrain.surface().value(paths[2 * i], paths[2 * i + 1]);
    }
    double[] steps = new double[racers.size()];
    double[] outlooks = new double[racers.size()];
    for (int k = 0; k < steps.length; k++) {
      steps[k] = racers.get(k).steps();
      outlooks[k] = racers.get(k).outlook().code();
    }
    return reply
        .array("pathHeights", heights)
        .array("racerSteps", steps)
        .array("outlooks", outlooks);
  }

  /** Adds the paths and gives them as they were added. */
  private static double[] addPaths(Reply reply, List<Racer> racers) {
    double[] lengths = new double[racers.size()];
    int total = 0;
    for (int k = 0; k < lengths.length; k++) {
      int size = racers.get(k).path().size();
      lengths[k] = size;
      total += size;
    }
    double[] paths = new double[2 * total];
    int at = 0;
    for (Racer racer : racers) {
      for (int i = 0; i < racer.path().size(); i++) {
        paths[at++] = racer.path().x(i);
        paths[at++] = racer.path().y(i);
      }
    }
    reply.array("paths", paths).array("pathLengths", lengths);
    return paths;
  }

  private void addCurves(Reply reply, List<Racer> racers) {
    double[] kept = new double[sent.length];
    double[] added = new double[sent.length];
    int total = 0;
    for (int k = 0; k < sent.length; k++) {
      LossHistory curve = racers.get(k).heights();
      if (strides[k] != curve.stride()) {
        strides[k] = curve.stride();
        sent[k] = 0;
      }
      kept[k] = sent[k];
      added[k] = curve.size() - sent[k];
      total += curve.size() - sent[k];
    }
    double[] curveSteps = new double[total];
    double[] curveHeights = new double[total];
    int at = 0;
    for (int k = 0; k < sent.length; k++) {
      LossHistory curve = racers.get(k).heights();
      for (int i = sent[k]; i < curve.size(); i++) {
        curveSteps[at] = curve.iteration(i);
        curveHeights[at++] = curve.loss(i);
      }
      sent[k] = curve.size();
    }
    reply
        .array("curveKept", kept)
        .array("curveAdded", added)
        .array("curveSteps", curveSteps)
        .array("curveHeights", curveHeights);
  }

  static Reply explanation(Explanation explanation) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Explanation.Line line : explanation.lines()) {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("letter", line.letter());
      out.put("formula", line.formula());
      out.put("filled", line.filled());
      out.put("values", line.values().stream().map(Reply::finite).toList());
      lines.add(out);
    }
    return Reply.ok()
        .put("lines", lines)
        .array("gradient", explanation.gradient())
        .array("drift", explanation.drift())
        .array("step", explanation.step());
  }
}
