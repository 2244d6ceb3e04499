package dropfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import dropfit.data.Column;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.prepare.Impute;
import dropfit.prepare.Preparation;
import dropfit.prepare.PreparationSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A reference case: what another tool computed, as told in {@code reference/README.md}.
 *
 * @param params the parameters of the case
 * @param tolerance how far a result may be off
 * @param result what came out; an array of arrays is a {@link Matrix}
 */
public record Reference(State params, double tolerance, State result) {

  /** Reads the case of a name such as {@code kmeans_fixed_init__iris}. */
  public static Reference of(String name) {
    State all = tree(name + ".json");
    double tolerance =
        all.values().get("compare_tol") instanceof String text
            ? leadingNumber(text)
            : all.number("compare_tol");
    return new Reference(all.state("params"), tolerance, all.state("result"));
  }

  /** A JSON file such as {@code nist/certified.json}. */
  public static State tree(String file) {
    return (State) value(json(file));
  }

  /** The number that a tolerance begins with; NaN, which no comparison takes, if it has none. */
  private static double leadingNumber(String text) {
    String first = text.split(" ", 2)[0];
    return first.matches("[0-9.]+(e-?[0-9]+)?") ? Double.parseDouble(first) : Double.NaN;
  }

  /**
   * Asserts that numbers are those of the result, within the tolerance of the case; the tolerance
   * is relative where a number is larger than 1.
   */
  public void assertResult(String name, double... actual) {
    double[] expected = flat(result.values().get(name));
    assertEquals(expected.length, actual.length, name);
    for (int i = 0; i < expected.length; i++) {
      double most = tolerance * Math.max(1, Math.abs(expected[i]));
      assertEquals(expected[i], actual[i], most, name + " " + i);
    }
  }

  private static double[] flat(@Nullable Object value) {
    if (value instanceof Double number) {
      return new double[] {number};
    }
    return value instanceof Matrix matrix
        ? matrix.toArray()
        : Objects.requireNonNull((double[]) value);
  }

  /** The same data with every column brought to mean 0 and standard deviation 1. */
  public static Dataset standardized(Dataset data) {
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < data.x().columns(); j++) {
      columns.add(new Column.Numbers(data.features().get(j), data.x().column(j)));
    }
    int[] all = IntStream.range(0, data.rows()).toArray();
    int[] chosen = IntStream.range(0, columns.size()).toArray();
    Table table = new Table(columns, data.rows());
    Preparation preparation =
        Preparation.fit(table, chosen, all, new PreparationSettings(Impute.MEAN, true, 8));
    return new Dataset(preparation.apply(table), data.features(), data.target());
  }

  /** The text of a CSV file such as {@code data/iris.csv}. */
  public static String text(String file) {
    try (InputStream in = Reference.class.getResourceAsStream("/reference/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  /** All columns but the last of a CSV file such as {@code iris}. */
  public static Matrix features(String dataSet) {
    return Matrix.ofRows(
        lines(dataSet).stream()
            .map(cells -> Arrays.stream(cells).limit(cells.length - 1L))
            .map(cells -> cells.mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new));
  }

  /** The last column of a CSV file such as {@code diabetes}. */
  public static double[] target(String dataSet) {
    return lines(dataSet).stream()
        .mapToDouble(cells -> Double.parseDouble(cells[cells.length - 1]))
        .toArray();
  }

  /** The last column of a CSV file such as {@code iris} as classes. */
  public static int[] classes(String dataSet) {
    return Arrays.stream(target(dataSet)).mapToInt(code -> (int) code).toArray();
  }

  /** A CSV file such as {@code diabetes} with named columns and its target as numbers. */
  public static Dataset regression(String dataSet) {
    return new Dataset(
        features(dataSet), names(dataSet), new Target.Numbers("target", target(dataSet)));
  }

  /** A CSV file such as {@code iris} with named columns and its target as classes. */
  public static Dataset classification(String dataSet) {
    int[] codes = classes(dataSet);
    List<String> labels =
        IntStream.rangeClosed(0, Arrays.stream(codes).max().orElseThrow())
            .mapToObj(Integer::toString)
            .toList();
    return new Dataset(
        features(dataSet), names(dataSet), new Target.Classes("target", labels, codes));
  }

  private static List<String> names(String dataSet) {
    String header = text("data/" + dataSet + ".csv").lines().findFirst().orElseThrow();
    List<String> names = List.of(header.split(","));
    return names.subList(0, names.size() - 1);
  }

  private static List<String[]> lines(String dataSet) {
    return text("data/" + dataSet + ".csv").lines().skip(1).map(line -> line.split(",")).toList();
  }

  private static JsonObject json(String file) {
    try {
      return JsonParser.object().from(text(file));
    } catch (JsonParserException e) {
      throw new IllegalStateException(file, e);
    }
  }

  private static Object value(@Nullable Object json) {
    if (json instanceof JsonObject object) {
      State state = new State();
      for (Map.Entry<String, Object> member : object.entrySet()) {
        state.put(member.getKey(), value(member.getValue()));
      }
      return state;
    }
    if (json instanceof JsonArray array) {
      if (array.stream().allMatch(cell -> cell == null || cell instanceof Number)) {
        return array.stream().mapToDouble(cell -> (double) value(cell)).toArray();
      }
      List<Object> elements = array.stream().map(Reference::value).toList();
      return elements.stream().allMatch(double[].class::isInstance)
          ? Matrix.ofRows(elements.toArray(double[][]::new))
          : elements;
    }
    if (json instanceof Number number) {
      return number.doubleValue();
    }
    return json == null ? Double.NaN : json;
  }
}
