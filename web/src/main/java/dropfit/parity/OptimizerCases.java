package dropfit.parity;

import dropfit.formula.Jet;
import dropfit.formula.Surface;
import dropfit.guard.Valid;
import dropfit.lab.Conditions;
import dropfit.lab.Lineup;
import dropfit.lab.Race;
import dropfit.lab.Racer;
import dropfit.lab.Shape;
import dropfit.lab.Terrain;
import dropfit.optim.Dial;
import dropfit.optim.Landscape;
import dropfit.optim.Landscapes;
import dropfit.optim.Method;
import dropfit.optim.Methods;
import dropfit.optim.PathHistory;
import dropfit.optim.Schedule;
import dropfit.optim.Search;
import dropfit.optim.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every method on every landscape. */
final class OptimizerCases {
  private static final int STEPS = 100;

  /** The least, the middle and the largest rate; the largest sends some beyond all numbers. */
  private static final double[] RATES = {1e-4, 1e-2, 1};

  /** What is not in the browser the same to the last bit. */
  private static final List<String> INEXACT = List.of("exp(", "sin(", "cos(", "sqrt(");

  private OptimizerCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (Method method : Methods.all()) {
      String name = "landscapes by " + method.id();
      boolean drawsNormals = method.id().equals("annealing");
      cases.add(
          drawsNormals
              ? Case.close(name, samples -> walked(method))
              : Case.exact(name, samples -> walked(method)));
    }
    cases.add(Case.close("heights, slopes and curvatures", samples -> surveyed()));
    cases.add(Case.close("schedules", samples -> schedules()));
    return cases;
  }

  private static Answer walked(Method method) {
    Answer answer = new Answer();
    for (Landscape landscape : Landscapes.all()) {
      if (INEXACT.stream().anyMatch(landscape.formula()::contains)) {
        continue;
      }
      Terrain terrain =
          Terrain.of(Shape.SCHEMA.check(Map.of("landscape", landscape.id())).orThrow());
      boolean needsSquares = method instanceof Search search && search.squares();
      if (needsSquares && !terrain.surface().isSumOfSquares()) {
        continue;
      }
      for (Valid<Tuning> tuning : tunings(method)) {
        String where =
            landscape.id()
                + ", first dial "
                + (method.dials().isEmpty() ? "" : tuning.get().get(0));
        walk(answer, where, terrain, new Lineup.Entry(method, tuning));
      }
    }
    return answer;
  }

  private static List<Valid<Tuning>> tunings(Method method) {
    Tuning usual = method.schema().defaults();
    boolean hasRate = !method.dials().isEmpty() && method.dials().get(0).name().equals(Dial.RATE);
    if (!hasRate) {
      return List.of(method.schema().check(usual).orThrow());
    }
    List<Valid<Tuning>> tunings = new ArrayList<>();
    for (double rate : RATES) {
      tunings.add(method.schema().check(usual.with(0, rate)).orThrow());
    }
    return tunings;
  }

  private static void walk(Answer answer, String where, Terrain terrain, Lineup.Entry entry) {
    Lineup lineup =
        new Lineup(
            List.of(entry),
            terrain.start(),
            Conditions.SCHEMA.check(Conditions.SCHEMA.defaults()).orThrow());
    Race race = new Race(terrain, lineup);
    race.advance(STEPS);
    Racer racer = race.racers().get(0);
    answer
        .numbers(where + ", path", path(racer.path()))
        .numbers(
            where + ", end",
            racer.height(),
            racer.heights().size(),
            racer.steps(),
            racer.evaluations());
  }

  private static double[] path(PathHistory path) {
    double[] places = new double[2 * path.size()];
    for (int i = 0; i < path.size(); i++) {
      places[2 * i] = path.x(i);
      places[2 * i + 1] = path.y(i);
    }
    return places;
  }

  /** To each number the size of all is added, for what cancels out has no digits of its own. */
  private static Answer surveyed() {
    Answer answer = new Answer();
    Jet jet = new Jet();
    for (Landscape landscape : Landscapes.all()) {
      Surface surface = landscape.surface(100, 0.5);
      List<Double> domain = landscape.domain();
      for (int i = 1; i <= 20; i++) {
        double x = domain.get(0) + i * 0.618 % 1 * (domain.get(1) - domain.get(0));
        double y = domain.get(2) + i * 0.414 % 1 * (domain.get(3) - domain.get(2));
        surface.curvatures(x, y, jet);
        double[] all = {jet.value, jet.dx, jet.dy, jet.dxx, jet.dxy, jet.dyy};
        double size = 0;
        for (double number : all) {
          size += Math.abs(number);
        }
        for (int k = 0; k < all.length; k++) {
          all[k] += 2 * size;
        }
        answer.numbers(landscape.id() + ", place " + i, all);
      }
    }
    return answer;
  }

  private static Answer schedules() {
    Answer answer = new Answer();
    for (Schedule schedule : Schedule.values()) {
      double[] factors = new double[200];
      for (int i = 0; i < factors.length; i++) {
        // Half a cosine ends at nothing, which has no digits.
        factors[i] = 1 + schedule.factor(i, 37, 0.7);
      }
      answer.numbers(schedule.id(), factors);
    }
    return answer;
  }
}
