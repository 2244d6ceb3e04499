package dropfit.codec;

import com.grack.nanojson.JsonWriter;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.numeric.Decimals;
import java.util.List;
import java.util.Map;

/** Writes one state as JSON; the format is {@link Json}'s. */
final class StateWriter {
  private final StringBuilder out = new StringBuilder();
  private int values;
  private int depth;

  private StateWriter() {}

  static String write(State state) {
    StateWriter writer = new StateWriter();
    writer.object(state);
    return writer.out.toString();
  }

  private void object(State state) {
    open('{');
    boolean first = true;
    for (Map.Entry<String, Object> member : state.values().entrySet()) {
      if (member.getKey().equals(StateReader.CELLS)) {
        throw new IllegalArgumentException(StateReader.CELLS + " is a matrix's own name");
      }
      name(member.getKey(), first);
      value(member.getValue());
      first = false;
    }
    close('}');
  }

  private void value(Object value) {
    if (value instanceof Double number) {
      number(number);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Boolean flag) {
      count(1);
      out.append(flag.booleanValue());
    } else if (value instanceof Matrix matrix) {
      matrix(matrix);
    } else if (value instanceof double[] numbers) {
      numbers(numbers);
    } else if (value instanceof State state) {
      object(state);
    } else {
      list((List<?>) value);
    }
  }

  private void matrix(Matrix matrix) {
    open('{');
    name(StateReader.ROWS, true);
    number(matrix.rows());
    name(StateReader.COLUMNS, false);
    number(matrix.columns());
    name(StateReader.CELLS, false);
    numbers(matrix.toArray());
    close('}');
  }

  private void numbers(double[] numbers) {
    open('[');
    for (int i = 0; i < numbers.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      number(numbers[i]);
    }
    close(']');
  }

  private void list(List<?> elements) {
    open('[');
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      value(elements.get(i));
    }
    close(']');
  }

  private void number(double value) {
    count(1);
    if (Double.isNaN(value)) {
      out.append("null");
    } else if (Double.isInfinite(value)) {
      out.append(value > 0 ? "1e999" : "-1e999");
    } else {
      out.append(Decimals.print(value));
    }
  }

  private void text(String text) {
    count(1);
    out.append(JsonWriter.string(text));
  }

  private void name(String name, boolean first) {
    if (!first) {
      out.append(',');
    }
    out.append(JsonWriter.string(name)).append(':');
  }

  private void open(char bracket) {
    count(1);
    depth++;
    if (depth > Json.MAX_DEPTH) {
      throw new IllegalArgumentException("deeper than " + Json.MAX_DEPTH);
    }
    out.append(bracket);
  }

  private void close(char bracket) {
    depth--;
    out.append(bracket);
    if (out.length() > Json.MAX_LENGTH) {
      throw new IllegalArgumentException("longer than " + Json.MAX_LENGTH + " characters");
    }
  }

  private void count(int more) {
    values += more;
    if (values > Json.MAX_VALUES) {
      throw new IllegalArgumentException("more than " + Json.MAX_VALUES + " values");
    }
  }
}
