package dropfit.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralTargetsTest {
  private final Matrix values =
      Matrix.ofRows(new double[] {1, 10}, new double[] {2, 20}, new double[] {3, 30});
  private final Target.Several target = new Target.Several(List.of("a", "b"), values);

  @Test
  void columnsAreTargetsOfTheirOwn() {
    assertEquals("b", target.column(1).name());
    assertArrayEquals(new double[] {10, 20, 30}, target.column(1).toArray());
  }

  @Test
  void rowsAreSelectedTogether() {
    Target.Several some = target.select(new int[] {2, 0});
    assertEquals(2, some.size());
    assertEquals(Matrix.ofRows(new double[] {3, 30}, new double[] {1, 10}), some.values());
  }

  @Test
  void everyColumnHasAName() {
    assertThrows(IllegalArgumentException.class, () -> new Target.Several(List.of("a"), values));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Target.Several(List.of("a"), Matrix.ofRows(new double[] {1})));
  }
}
