package dropfit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Allocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossHistoryTest {

  /** Steps counted from 1; of n steps every stride-th is kept, the first among them. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "1, 1, 1",
    "9999, 9999, 1",
    "10000, 10000, 1",
    "10001, 5001, 2",
    "10002, 5001, 2",
    "10003, 5002, 2",
    "19999, 10000, 2",
    "20000, 10000, 2",
    "20001, 5001, 4",
    "40001, 5001, 8",
    "1000000, 7813, 128"
  })
  void keepsTheWholeCurveAtLessAndLessResolution(int steps, int size, int stride) {
    LossHistory history = filled(steps);
    assertEquals(size, history.size());
    assertEquals(stride, history.stride());
    for (int k = 0; k < size; k++) {
      int expected = 1 + k * stride;
      assertEquals(expected, history.iteration(k));
      assertEquals(loss(expected), history.loss(k));
    }
    assertTrue(steps - (1 + (size - 1) * stride) < stride, "the newest point is near the end");
    assertThrows(IndexOutOfBoundsException.class, () -> history.iteration(size));
    assertThrows(IndexOutOfBoundsException.class, () -> history.loss(size));
    assertThrows(IndexOutOfBoundsException.class, () -> history.loss(-1));
  }

  @Test
  void lossesThatAreNotFiniteAreKept() {
    LossHistory history = new LossHistory();
    history.add(1, Double.NaN);
    history.add(5, Double.POSITIVE_INFINITY);
    assertTrue(Double.isNaN(history.loss(0)));
    assertEquals(Double.POSITIVE_INFINITY, history.loss(1));
    assertEquals(5, history.iteration(1));
  }

  @Test
  void addingAllocatesNothing() {
    LossHistory history = new LossHistory();
    Runnable add =
        () -> {
          for (int i = 0; i < 50_000; i++) {
            history.add(i, i);
          }
        };
    assertEquals(0, Allocation.leastOf(() -> add));
    assertTrue(history.stride() > 1);
  }

  private static LossHistory filled(int steps) {
    LossHistory history = new LossHistory();
    for (int i = 1; i <= steps; i++) {
      history.add(i, loss(i));
    }
    return history;
  }

  private static double loss(int iteration) {
    return 1.0 / iteration;
  }

  @Test
  void cutForgetsWhatComesAfterAndGoesOnAsBefore() {
    for (int total : new int[] {0, 1, 500, 10_000, 10_001, 34_567}) {
      for (int cut : new int[] {0, 1, 499, 9_999, 20_001, 40_000}) {
        LossHistory history = new LossHistory();
        for (int i = 0; i < total; i++) {
          history.add(i, -i);
        }
        int stride = history.stride();
        history.cut(cut);
        assertEquals(stride, history.stride());
        int size = history.size();
        for (int i = 0; i < size; i++) {
          assertEquals(i * stride, history.iteration(i));
        }
        assertTrue(size == 0 || history.iteration(size - 1) < cut);
        for (int i = Math.min(cut, total); i < total; i++) {
          history.add(i, -i);
        }
        LossHistory whole = new LossHistory();
        for (int i = 0; i < total; i++) {
          whole.add(i, -i);
        }
        assertEquals(whole.size(), history.size(), total + " cut at " + cut);
        for (int i = 0; i < whole.size(); i++) {
          assertEquals(whole.iteration(i), history.iteration(i));
          assertEquals(whole.loss(i), history.loss(i));
        }
      }
    }
  }
}
