package dropfit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AllocationTest {
  private double[] kept = {};

  @Test
  void nothingIsZeroAndAnArrayIsItsSize() {
    Runnable nothing = () -> {};
    Runnable array = () -> kept = new double[100];
    Allocation.of(nothing);
    Allocation.of(array);
    assertEquals(0, Allocation.of(nothing));
    long bytes = Allocation.of(array);
    assertTrue(bytes >= 800 && bytes <= 832, "found " + bytes);
    assertEquals(100, kept.length);
  }
}
