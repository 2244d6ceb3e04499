package dropfit.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dropfit.Allocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathHistoryTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 999, 1000, 1001, 1999, 2000, 2001, 12_345})
  void keepsTheNewestInOrder(int added) {
    PathHistory path = new PathHistory();
    for (int i = 0; i < added; i++) {
      path.add(i, -2.0 * i);
    }
    int size = Math.min(added, 1000);
    assertEquals(size, path.size());
    for (int k = 0; k < size; k++) {
      int expected = added - size + k;
      assertEquals(expected, path.x(k));
      assertEquals(-2.0 * expected, path.y(k));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> path.x(size));
    assertThrows(IndexOutOfBoundsException.class, () -> path.y(-1));
  }

  @Test
  void addingAllocatesNothing() {
    PathHistory path = new PathHistory();
    Runnable add =
        () -> {
          for (int i = 0; i < 2500; i++) {
            path.add(i, i);
          }
        };
    assertEquals(0, Allocation.leastOf(() -> add));
    assertEquals(1000, path.size());
  }
}
