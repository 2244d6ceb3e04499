package dropfit.parity;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a case found: numbers and texts under names. */
final class Answer {
  private final Map<String, double[]> numbers = new LinkedHashMap<>();
  private final Map<String, List<String>> texts = new LinkedHashMap<>();

  /** Adds numbers under a new name. */
  Answer numbers(String name, double... values) {
    if (numbers.put(name, values.clone()) != null) {
      throw new IllegalArgumentException("numbers " + name + " are there already");
    }
    return this;
  }

  /** Adds whole numbers under a new name. */
  Answer numbers(String name, int[] values) {
    double[] copy = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      copy[i] = values[i];
    }
    return numbers(name, copy);
  }

  /** Adds texts under a new name. */
  Answer texts(String name, List<String> values) {
    if (texts.put(name, List.copyOf(values)) != null) {
      throw new IllegalArgumentException("texts " + name + " are there already");
    }
    return this;
  }

  /** The numbers by their names. */
  Map<String, double[]> numbers() {
    return numbers;
  }

  /** The texts by their names. */
  Map<String, List<String>> texts() {
    return texts;
  }

  /**
   * The answer as JSON: {@code {"numbers": {name: bits}, "texts": {name: [text, ...]}}}, each
   * number as the 16 hexadecimal digits of its 64 bits, one space between two.
   */
  String json() {
    JsonStringWriter json = JsonWriter.string();
    json.object().object("numbers");
    numbers.forEach((name, values) -> json.value(name, bits(values)));
    json.end().object("texts");
    texts.forEach(
        (name, values) -> {
          json.array(name);
          values.forEach(json::value);
          json.end();
        });
    return json.end().end().done();
  }

  private static String bits(double[] values) {
    StringBuilder out = new StringBuilder(17 * values.length);
    for (double value : values) {
      String digits = Long.toHexString(Double.doubleToLongBits(value));
      out.append(out.length() == 0 ? "" : " ").append("0".repeat(16 - digits.length()));
      out.append(digits);
    }
    return out.toString();
  }
}
