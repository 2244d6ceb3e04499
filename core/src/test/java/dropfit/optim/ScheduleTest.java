package dropfit.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {

  /** By hand, with a period of 10 and a decay of ½. */
  @ParameterizedTest
  @CsvSource({
    "CONSTANT, 0, 1",
    "CONSTANT, 99, 1",
    "STEP, 0, 1",
    "STEP, 9, 1",
    "STEP, 10, 0.5",
    "STEP, 29, 0.25",
    "EXPONENTIAL, 0, 1",
    "EXPONENTIAL, 5, 0.7071067811865476",
    "EXPONENTIAL, 20, 0.25",
    "COSINE, 0, 1",
    "COSINE, 5, 0.5",
    "COSINE, 10, 1",
    "COSINE, 20, 0.5",
    "COSINE, 30, 1",
    "COSINE, 50, 0.5",
    "WARM_UP, 0, 0.1",
    "WARM_UP, 4, 0.5",
    "WARM_UP, 9, 1",
    "WARM_UP, 500, 1",
    "ONE_CYCLE, 0, 0.04",
    "ONE_CYCLE, 3, 1",
    "ONE_CYCLE, 10, 4e-6",
    "ONE_CYCLE, 500, 4e-6"
  })
  void followsItsFormula(Schedule schedule, int step, double expected) {
    assertEquals(expected, schedule.factor(step, 10, 0.5), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void staysWithinItsRange(Schedule schedule) {
    for (int period : new int[] {1, 7, 1000}) {
      for (int step : new int[] {0, 1, 6, 7, 8, 999, 1000, 123_456, Integer.MAX_VALUE}) {
        double factor = schedule.factor(step, period, 0.9);
        assertTrue(factor >= 0 && factor <= 1, schedule + " at " + step + " gives " + factor);
      }
    }
  }

  @Test
  void aPaceMultipliesTheRateGivenAtTheStart() {
    Optimizer rule = new GradientDescent(0.5);
    rule.pace(0.1);
    assertEquals(0.05, rule.rate(), 1e-17);
    rule.pace(1);
    double[] w = {1};
    rule.step(w, new double[] {1});
    assertEquals(0.5, w[0]);
  }
}
