package dropfit.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Allocation;
import dropfit.guard.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every method. */
class MethodContractTest {

  /** Those whose steps do not depend on how the axes lie. */
  private static final Set<String> ROTATION_INVARIANT =
      Set.of(
          "gradient_descent",
          "momentum",
          "nesterov",
          "descent_armijo",
          "descent_wolfe",
          "conjugate_polak_ribiere",
          "conjugate_fletcher_reeves",
          "bfgs",
          "lbfgs",
          "newton");

  static List<Method> methods() {
    return Methods.all();
  }

  static List<Method> searches() {
    return Methods.all().stream().filter(Search.class::isInstance).toList();
  }

  @Test
  void idsAndLabelsAreToldApart() {
    Set<String> names = new HashSet<>();
    for (Method method : methods()) {
      assertTrue(names.add(method.id()), method.id());
      assertTrue(names.add(method.label()), method.label());
      assertFalse(method.about().summary().isBlank(), method.id());
      assertTrue(method.about().source().matches(".*\\d{4}.*"), method.id() + " names a year");
      for (Method.Family family : Method.Family.values()) {
        assertTrue(names.contains(method.id()) && !family.label().isBlank());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theSchemaJudgesItsDials(Method method) {
    assertEquals(List.of(), method.schema().check(method.schema().defaults()).violations());
    assertEquals(method.dials().size(), method.schema().fields().size());
    for (Field field : method.schema().fields()) {
      assertFalse(field.help().isBlank(), field.name());
      for (double wrong : new double[] {Double.NaN, field.most() * 2 + 1, field.least() - 1}) {
        assertEquals(
            List.of(field.name()),
            method.schema().check(Map.of(field.name(), wrong)).violations().stream()
                .map(violation -> violation.field())
                .toList());
      }
      assertEquals(
          field.open() ? 1 : 0,
          method.schema().check(Map.of(field.name(), field.least())).violations().size());
    }
  }

  /** Rates that fit a quadratic with curvatures 1 and 10, fading where the rule wants it. */
  private static Walk onQuadratic(Method method, Quadratic quadratic, double[] start) {
    Tuning tuning = method.schema().defaults();
    DoubleUnaryOperator schedule = t -> 1;
    switch (method.id()) {
      case "gradient_descent", "momentum", "nesterov" -> tuning = tuning.with(0, 0.05);
      case "adagrad", "rprop", "annealing" -> {}
      default -> schedule = t -> Math.pow(0.9995, t);
    }
    if (method.id().equals("adamw")) {
      tuning = tuning.with(3, 0);
    }
    if (method.id().equals("annealing")) {
      tuning = tuning.with(1, 0.995);
    }
    if (method.id().equals("radam") || method.id().equals("yogi")) {
      tuning = tuning.with(2, 0.99);
    }
    return new Walk(method, tuning, quadratic, start, schedule);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void reachesTheMinimumOfAQuadratic(Method method) {
    Walk walk = onQuadratic(method, new Quadratic(1, -0.5, 10, 0.3), new double[] {0, 0.5});
    for (int t = 0; t < 40_000 && walk.step(); t++) {
      assertTrue(Double.isFinite(walk.at[0]) && Double.isFinite(walk.at[1]), "step " + t);
    }
    double near = method.id().equals("annealing") ? 1e-3 : 1e-6;
    assertEquals(1, walk.at[0], near);
    assertEquals(-0.5, walk.at[1], near);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aShiftedLandscapeIsWalkedTheSameWay(Method method) {
    Walk here = onQuadratic(method, new Quadratic(0, 0, 10, 0.3), new double[] {1, 1});
    Walk there = onQuadratic(method, new Quadratic(3, -2, 10, 0.3), new double[] {4, -1});
    for (int t = 0; t < 30 && here.step() && there.step(); t++) {
      if (Math.abs(here.at[0]) + Math.abs(here.at[1]) < 1e-6) {
        break;
      }
      assertEquals(here.at[0], there.at[0] - 3, 1e-8, "x after step " + (t + 1));
      assertEquals(here.at[1], there.at[1] + 2, 1e-8, "y after step " + (t + 1));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aTurnedLandscapeIsWalkedTheSameWayByThoseWhoIgnoreAxes(Method method) {
    double turn = 0.7;
    double c = Math.cos(turn);
    double s = Math.sin(turn);
    Walk upright = onQuadratic(method, new Quadratic(0, 0, 10, 0), new double[] {1, 0.5});
    Walk turned =
        onQuadratic(method, new Quadratic(0, 0, 10, turn), new double[] {c - 0.5 * s, s + 0.5 * c});
    double apart = 0;
    for (int t = 0; t < 30 && upright.step() && turned.step(); t++) {
      if (Math.abs(upright.at[0]) + Math.abs(upright.at[1]) < 1e-5) {
        break;
      }
      double x = c * upright.at[0] - s * upright.at[1];
      double y = s * upright.at[0] + c * upright.at[1];
      apart = Math.max(apart, Math.abs(x - turned.at[0]) + Math.abs(y - turned.at[1]));
    }
    assertEquals(ROTATION_INVARIANT.contains(method.id()), apart < 1e-7, "apart by " + apart);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aMemoryTakenBackGoesOnBitForBit(Method method) {
    TwiceDifferentiable valley = method instanceof Search search ? Valley.of(search) : Valley.EXACT;
    Walk walk = new Walk(method, valley, -1.2, 1);
    for (int t = 0; t < 7; t++) {
      walk.step();
    }
    double[] memory = new double[walk.memory().stateSize() + 3];
    walk.memory().save(memory, 3);
    double[] place = walk.at.clone();
    double[][] first = new double[20][];
    for (int t = 0; t < first.length; t++) {
      walk.step();
      first[t] = walk.at.clone();
    }
    walk.memory().restore(memory, 3);
    System.arraycopy(place, 0, walk.at, 0, 2);
    for (int t = 0; t < first.length; t++) {
      walk.step();
      assertArrayEquals(first[t], walk.at, "step " + t);
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  void aSearchAllocatesNothing(Method method) {
    Search search = (Search) method;
    assertEquals(
        0,
        Allocation.leastOf(
            () -> {
              Minimizer minimizer =
                  search
                      .start()
                      .start(
                          search.schema().defaults(), Valley.of(search), new double[] {-1.2, 1}, 5);
              return () -> {
                for (int i = 0; i < 100; i++) {
                  minimizer.step();
                }
              };
            }));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void aSearchNeverRisesUnlessItAnneals(Method method) {
    Search search = (Search) method;
    Minimizer minimizer =
        search
            .start()
            .start(search.schema().defaults(), Valley.of(search), new double[] {-1.2, 1}, 5);
    double before = minimizer.value();
    double[] at = new double[2];
    int evaluations = minimizer.evaluations();
    for (int t = 0; t < 400 && minimizer.step(); t++) {
      assertTrue(
          minimizer.value() <= before * (1 + 1e-12) || method.id().equals("annealing"),
          "rose at step " + t);
      assertTrue(minimizer.evaluations() > evaluations, "evaluations are counted");
      evaluations = minimizer.evaluations();
      before = minimizer.value();
      minimizer.copyWeights(at);
      assertEquals(before, Valley.EXACT.evaluate(at, new double[2]), "the value is that of here");
    }
  }
}
