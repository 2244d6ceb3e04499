package dropfit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AllocationTest {
  private double[] kept = {};

  @Test
  void nothingIsZeroAndAnArrayIsItsSize() {
    assertEquals(0, Allocation.leastOf(() -> () -> {}));
    long bytes = Allocation.leastOf(() -> () -> kept = new double[100]);
    assertTrue(bytes >= 800 && bytes <= 832, "found " + bytes);
    assertEquals(100, kept.length);
  }
}
