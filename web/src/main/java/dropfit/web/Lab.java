package dropfit.web;

import dropfit.codec.Json;
import dropfit.data.State;
import dropfit.formula.Formula;
import dropfit.formula.Parsed;
import dropfit.guard.Checked;
import dropfit.guard.Violation;
import dropfit.lab.BasinStudy;
import dropfit.lab.Lineup;
import dropfit.lab.LossPlane;
import dropfit.lab.Race;
import dropfit.lab.RateStudy;
import dropfit.lab.Shape;
import dropfit.lab.Study;
import dropfit.lab.Terrain;
import dropfit.lab.TrialStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the optimizer lab works on: a terrain, a race on it, and a study. */
final class Lab {
  private static final int MOST_CELLS = 250_000;
  private static final int MOST_STEPS = 1_000_000_000;
  private static final int MOST_TRIALS = 100_000;
  private static final int MOST_BUDGET = 10_000_000;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double[] USUAL_DOMAIN = {-5, 5, -5, 5};

  /** Steps of everyone between looks at the clock: as many as take a small part of the slice. */
  private static final int LONGEST_STRETCH = 4096;

  private final OwnLoss ownLoss = new OwnLoss();
  private Terrain terrain = Terrain.of(Shape.SCHEMA.check(Shape.SCHEMA.defaults()).orThrow());
  private @Nullable RaceReplies replies;
  private @Nullable Study study;
  private int stretch = 1;

  /** Takes the rows that own losses are on; the terrain stays until another is chosen. */
  Reply rows(String names, double[] x, double[] target, double[] weights) {
    ownLoss.take(names, x, target, weights);
    return Reply.ok();
  }

  /** Chooses where races are run; a race and a study that are under way end. */
  Reply terrain(String json) {
    State state = Json.read(json);
    if (state.has("formula")) {
      return formula(state);
    }
    if (state.has("algorithm")) {
      return ownLoss(state);
    }
    Checked<Shape> shape = Shape.SCHEMA.check(state.values());
    if (!(shape instanceof Checked.Accepted<Shape> accepted)) {
      return Reply.refused(shape.violations());
    }
    return settle(Terrain.of(accepted.valid()));
  }

  private Reply formula(State state) {
    String text = state.text("formula");
    Parsed parsed = Formula.parse(text);
    if (parsed instanceof Parsed.Refused refused) {
      return Reply.refused("formula", refused.message(), refused.position());
    }
    Formula formula = ((Parsed.Read) parsed).formula();
    Optional<double[]> domain = LabRequests.bounds(state, "domain", USUAL_DOMAIN);
    return domain.isEmpty()
        ? Reply.refused(LabRequests.WRONG_BOUNDS)
        : settle(Terrain.of("Your formula", text, formula, domain.get()));
  }

  private Reply ownLoss(State state) {
    List<Violation> violations = new ArrayList<>();
    Optional<OwnLoss.Shown> shown = ownLoss.plane(state, violations);
    return shown.isEmpty() ? Reply.refused(violations) : settle(shown.get());
  }

  private Reply settle(OwnLoss.Shown shown) {
    LossPlane plane = shown.plane();
    return settle(plane.terrain())
        .put("xLabel", plane.xLabel())
        .put("yLabel", plane.yLabel())
        .put("weights", shown.loss().names())
        .put("share", plane.share())
        .array("path", plane.path());
  }

  private Reply settle(Terrain chosen) {
    terrain = chosen;
    replies = null;
    study = null;
    return Reply.ok()
        .put("label", chosen.label())
        .put("formula", chosen.formula())
        .put("squares", chosen.surface().isSumOfSquares())
        .put("lowest", Reply.finite(chosen.lowest()))
        .array("domain", chosen.domain())
        .array("start", chosen.start())
        .array("minima", chosen.minima());
  }

  /** The heights at the middles of the cells of a map, from the lower left rightwards. */
  Reply map(String json) {
    State state = Json.read(json);
    int columns = state.integer("columns", 1, MOST_CELLS);
    int rows = state.integer("rows", 1, MOST_CELLS / columns);
    Optional<double[]> bounds = LabRequests.bounds(state, "bounds", terrain.domain());
    return bounds.isEmpty()
        ? Reply.refused(LabRequests.WRONG_BOUNDS)
        : Reply.ok().array("heights", terrain.map(bounds.get(), columns, rows));
  }

  Reply start(String json) {
    List<Violation> violations = new ArrayList<>();
    Optional<Lineup> lineup = LabRequests.lineup(Json.read(json), terrain, violations);
    if (lineup.isEmpty()) {
      return Reply.refused(violations);
    }
    Race race = new Race(terrain, lineup.get());
    RaceReplies begun = new RaceReplies(race, terrain);
    replies = begun;
    return begun.state();
  }

  /** Moves everyone until the steps are made or the time is up; 0 for no limit of time. */
  Reply advance(int steps, double millis) {
    RaceReplies running = required(replies);
    long start = System.nanoTime();
    double limit = millis > 0 ? millis * NANOS_PER_MILLI : Double.POSITIVE_INFINITY;
    int left = Math.max(0, Math.min(steps, MOST_STEPS));
    while (left > 0) {
      int count = Math.min(left, stretch);
      long before = System.nanoTime();
      running.race().advance(count);
      left -= count;
      long now = System.nanoTime();
      if (now - start >= limit) {
        break;
      }
      double share = (now - before) / limit;
      stretch = share < 0.05 ? Math.min(2 * stretch, LONGEST_STRETCH) : stretch;
      stretch = share > 0.2 ? Math.max(stretch / 2, 1) : stretch;
    }
    return running.state();
  }

  Reply back(int steps) {
    RaceReplies running = required(replies);
    running.race().back(steps);
    running.shorten();
    return running.state();
  }

  Reply paths() {
    return required(replies).paths();
  }

  Reply explain(int racer) {
    Race race = required(replies).race();
    if (racer < 0 || racer >= race.racers().size()) {
      throw new IllegalArgumentException("there is no racer " + racer);
    }
    return RaceReplies.explanation(race.racers().get(racer).explain());
  }

  /** Begins to look for the best learning rates. */
  Reply tune(String json) {
    State state = Json.read(json);
    List<Violation> violations = new ArrayList<>();
    Optional<Lineup> lineup = LabRequests.lineup(state, terrain, violations);
    if (lineup.isEmpty()) {
      return Reply.refused(violations);
    }
    int budget = state.integer("budget", RateStudy.CANDIDATES, MOST_BUDGET);
    study = new RateStudy(terrain, lineup.get(), state.number("tolerance"), budget);
    return Reply.ok();
  }

  /** Begins trials from random starts. */
  Reply trials(String json) {
    State state = Json.read(json);
    List<Violation> violations = new ArrayList<>();
    Optional<Lineup> lineup = LabRequests.lineup(state, terrain, violations);
    if (lineup.isEmpty()) {
      return Reply.refused(violations);
    }
    int most = MOST_TRIALS / lineup.get().entries().size();
    study =
        new TrialStudy(
            terrain,
            lineup.get(),
            state.integer("count", 1, most),
            state.number("tolerance"),
            state.integer("budget", 1, MOST_BUDGET));
    return Reply.ok();
  }

  /** Begins a map of where the first entry ends. */
  Reply basins(String json) {
    State state = Json.read(json);
    List<Violation> violations = new ArrayList<>();
    Optional<Lineup> lineup = LabRequests.lineup(state, terrain, violations);
    if (lineup.isEmpty()) {
      return Reply.refused(violations);
    }
    Optional<double[]> bounds = LabRequests.bounds(state, "bounds", terrain.domain());
    if (bounds.isEmpty()) {
      return Reply.refused(LabRequests.WRONG_BOUNDS);
    }
    int columns = state.integer("columns", 1, MOST_CELLS);
    study =
        new BasinStudy(
            terrain,
            lineup.get(),
            bounds.get(),
            columns,
            state.integer("rows", 1, MOST_CELLS / columns),
            state.integer("budget", 1, MOST_BUDGET));
    return Reply.ok();
  }

  /** Works at the study for some time and tells what it knows so far. */
  Reply work(double millis) {
    Study working = required(study);
    long start = System.nanoTime();
    boolean more;
    do {
      more = working.work();
    } while (more && System.nanoTime() - start < millis * NANOS_PER_MILLI);
    return StudyReplies.of(working).put("done", !more).put("progress", working.progress());
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the page asked for something before its time");
    }
    return value;
  }
}
