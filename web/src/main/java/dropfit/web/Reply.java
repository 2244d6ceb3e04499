package dropfit.web;

import com.grack.nanojson.JsonWriter;
import dropfit.guard.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to the page: named values that travel as JSON, and named arrays of numbers that travel
 * as they are.
 */
final class Reply {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<double[]> arrays = new ArrayList<>();

  /** An answer that says that all went well. */
  static Reply ok() {
    return new Reply().put("ok", true);
  }

  /** An answer that says what the user should change. */
  static Reply refused(List<Violation> violations) {
    return new Reply()
        .put("ok", false)
        .put("problems", violations.stream().map(Reply::problem).toList());
  }

  /** A parameter or choice that is wrong, or deserves a word. */
  static Map<String, Object> problem(Violation violation) {
    return problem(lower(violation.code()), violation.message(), violation.field(), -1, -1);
  }

  static Map<String, Object> problem(
      String code, String message, String field, int line, int column) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("code", code);
    problem.put("message", message);
    problem.put("field", field);
    problem.put("line", line);
    problem.put("column", column);
    return problem;
  }

  /** An answer that tells of a fault of ours. An unchecked wrapper's message is always absent. */
  static Reply failed(Throwable bug) {
    Throwable cause = bug.getCause() == null ? bug : bug.getCause();
    return refused("internal", cause.getClass().getSimpleName() + ": " + cause.getMessage());
  }

  /** An answer that says that something is wrong with the text that was given. */
  static Reply refused(String code, String message) {
    return new Reply()
        .put("ok", false)
        .put("problems", List.of(problem(code, message, "", -1, -1)));
  }

  /** An answer that points at a character of a text that was typed, from 0. */
  static Reply refused(String field, String message, int character) {
    return new Reply()
        .put("ok", false)
        .put("problems", List.of(problem(field, message, field, -1, character)));
  }

  /** A constant's name as the page knows it. */
  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A number as JSON can hold it: null stands for what is not finite. */
  static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** Adds a value that nanojson can write; null where there is none. */
  Reply put(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  /** Adds an array, which from now on belongs to the answer. */
  Reply array(String name, double[] numbers) {
    names.add(name);
    arrays.add(numbers);
    return this;
  }

  /** The values as JSON, with the names of the arrays under {@code arrays}. */
  String json() {
    if (!names.isEmpty()) {
      values.put("arrays", names);
    }
    return JsonWriter.string(values);
  }

  /** The arrays in the order of their names. */
  List<double[]> arrays() {
    return arrays;
  }
}
