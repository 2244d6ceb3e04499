package dropfit.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten steps of every method against numbers computed from its paper by {@code first_steps.py}. */
class FirstStepsTest {
  private static final double[] START = {-1.2, 1};
  private static final int SEED = 7;

  /** Searches magnify rounding by the condition of the valley, about 2500, at every step. */
  private static double tolerance(Method method) {
    return method instanceof Rule ? 1e-12 : 1e-9;
  }

  /** One line of {@code first-steps.csv}. */
  record Case(String method, Tuning tuning, List<Double> path) {
    @Override
    public String toString() {
      return method;
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream in = FirstStepsTest.class.getResourceAsStream("/optim/first-steps.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<Case> cases = new ArrayList<>();
      for (String line : text.split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          String[] parts = line.split(",", 3);
          cases.add(
              new Case(
                  parts[0],
                  new Tuning(numbers(parts[1], " ")),
                  Arrays.stream(numbers(parts[2], ",")).boxed().toList()));
        }
      }
      return cases;
    }
  }

  private static double[] numbers(String text, String separator) {
    return text.isEmpty()
        ? new double[0]
        : Arrays.stream(text.split(separator, -1)).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void everyMethodHasItsNumbers() throws IOException {
    assertEquals(
        Methods.all().stream().map(Method::id).toList(),
        cases().stream().map(Case::method).toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFirstTenStepsAreThoseOfThePaper(Case expected) {
    Method method = Methods.find(expected.method()).orElseThrow();
    assertEquals(20, expected.path().size());
    double[] path =
        method instanceof Rule rule
            ? follow(rule.start().start(expected.tuning(), 2))
            : follow(start((Search) method, expected.tuning()));
    for (int i = 0; i < path.length; i++) {
      double most = tolerance(method) * Math.max(1, Math.abs(expected.path().get(i)));
      assertEquals(expected.path().get(i), path[i], most, "step " + (i / 2 + 1));
    }
  }

  private static Minimizer start(Search search, Tuning tuning) {
    return search.start().start(tuning, Valley.of(search), START, SEED);
  }

  private static double[] follow(Optimizer optimizer) {
    double[] path = new double[20];
    double[] w = START.clone();
    double[] gradient = new double[2];
    for (int t = 0; t < 10; t++) {
      Valley.EXACT.evaluate(w, gradient);
      optimizer.step(w, gradient);
      System.arraycopy(w, 0, path, 2 * t, 2);
    }
    return path;
  }

  private static double[] follow(Minimizer minimizer) {
    double[] path = new double[20];
    double[] w = new double[2];
    for (int t = 0; t < 10; t++) {
      assertTrue(minimizer.step(), "step " + (t + 1));
      minimizer.copyWeights(w);
      System.arraycopy(w, 0, path, 2 * t, 2);
    }
    return path;
  }
}
