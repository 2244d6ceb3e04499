package dropfit;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.data.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

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
    State all = (State) value(json(name + ".json"));
    double tolerance =
        all.values().get("compare_tol") instanceof String text
            ? Double.parseDouble(text)
            : all.number("compare_tol");
    return new Reference(all.state("params"), tolerance, all.state("result"));
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

  private static Object value(Object json) {
    if (json instanceof JsonObject object) {
      State state = new State();
      for (Map.Entry<String, Object> member : object.entrySet()) {
        state.put(member.getKey(), value(member.getValue()));
      }
      return state;
    }
    if (json instanceof JsonArray array) {
      if (array.stream().allMatch(Number.class::isInstance)) {
        return array.stream().mapToDouble(cell -> ((Number) cell).doubleValue()).toArray();
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
