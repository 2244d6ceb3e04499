package dropfit.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Allocation;
import dropfit.fit.LossHistory;
import dropfit.optim.Method;
import dropfit.optim.Methods;
import dropfit.optim.PathHistory;
import dropfit.optim.Rule;
import dropfit.optim.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RaceTest {
  private static final double[] STARTS = {-1.5, 2.5, 0.5, -0.5};

  static List<Method> methods() {
    return Methods.all();
  }

  private static Terrain valley() {
    return Terrain.of(Shape.SCHEMA.check(Shape.SCHEMA.defaults()).orThrow());
  }

  private static Lineup lineup(List<Method> methods, Conditions conditions, double... starts) {
    List<Lineup.Entry> entries = new ArrayList<>();
    for (Method method : methods) {
      entries.add(
          new Lineup.Entry(method, method.schema().check(method.schema().defaults()).orThrow()));
    }
    return new Lineup(entries, starts, Conditions.SCHEMA.check(conditions).orThrow());
  }

  private static Conditions calm() {
    return Conditions.SCHEMA.defaults();
  }

  private static Race everyone(Conditions conditions) {
    return new Race(valley(), lineup(methods(), conditions, STARTS));
  }

  /** All that can be seen of a race. */
  private static List<double[]> seen(Race race) {
    List<double[]> out = new ArrayList<>();
    out.add(new double[] {race.steps()});
    for (Racer racer : race.racers()) {
      PathHistory path = racer.path();
      double[] positions = new double[2 * path.size()];
      for (int i = 0; i < path.size(); i++) {
        positions[2 * i] = path.x(i);
        positions[2 * i + 1] = path.y(i);
      }
      LossHistory heights = racer.heights();
      double[] curve = new double[2 * heights.size()];
      for (int i = 0; i < heights.size(); i++) {
        curve[2 * i] = heights.iteration(i);
        curve[2 * i + 1] = heights.loss(i);
      }
      out.add(racer.place());
      out.add(
          new double[] {
            racer.height(),
            racer.slope(),
            racer.steps(),
            racer.evaluations(),
            racer.outlook().code()
          });
      out.add(positions);
      out.add(curve);
      Explanation next = racer.explain();
      out.add(next.step());
      out.add(next.gradient());
    }
    return out;
  }

  private static void assertSame(List<double[]> expected, List<double[]> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(expected.get(i), actual.get(i), "part " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 999, 1000, 1001, 2047, 2500})
  void aStepBackIsWhereItWasBefore(int back) {
    Conditions noisy = calm().noise(0.1).seed(5).schedule(Schedule.COSINE).clip(100);
    Race race = everyone(noisy);
    race.advance(2500 - back);
    List<double[]> before = seen(race);
    race.advance(back);
    List<double[]> after = seen(race);
    race.back(back);
    assertEquals(2500 - back, race.steps());
    assertSame(before, seen(race));
    race.advance(back);
    assertSame(after, seen(race));
  }

  @Test
  void manySmallStepsBackAndForth() {
    Race race = everyone(calm().noise(0.5));
    List<List<double[]>> stations = new ArrayList<>();
    for (int t = 0; t <= 200; t++) {
      stations.add(seen(race));
      race.advance(1);
    }
    for (int t = 200; t >= 0; t -= 3) {
      race.back(race.steps() - t);
      assertSame(stations.get(t), seen(race));
    }
    race.back(1_000);
    assertEquals(0, race.steps());
    assertSame(stations.get(0), seen(race));
  }

  /** Beyond 10,000 steps curves are thinned, and marks are too; places stay exact. */
  @Test
  void goesBackFromFarAway() {
    Race race = new Race(valley(), lineup(methods().subList(0, 7), calm(), STARTS));
    race.advance(70_001);
    List<double[]> places = new ArrayList<>();
    for (Racer racer : race.racers()) {
      places.add(racer.place());
    }
    race.advance(60_000);
    race.back(60_000);
    for (int k = 0; k < places.size(); k++) {
      Racer racer = race.racers().get(k);
      assertArrayEquals(places.get(k), racer.place());
      assertEquals(1000, racer.path().size());
      LossHistory heights = racer.heights();
      assertTrue(heights.iteration(heights.size() - 1) <= 70_001);
      assertTrue(heights.iteration(heights.size() - 1) > 70_001 - heights.stride());
      for (int i = 0; i < heights.size(); i++) {
        assertEquals(i * heights.stride(), heights.iteration(i));
      }
    }
  }

  @Test
  void everyoneMakesEquallyManyStepsUntilItRestsOrIsLost() {
    Race race = everyone(calm());
    race.advance(777);
    assertEquals(methods().size() * 2, race.racers().size());
    for (Racer racer : race.racers()) {
      assertTrue(racer.steps() <= 777);
      assertEquals(racer.outlook() == Outlook.WALKING, racer.steps() == 777);
    }
    assertTrue(race.racers().stream().anyMatch(r -> r.outlook() == Outlook.RESTING));
  }

  @Test
  void whoLeavesTheFiniteNumbersIsLostAndComesBack() {
    Method plain = Methods.find("gradient_descent").orElseThrow();
    Lineup wild =
        new Lineup(
            List.of(
                new Lineup.Entry(
                    plain, plain.schema().check(Map.of("learningRate", 1.0)).orThrow())),
            STARTS,
            Conditions.SCHEMA.check(calm()).orThrow());
    Race race = new Race(valley(), wild);
    race.advance(3);
    double[] place = race.racers().get(0).place();
    assertEquals(Outlook.WALKING, race.racers().get(0).outlook());
    race.advance(500);
    Racer racer = race.racers().get(0);
    assertEquals(Outlook.LOST, racer.outlook());
    assertTrue(racer.steps() < 30);
    assertEquals(racer.steps(), racer.path().size(), "the last position is no place on the map");
    assertEquals(List.of(), racer.explain().lines());
    race.back(500);
    assertArrayEquals(place, racer.place());
    assertEquals(Outlook.WALKING, racer.outlook());
  }

  @Test
  void noiseDependsOnTheSeedAlone() {
    Race first = everyone(calm().noise(1).seed(1));
    Race same = everyone(calm().noise(1).seed(1));
    Race other = everyone(calm().noise(1).seed(2));
    first.advance(20);
    same.advance(7);
    same.advance(13);
    other.advance(20);
    assertSame(seen(first), seen(same));
    for (int k = 0; k < first.racers().size(); k++) {
      Method method = methods().get(k / 2);
      double there = other.racers().get(k).place()[0];
      if (method.id().equals("gradient_descent") || method.id().equals("annealing")) {
        assertNotEquals(there, first.racers().get(k).place()[0], method.id());
      } else if (!(method instanceof Rule)) {
        assertEquals(there, first.racers().get(k).place()[0], method.id());
      }
    }
  }

  @Test
  void clippingAndWeightDecayChangeTheSlopeThatRulesGet() {
    Terrain valley = valley();
    Method plain = Methods.find("gradient_descent").orElseThrow();
    Race clipped = new Race(valley, lineup(List.of(plain), calm().clip(0.5), 2, -1));
    double[] step = clipped.racers().get(0).explain().step();
    assertEquals(0.001 * 0.5, Math.sqrt(step[0] * step[0] + step[1] * step[1]), 1e-15);
    Race decayed = new Race(valley, lineup(List.of(plain), calm().weightDecay(10), 1, 1));
    assertArrayEquals(new double[] {10, 10}, decayed.racers().get(0).explain().gradient(), 1e-12);
    decayed.advance(1);
    assertArrayEquals(new double[] {0.99, 0.99}, decayed.racers().get(0).place(), 1e-15);
  }

  /** The formulas that a rule tells of itself lead where its code leads. */
  @ParameterizedTest
  @MethodSource("methods")
  void theExplanationLeadsWhereTheStepLeads(Method method) {
    Conditions conditions =
        calm().noise(0.2).clip(50).weightDecay(0.01).schedule(Schedule.EXPONENTIAL);
    Race race = new Race(valley(), lineup(List.of(method), conditions, STARTS));
    for (int t = 0; t < 60; t++) {
      for (Racer racer : race.racers()) {
        Explanation next = racer.explain();
        double[] from = racer.place();
        double[] state = seen(race).get(2);
        assertArrayEquals(state, seen(race).get(2), "to explain moves nothing");
        racer.advance(1);
        if (racer.outlook() == Outlook.WALKING) {
          assertEquals(racer.place()[0], from[0] + next.step()[0], 1e-9, "step " + t);
          assertEquals(racer.place()[1], from[1] + next.step()[1], 1e-9, "step " + t);
          assertFalse(next.lines().isEmpty());
        }
        for (Explanation.Line line : next.lines()) {
          assertTrue(line.filled().size() == 2 || line.filled().isEmpty());
          assertFalse(line.letter().isBlank() || line.formula().isBlank());
        }
      }
    }
  }

  /** By hand: the first step of momentum from (2, 0), where the slope is (3202, −800). */
  @Test
  void anExplanationFillsInTheNumbers() {
    Method momentum = Methods.find("momentum").orElseThrow();
    Race race = new Race(valley(), lineup(List.of(momentum), calm(), 2, 0));
    Explanation next = race.racers().get(0).explain();
    assertEquals(2, next.lines().size());
    Explanation.Line velocity = next.lines().get(0);
    assertEquals("v", velocity.letter());
    assertEquals("β v + g", velocity.formula());
    assertEquals(List.of("0.9 · 0 + 3202", "0.9 · 0 + (−800)"), velocity.filled());
    assertEquals(List.of(3202.0, -800.0), velocity.values());
    assertArrayEquals(new double[] {3202, -800}, next.drift());
    assertArrayEquals(new double[] {-1.601, 0.4}, next.step(), 1e-15);
    assertEquals("2 − 5e-4 · 3202", next.lines().get(1).filled().get(0));
  }

  @Test
  void aFirstOrderStepOfTheRaceAllocatesNothing() {
    Lineup rules =
        lineup(methods().stream().filter(Rule.class::isInstance).toList(), calm(), STARTS);
    assertEquals(
        0,
        Allocation.leastOf(
            () -> {
              Race race = new Race(valley(), rules);
              return () -> race.advance(3000);
            }));
  }

  @Test
  void tooManyRacersAreRefused() {
    double[] starts = new double[2 * (Race.MOST_RACERS / methods().size() + 1)];
    Lineup crowd = lineup(methods(), calm(), starts);
    Terrain valley = valley();
    assertThrows(IllegalArgumentException.class, () -> new Race(valley, crowd));
  }
}
