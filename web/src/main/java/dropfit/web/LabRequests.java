package dropfit.web;

import dropfit.data.State;
import dropfit.guard.Checked;
import dropfit.guard.Violation;
import dropfit.lab.Conditions;
import dropfit.lab.Lineup;
import dropfit.lab.Race;
import dropfit.lab.Terrain;
import dropfit.optim.Method;
import dropfit.optim.Methods;
import dropfit.optim.Optimizer;
import dropfit.optim.Rule;
import dropfit.optim.Search;
import dropfit.optim.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page asks of the optimizer lab, read from its JSON. */
final class LabRequests {
  /** Farther out, widths and differences lose their digits. */
  private static final double FARTHEST = 1e6;

  /** What is said of bounds that {@link #bounds} refuses. */
  static final List<Violation> WRONG_BOUNDS =
      List.of(
          Violation.misfit(
              "domain", "Each upper bound should be above its lower one, all within a million."));

  private LabRequests() {}

  /** Reads a line-up, or notes everything that is wrong with it. */
  static Optional<Lineup> lineup(State state, Terrain terrain, List<Violation> violations) {
    List<Lineup.Entry> entries = new ArrayList<>();
    List<State> asked = state.states("entries");
    for (int k = 0; k < asked.size(); k++) {
      entry(asked.get(k), "entries." + k, terrain, violations).ifPresent(entries::add);
    }
    double[] starts = state.has("starts") ? state.numbers("starts") : terrain.start();
    if (starts.length < 2 || starts.length % 2 != 0 || !areNear(starts)) {
      violations.add(
          Violation.misfit("starts", "A start is two numbers from −1000000 to 1000000."));
    }
    if (asked.isEmpty() || (long) asked.size() * starts.length / 2 > Race.MOST_RACERS) {
      violations.add(
          Violation.misfit(
              "entries", "Optimizers times starts should be 1 to " + Race.MOST_RACERS + "."));
    }
    Checked<Conditions> conditions =
        Conditions.SCHEMA.check(
            state.has("conditions") ? state.state("conditions").values() : Map.of());
    violations.addAll(conditions.violations());
    return violations.isEmpty()
        ? Optional.of(new Lineup(entries, starts, conditions.orThrow()))
        : Optional.empty();
  }

  private static Optional<Lineup.Entry> entry(
      State state, String place, Terrain terrain, List<Violation> violations) {
    String id = state.text("method");
    Optional<Method> method = Methods.find(id);
    if (method.isEmpty()) {
      violations.add(Violation.misfit(place, "There is no optimizer named " + id + "."));
      return Optional.empty();
    }
    boolean squares = method.get() instanceof Search search && search.squares();
    if (squares && !terrain.surface().isSumOfSquares()) {
      violations.add(
          Violation.misfit(
              place, method.get().label() + " needs a landscape that is a sum of squares."));
    }
    Checked<Tuning> tuning = method.get().schema().check(params(state));
    for (Violation violation : tuning.violations()) {
      violations.add(
          new Violation(place + "." + violation.field(), violation.code(), violation.message()));
    }
    return tuning.violations().isEmpty()
        ? Optional.of(new Lineup.Entry(method.get(), tuning.orThrow()))
        : Optional.empty();
  }

  /** A first-order optimizer for some weights, or nothing and a note of what is wrong. */
  static Optional<Optimizer> optimizer(State state, int size, List<Violation> violations) {
    String id = state.text("method");
    if (!(Methods.find(id).orElse(null) instanceof Rule rule)) {
      violations.add(
          Violation.misfit(
              "path", "The path should be that of a first-order optimizer; found " + id));
      return Optional.empty();
    }
    Checked<Tuning> tuning = rule.schema().check(params(state));
    violations.addAll(tuning.violations());
    return violations.isEmpty()
        ? Optional.of(rule.start().start(tuning.orThrow().get(), size))
        : Optional.empty();
  }

  static Map<String, Object> params(State state) {
    return state.has("params") ? state.state("params").values() : Map.of();
  }

  /** A part of the plane, or nothing if it has no width or is too far away. */
  static Optional<double[]> bounds(State state, String name, double[] otherwise) {
    double[] bounds = state.has(name) ? state.numbers(name) : otherwise;
    boolean good =
        bounds.length == 4
            && areNear(bounds)
            && bounds[1] - bounds[0] > 1e-9
            && bounds[3] - bounds[2] > 1e-9;
    return good ? Optional.of(bounds) : Optional.empty();
  }

  private static boolean areNear(double[] numbers) {
    for (double number : numbers) {
      if (!(Math.abs(number) <= FARTHEST)) {
        return false;
      }
    }
    return true;
  }
}
