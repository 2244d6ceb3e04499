package dropfit.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Allocation;
import dropfit.numeric.Vectors;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LbfgsTest {

  /** Σ 100 (wᵢ₊₁ − wᵢ²)² + (1 − wᵢ)², least at (1, …, 1) (Rosenbrock 1960). */
  private static double rosenbrock(double[] w, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      gradient[i] = 0;
    }
    for (int i = 0; i + 1 < w.length; i++) {
      double a = w[i + 1] - w[i] * w[i];
      double b = 1 - w[i];
      sum += 100 * a * a + b * b;
      gradient[i] += -400 * w[i] * a - 2 * b;
      gradient[i + 1] += 200 * a;
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 200", "2, 10, 60", "10, 10, 120", "50, 5, 400"})
  void findsTheBottomOfTheValley(int size, int memory, int steps) {
    double[] start = new double[size];
    for (int i = 0; i < size; i++) {
      start[i] = i % 2 == 0 ? -1.2 : 1;
    }
    double[] given = start.clone();
    Lbfgs lbfgs = new Lbfgs(LbfgsTest::rosenbrock, start, memory);
    int taken = 0;
    double before = lbfgs.value();
    while (lbfgs.slope() > 1e-10 && taken < steps && lbfgs.step()) {
      taken++;
      assertTrue(lbfgs.value() <= before * (1 + 1e-12), "rose at step " + taken);
      before = lbfgs.value();
    }
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    assertArrayEquals(ones, weights(lbfgs, size), 1e-9, "after " + taken + " steps");
    assertArrayEquals(given, start, "the start is not changed");
  }

  /** A quadratic in rotated coordinates: its minimum is known whatever its curvatures. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1e3, 1e6})
  void findsTheMinimumOfAQuadratic(double condition) {
    int n = 6;
    double[] minimum = {1, -2, 3, 0.5, -0.25, 10};
    double[] mirror = {0.1, 0.7, -0.3, 0.2, 0.5, -0.6};
    double[] away = new double[n];
    Differentiable function =
        (w, gradient) -> {
          for (int i = 0; i < n; i++) {
            away[i] = w[i] - minimum[i];
          }
          reflect(away, mirror);
          double sum = 0;
          for (int i = 0; i < n; i++) {
            double curvature = Math.pow(condition, i / (n - 1.0));
            sum += curvature / 2 * away[i] * away[i];
            gradient[i] = curvature * away[i];
          }
          reflect(gradient, mirror);
          return sum;
        };
    Lbfgs lbfgs = new Lbfgs(function, new double[n], 10);
    int taken = 0;
    while (lbfgs.slope() > 1e-11 && taken < 200 && lbfgs.step()) {
      taken++;
    }
    assertArrayEquals(minimum, weights(lbfgs, n), 1e-9, "after " + taken + " steps");
  }

  /** (s w − 1)² / 2 is least at 1/s, however far that is from the first trial. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-60, 1e-18, 1e-9, 1e-3, 1e3, 1e9, 1e18, 1e60, 1e140})
  void findsTheScaleByItself(double scale) {
    Differentiable function =
        (w, gradient) -> {
          double away = scale * w[0] - 1;
          gradient[0] = scale * away;
          return away * away / 2;
        };
    Lbfgs lbfgs = new Lbfgs(function, new double[1], 10);
    for (int i = 0; i < 20 && lbfgs.step(); i++) {
      // Down to where rounding ends it.
    }
    assertEquals(1, weights(lbfgs, 1)[0] * scale, 1e-9);
  }

  /** Householder's reflection, its own inverse. */
  private static void reflect(double[] a, double[] mirror) {
    Vectors.addScaled(a, -2 * Vectors.dot(a, mirror) / Vectors.dot(mirror, mirror), mirror);
  }

  /** w − log w has its minimum at 1 and no value where w is not positive. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.01, 0.9, 1.5, 3, 50, 1e5})
  void staysWhereTheFunctionIsFinite(double start) {
    Lbfgs lbfgs = new Lbfgs(LbfgsTest::barrier, new double[] {start}, 5);
    for (int i = 0; i < 500 && lbfgs.slope() > 1e-12 && lbfgs.step(); i++) {
      assertTrue(Double.isFinite(lbfgs.value()));
    }
    assertEquals(1, weights(lbfgs, 1)[0], 1e-9);
    assertEquals(1, lbfgs.value(), 1e-12);
  }

  private static double barrier(double[] w, double[] gradient) {
    gradient[0] = w[0] > 0 ? 1 - 1 / w[0] : Double.NaN;
    return w[0] > 0 ? w[0] - Math.log(w[0]) : Double.NaN;
  }

  @Test
  void aStartWithoutAValueIsNotLeft() {
    Lbfgs lbfgs = new Lbfgs(LbfgsTest::barrier, new double[] {-1}, 5);
    assertTrue(Double.isNaN(lbfgs.value()));
    assertTrue(Double.isNaN(lbfgs.slope()));
    assertFalse(lbfgs.step());
    assertArrayEquals(new double[] {-1}, weights(lbfgs, 1));
  }

  @Test
  void aFunctionWithoutAMinimumEndsTheSearch() {
    Differentiable falling =
        (w, gradient) -> {
          gradient[0] = -3;
          return -3 * w[0];
        };
    Lbfgs lbfgs = new Lbfgs(falling, new double[] {2}, 5);
    assertFalse(lbfgs.step());
    assertArrayEquals(new double[] {2}, weights(lbfgs, 1), "a failed step moves nothing");
    assertEquals(-6, lbfgs.value());
  }

  @Test
  void whatIsToldBelongsToThePresentWeights() {
    Lbfgs lbfgs = new Lbfgs(LbfgsTest::rosenbrock, new double[] {-1.2, 1}, 3);
    double[] gradient = new double[2];
    for (int i = 0; i < 20; i++) {
      assertTrue(lbfgs.step());
      assertEquals(rosenbrock(weights(lbfgs, 2), gradient), lbfgs.value());
      assertEquals(Vectors.maxAbs(gradient), lbfgs.slope());
    }
  }

  @Test
  void aStepAllocatesNothing() {
    assertEquals(
        0,
        Allocation.leastOf(
            () -> {
              Lbfgs lbfgs = new Lbfgs(LbfgsTest::rosenbrock, new double[] {-1.2, 1, 0, 4}, 3);
              return () -> {
                for (int i = 0; i < 100; i++) {
                  lbfgs.step();
                }
              };
            }));
  }

  private static double[] weights(Lbfgs lbfgs, int size) {
    double[] weights = new double[size];
    lbfgs.copyWeights(weights);
    return weights;
  }
}
