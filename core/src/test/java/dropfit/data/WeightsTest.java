package dropfit.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WeightsTest {

  @Test
  void equalWeightsAreOneForAnyRow() {
    Weights weights = Weights.equal();
    assertTrue(weights.areEqual());
    assertEquals(1, weights.get(1_000_000));
    assertArrayEquals(new double[] {1, 1, 1}, weights.toArray(3));
    assertTrue(weights.select(new int[] {4, 2}).areEqual());
  }

  @Test
  void valuesAreCopiedInAndOut() {
    double[] values = {2, 0, 0.5};
    Weights weights = Weights.of(values);
    values[0] = 9;
    weights.toArray(3)[1] = 9;
    assertFalse(weights.areEqual());
    assertArrayEquals(new double[] {2, 0, 0.5}, weights.toArray(3));
    assertArrayEquals(new double[] {0.5, 2}, weights.select(new int[] {2, 0}).toArray(2));
  }

  @Test
  void datasetsCarryThemAndRefuseAnotherNumber() {
    Dataset data =
        Dataset.of(Matrix.ofRows(new double[] {1}, new double[] {2}), new double[] {3, 4});
    Dataset weighted = data.withWeights(Weights.of(new double[] {5, 6}));
    assertEquals(6, weighted.select(new int[] {1}).weights().get(0));
    assertEquals(5, weighted.withTarget(new Target.None()).weights().get(0));
    assertThrows(
        IllegalArgumentException.class, () -> data.withWeights(Weights.of(new double[] {5})));
    assertThrows(IllegalArgumentException.class, () -> Weights.of(new double[] {5}).toArray(2));
  }
}
