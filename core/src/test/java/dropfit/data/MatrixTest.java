package dropfit.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {
  private static final Matrix M = Matrix.of(3, 2, new double[] {1, 2, 3, 4, 5, 6});

  @Test
  void cellsAreReadByRowAndColumn() {
    assertEquals(4, M.get(1, 1));
    assertArrayEquals(new double[] {2, 4, 6}, M.column(1));
    double[] row = {0, 0, 9};
    M.copyRow(2, row);
    assertArrayEquals(new double[] {5, 6, 9}, row);
    assertEquals(Matrix.of(3, 2, new double[] {5, 6, 1, 2, 5, 6}), M.select(new int[] {2, 0, 2}));
    assertEquals(M, Matrix.ofRows(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}));
  }

  @Test
  void arraysAreCopiedInAndOut() {
    double[] cells = {1, 2};
    double[] row = {3, 4};
    Matrix flat = Matrix.of(1, 2, cells);
    Matrix rows = Matrix.ofRows(row);
    cells[0] = 9;
    row[0] = 9;
    flat.toArray()[1] = 9;
    flat.column(0)[0] = 9;
    assertArrayEquals(new double[] {1, 2}, flat.toArray());
    assertArrayEquals(new double[] {3, 4}, rows.toArray());
  }

  @Test
  void emptyShapesAreTold() {
    assertEquals(0, Matrix.ofRows().rows());
    Matrix noRows = Matrix.of(0, 3, new double[0]);
    assertEquals(3, noRows.columns());
    assertEquals(0, noRows.column(2).length);
    assertNotEquals(noRows, Matrix.of(3, 0, new double[0]));
    assertEquals(Matrix.of(0, 2, new double[0]), M.select(new int[0]));
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "1, -1", "67108865, 1", "65536, 65536", "2147483647, 2147483647"})
  void impossibleShapesAreRefusedBeforeTheyAreAllocated(int rows, int columns) {
    assertThrows(IllegalArgumentException.class, () -> Matrix.size(rows, columns));
    assertThrows(IllegalArgumentException.class, () -> Matrix.of(rows, columns, new double[1]));
  }

  @Test
  void aShapeAndItsCellsShouldAgree() {
    assertEquals(1 << 26, Matrix.size(1 << 13, 1 << 13));
    assertThrows(IllegalArgumentException.class, () -> Matrix.of(2, 2, new double[3]));
    assertThrows(IllegalArgumentException.class, () -> Matrix.ofRows(new double[1], new double[2]));
  }

  @Test
  void finiteMeansEveryCell() {
    assertTrue(M.isFinite());
    assertTrue(Matrix.ofRows().isFinite());
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1 / 0.0}) {
      assertFalse(Matrix.of(2, 1, new double[] {1, bad}).isFinite());
    }
  }

  @Test
  void equalityIsOfShapeAndCells() {
    Matrix same = Matrix.of(3, 2, M.toArray());
    assertEquals(M, same);
    assertEquals(M.hashCode(), same.hashCode());
    assertNotEquals(M, Matrix.of(2, 3, M.toArray()));
    assertNotEquals(M, Matrix.of(3, 2, new double[] {1, 2, 3, 4, 5, 7}));
    assertEquals("Matrix 3 x 2", M.toString());
  }
}
