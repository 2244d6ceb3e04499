package dropfit.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnTest {

  @Test
  void numbersMissWhereTheyAreNaN() {
    Column.Numbers column = new Column.Numbers("n", new double[] {1.5, Double.NaN, -2});
    assertTrue(column.isMissing(1));
    assertEquals(1, column.missing());
    assertEquals(List.of("1.5", "", "-2"), texts(column));
    assertEquals(List.of("-2", ""), texts(column.select(new int[] {2, 1})));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Column.Numbers("n", new double[] {Double.NEGATIVE_INFINITY}));
  }

  @Test
  void categoriesMissWhereTheyHaveNoCode() {
    Column.Categories column =
        new Column.Categories("c", List.of("x", "y"), new int[] {1, -1, 0, 1});
    assertEquals(1, column.missing());
    assertEquals(List.of("y", "", "x", "y"), texts(column));
    Column.Categories selected = column.select(new int[] {3, 3});
    assertEquals(List.of("y", "y"), texts(selected));
    assertEquals(List.of("x", "y"), selected.labels());
    for (int code : new int[] {-2, 2}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Column.Categories("c", List.of("x", "y"), new int[] {code}));
    }
  }

  @Test
  void textMissesWhereItIsEmpty() {
    Column.Text column = new Column.Text("t", new String[] {"", "words"});
    assertEquals(1, column.missing());
    assertEquals(List.of("", "words"), texts(column));
    assertEquals(List.of("words"), texts(column.select(new int[] {1})));
  }

  @Test
  void valuesAreCopiedInAndOut() {
    double[] numbers = {1};
    int[] codes = {0};
    String[] words = {"w"};
    List<String> labels = new ArrayList<>(List.of("x"));
    Column.Numbers n = new Column.Numbers("n", numbers);
    Column.Categories c = new Column.Categories("c", labels, codes);
    Column.Text t = new Column.Text("t", words);
    numbers[0] = 9;
    codes[0] = -1;
    words[0] = "changed";
    labels.set(0, "changed");
    n.toArray()[0] = 9;
    c.toArray()[0] = -1;
    t.toArray()[0] = "changed";
    assertEquals(List.of("1"), texts(n));
    assertEquals(List.of("x"), texts(c));
    assertEquals(List.of("w"), texts(t));
  }

  @Test
  void aTableHasColumnsOfEqualLength() {
    Column a = new Column.Numbers("a", new double[] {1, 2});
    Column b = new Column.Text("b", new String[] {"x", "y"});
    Table table = new Table(List.of(a, b), 2).select(new int[] {1});
    assertEquals(1, table.rows());
    assertEquals("y", table.column(1).text(0));
    assertEquals(5, new Table(List.of(), 5).rows());
    assertThrows(IllegalArgumentException.class, () -> new Table(List.of(a), 3));
  }

  @Test
  void aDatasetHasANameForEachColumnAndATargetForEachRow() {
    Matrix x = Matrix.of(2, 1, new double[] {1, 2});
    Target numbers = new Target.Numbers("y", new double[] {1, 2});
    assertEquals(2, new Dataset(x, List.of("x"), numbers).rows());
    assertEquals(2, new Dataset(x, List.of("x"), new Target.None()).rows());
    assertThrows(IllegalArgumentException.class, () -> new Dataset(x, List.of("x", "z"), numbers));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Dataset(x, List.of("x"), new Target.Numbers("y", new double[1])));
    assertThrows(
        IllegalArgumentException.class, () -> Dataset.of(x, List.of("p", "q"), new int[] {0}));
  }

  @Test
  void aDatasetIsSelectedWithItsTarget() {
    Matrix x = Matrix.of(3, 1, new double[] {1, 2, 3});
    Dataset data = Dataset.of(x, List.of("p", "q"), new int[] {0, 1, 1}).select(new int[] {2, 0});
    assertArrayEquals(new double[] {3, 1}, data.x().toArray());
    Target.Classes target = (Target.Classes) data.target();
    assertArrayEquals(new int[] {1, 0}, target.toArray());
    assertArrayEquals(new int[] {1, 1}, target.counts());
    assertEquals(List.of("x0"), data.features());
    for (int code : new int[] {-1, 2}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Target.Classes("y", List.of("p", "q"), new int[] {code}));
    }
  }

  private static List<String> texts(Column column) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      texts.add(column.text(i));
    }
    return texts;
  }
}
