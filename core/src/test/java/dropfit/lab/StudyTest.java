package dropfit.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.formula.Formula;
import dropfit.formula.Parsed;
import dropfit.optim.Method;
import dropfit.optim.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyTest {

  private static Terrain landscape(String id) {
    return Terrain.of(Shape.SCHEMA.check(Map.of("landscape", id)).orThrow());
  }

  private static Terrain formula(String text, double... domain) {
    Formula formula = assertInstanceOf(Parsed.Read.class, Formula.parse(text)).formula();
    return Terrain.of("typed", text, formula, domain);
  }

  private static Lineup lineup(double[] starts, String... ids) {
    List<Lineup.Entry> entries = new ArrayList<>();
    for (String id : ids) {
      Method method = Methods.find(id).orElseThrow();
      entries.add(
          new Lineup.Entry(method, method.schema().check(method.schema().defaults()).orThrow()));
    }
    return new Lineup(
        entries, starts, Conditions.SCHEMA.check(Conditions.SCHEMA.defaults()).orThrow());
  }

  private static void finish(Study study) {
    double before = 0;
    while (study.work()) {
      assertTrue(study.progress() >= before && study.progress() <= 1);
      before = study.progress();
    }
    assertEquals(1, study.progress());
    assertFalse(study.work(), "after the end nothing moves");
  }

  /**
   * On (x² + 100 y²)/2 from (1, 1), w ← (1 − η λ) w: the best rate balances both curvatures at 2 /
   * (1 + 100), and rates above 2/100 lead away.
   */
  @Test
  void theBestRateOfAQuadraticIsFound() {
    Terrain bowl =
        Terrain.of(
            Shape.SCHEMA
                .check(Map.of("landscape", "quadratic", "condition", 100.0, "angle", 0.0))
                .orThrow());
    Lineup lineup = lineup(new double[] {1, 1}, "gradient_descent", "bfgs", "momentum");
    RateStudy study = new RateStudy(bowl, lineup, 1e-9, RateStudy.CANDIDATES * 200);
    finish(study);
    double best = 2.0 / 101;
    assertEquals(0, Math.log10(study.rates()[0] / best), 0.13, "rate " + study.rates()[0]);
    assertTrue(study.rates()[0] < 0.02);
    assertTrue(Double.isNaN(study.rates()[1]), "a line search has no rate");
    RateStudy again = new RateStudy(bowl, lineup, 1e-9, RateStudy.CANDIDATES * 200);
    finish(again);
    assertArrayEquals(study.rates(), again.rates());
    RateStudy sooner = new RateStudy(bowl, lineup, 1e-2, RateStudy.CANDIDATES * 2000);
    finish(sooner);
    assertEquals(0, Math.log10(sooner.rates()[0] / best), 0.13, "that arrives first");
  }

  /** √x has no value left of 0, and down there lead all rates. */
  @Test
  void whereEveryRateLeadsAwayThereIsNoBest() {
    Terrain brink = formula("sqrt(x)", 0, 1, 0, 1);
    RateStudy study =
        new RateStudy(
            brink,
            lineup(new double[] {1e-9, 0}, "gradient_descent"),
            1e-3,
            RateStudy.CANDIDATES * 100);
    finish(study);
    assertTrue(Double.isNaN(study.rates()[0]));
  }

  /** On x⁴/4 a step from x leads away if the rate is above 2/x². */
  @Test
  void theBestRateIsThatWithWhichMostStartsArrive() {
    Terrain flat = formula("x^4/4 + y^2/2", -5, 5, -5, 5);
    double[] starts = {1000, 0, 3, 0, 0.9, 1};
    RateStudy study =
        new RateStudy(
            flat, lineup(starts, "gradient_descent"), 1e-3, 3 * RateStudy.CANDIDATES * 300);
    finish(study);
    double rate = study.rates()[0];
    assertTrue(rate < 2.0 / 9 && rate > 0.05, "two arrive, one is always lost; rate " + rate);
  }

  @Test
  void trialsTellWhoReachesTheLowestPointFromWhere() {
    Terrain booth = landscape("booth");
    Lineup lineup = lineup(new double[] {0, 0}, "bfgs", "gradient_descent", "newton");
    TrialStudy study = new TrialStudy(booth, lineup, 20, 1e-8, 60);
    assertTrue(Double.isNaN(study.ends()[59]));
    finish(study);
    double[] starts = study.starts();
    for (int k = 0; k < starts.length; k += 2) {
      assertTrue(Math.abs(starts[k]) <= 10 && Math.abs(starts[k + 1]) <= 10);
      for (int other = k + 2; other < starts.length; other += 2) {
        assertTrue(starts[k] != starts[other], "starts differ");
      }
    }
    for (int trial = 0; trial < 60; trial++) {
      boolean crawls = trial / 20 == 1;
      assertEquals(
          crawls ? TrialStudy.End.OUT_OF_BUDGET.code() : TrialStudy.End.REACHED.code(),
          study.ends()[trial],
          "trial " + trial);
      assertTrue(crawls ? study.steps()[trial] == 60 : study.distances()[trial] < 1e-3);
      assertTrue(study.evaluations()[trial] >= study.steps()[trial]);
    }
  }

  @Test
  void trialsTellWhoDivergesOrRestsElsewhere() {
    Lineup wild =
        new Lineup(
            List.of(
                new Lineup.Entry(
                    Methods.find("gradient_descent").orElseThrow(),
                    Methods.find("gradient_descent")
                        .orElseThrow()
                        .schema()
                        .check(Map.of("learningRate", 50.0))
                        .orThrow())),
            new double[] {0, 0},
            Conditions.SCHEMA.check(Conditions.SCHEMA.defaults()).orThrow());
    TrialStudy lost = new TrialStudy(landscape("booth"), wild, 5, 1e-8, 1000);
    finish(lost);
    for (double end : lost.ends()) {
      assertEquals(TrialStudy.End.DIVERGED.code(), end);
    }
    TrialStudy caught =
        new TrialStudy(
            landscape("rastrigin"), lineup(new double[] {0, 0}, "newton"), 30, 1e-8, 1000);
    finish(caught);
    int resting = 0;
    for (double end : caught.ends()) {
      resting += end == TrialStudy.End.RESTING.code() ? 1 : 0;
    }
    assertTrue(resting > 20, "most starts lead into another pit: " + resting);
  }

  /** (x² − 1)² + y² has a minimum on either side of x = 0, and gradient descent keeps its side. */
  @Test
  void basinsOfTwoHollowsMeetInTheMiddle() {
    Terrain twins = formula("(x^2 - 1)^2 + y^2", -2, 2, -2, 2);
    assertEquals(4, twins.minima().length);
    Lineup lineup = lineup(new double[] {0, 0}, "gradient_descent");
    lineup =
        new Lineup(
            List.of(
                new Lineup.Entry(
                    lineup.entries().get(0).method(),
                    lineup
                        .entries()
                        .get(0)
                        .method()
                        .schema()
                        .check(Map.of("learningRate", 0.02))
                        .orThrow())),
            new double[] {0, 0},
            Conditions.SCHEMA.check(Conditions.SCHEMA.defaults()).orThrow());
    BasinStudy study = new BasinStudy(twins, lineup, twins.domain(), 20, 10, 3000);
    assertEquals(BasinStudy.UNKNOWN, study.ends()[199]);
    finish(study);
    double[] bottoms = study.bottoms();
    assertEquals(4, bottoms.length, "no other bottom is found");
    for (int cell = 0; cell < 200; cell++) {
      int end = (int) study.ends()[cell];
      double side = cell % 20 < 10 ? -1 : 1;
      assertEquals(side, bottoms[2 * end], 1e-3, "cell " + cell);
    }
  }

  /** Rastrigin's other pits are found on the way, near whole numbers. */
  @Test
  void basinsFindBottomsThatAreNotLowest() {
    Terrain box = landscape("rastrigin");
    BasinStudy study =
        new BasinStudy(
            box,
            lineup(new double[] {0, 0}, "newton"),
            new double[] {-2.4, 2.4, -2.4, 2.4},
            9,
            9,
            500);
    finish(study);
    double[] bottoms = study.bottoms();
    assertTrue(bottoms.length > 2 * 10);
    assertEquals(0, bottoms[0]);
    for (double coordinate : bottoms) {
      assertEquals(Math.rint(coordinate), coordinate, 0.1);
    }
  }

  @Test
  void theBottomsOfATypedFormulaAreFound() {
    Terrain hollows = formula("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", -5, 5, -5, 5);
    assertEquals(8, hollows.minima().length);
    assertEquals(0, hollows.lowest(), 1e-12);
    assertEquals(0, hollows.distance(3, 2), 1e-9);
    assertEquals(5, hollows.distance(3, 2 + 5), 1.5);
    Terrain saddle = formula("x^2 - y^2", -1, 1, -1, 1);
    assertEquals(0, saddle.minima().length);
    assertTrue(Double.isNaN(saddle.lowest()) && Double.isNaN(saddle.distance(0, 0)));
    Terrain none = formula("sqrt(-1 - x^2)", -1, 1, -1, 1);
    assertEquals(0, none.minima().length);
  }

  @Test
  void aMapHasTheHeightsAtTheMiddlesOfItsCells() {
    Terrain plane = formula("x + 10 y", 0, 4, 0, 2);
    assertArrayEquals(
        new double[] {0.5 + 5, 1.5 + 5, 0.5 + 15, 1.5 + 15},
        plane.map(new double[] {0, 2, 0, 2}, 2, 2),
        1e-12);
  }
}
