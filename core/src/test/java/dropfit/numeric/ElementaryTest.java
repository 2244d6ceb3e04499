package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementaryTest {

  @Test
  void log1pIsWithinThreeUlpOfTheJdk() {
    assertClose(Elementary::log1p, StrictMath::log1p, 3);
  }

  @Test
  void expm1IsWithinFourUlpOfTheJdk() {
    assertClose(Elementary::expm1, StrictMath::expm1, 4);
  }

  @Test
  void tanhIsWithinFiveUlpOfTheJdk() {
    assertClose(Elementary::tanh, StrictMath::tanh, 5);
  }

  @Test
  void sinhIsWithinFiveUlpOfTheJdk() {
    assertClose(Elementary::sinh, StrictMath::sinh, 5);
  }

  @Test
  void coshIsWithinFourUlpOfTheJdk() {
    assertClose(Elementary::cosh, StrictMath::cosh, 4);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        1e-18,
        -1e-18,
        -1,
        -2,
        37,
        710,
        -1000,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
      })
  void theEndsOfTheRangeAreThoseOfTheJdk(double x) {
    assertNextTo(StrictMath.log1p(x), Elementary.log1p(x));
    assertNextTo(StrictMath.expm1(x), Elementary.expm1(x));
    assertNextTo(StrictMath.tanh(x), Elementary.tanh(x));
    assertClose(StrictMath.sinh(x), Elementary.sinh(x));
    assertClose(StrictMath.cosh(x), Elementary.cosh(x));
  }

  /** As {@link #assertNextTo}, or off by a few units more. */
  private static void assertClose(double expected, double actual) {
    if (expected == 0 || !Double.isFinite(expected)) {
      assertNextTo(expected, actual);
    } else {
      assertEquals(expected, actual, 4 * Math.ulp(expected));
    }
  }

  /** Equal, also in kind and in the sign of zero, or off by one unit in the last place. */
  private static void assertNextTo(double expected, double actual) {
    if (expected == 0 || !Double.isFinite(expected)) {
      assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(actual));
    } else {
      assertEquals(expected, actual, Math.ulp(expected));
    }
  }

  /** The JDK's own functions are within 1 ulp of the truth, which is part of what is allowed. */
  private static void assertClose(
      DoubleUnaryOperator actual, DoubleUnaryOperator expected, int ulps) {
    UniformRandomProvider random = Seeds.generator(1);
    for (int i = 0; i < 200_000; i++) {
      double size = Math.pow(10, random.nextDouble() * 22 - 19);
      double x = random.nextBoolean() ? size : -size;
      double truth = expected.applyAsDouble(x);
      if (Double.isFinite(truth)) {
        double error = Math.abs(actual.applyAsDouble(x) - truth) / Math.ulp(truth);
        assertTrue(error <= ulps, () -> "off by " + error + " ulp at " + x);
      }
    }
  }
}
