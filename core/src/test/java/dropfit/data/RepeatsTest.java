package dropfit.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RepeatsTest {

  @Test
  void valuesAndMissingCellsAreCompared() {
    List<Column> columns =
        List.of(
            new Column.Numbers("n", new double[] {0.0, 1, -0.0, Double.NaN, Double.NaN, 1, 1}),
            new Column.Categories("c", List.of("a", "b"), new int[] {0, 1, 0, -1, -1, 1, 0}),
            new Column.Text("t", new String[] {"x", "Aa", "x", "", "", "BB", "Aa"}));
    int[] rows = {0, 1, 2, 3, 4, 5, 6};
    // Aa and BB have the same hash.
    assertArrayEquals(new int[] {0, 1, 0, 3, 3, 5, 6}, Repeats.firsts(columns, rows));
    assertArrayEquals(new int[] {0, 0, 2}, Repeats.firsts(columns, new int[] {2, 0, 5}));
    assertArrayEquals(new int[] {0, 0}, Repeats.firsts(List.of(), new int[] {2, 5}));
    assertArrayEquals(new int[0], Repeats.firsts(columns, new int[0]));
  }

  @Property
  void theFirstEqualRowIsFound(
      @ForAll @Size(max = 100) List<@IntRange(max = 3) Integer> a,
      @ForAll @Size(max = 100) List<@IntRange(max = 3) Integer> b) {
    int size = Math.min(a.size(), b.size());
    List<String> texts = IntStream.range(0, size).mapToObj(i -> a.get(i) + " " + b.get(i)).toList();
    double[] numbers = IntStream.range(0, size).mapToDouble(a::get).toArray();
    int[] codes = IntStream.range(0, size).map(b::get).toArray();
    int[] firsts =
        Repeats.firsts(
            List.of(
                new Column.Numbers("a", numbers),
                new Column.Categories("b", List.of("p", "q", "r", "s"), codes)),
            IntStream.range(0, size).toArray());
    for (int i = 0; i < size; i++) {
      assertEquals(texts.indexOf(texts.get(i)), firsts[i]);
    }
  }
}
