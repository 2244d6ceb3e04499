package dropfit.codec;

import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonReader;
import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads one state from untrusted JSON; the format is {@link Json}'s.
 *
 * <p>Numbers are taken as text from nanojson and read by {@link Decimals}: in the browser, {@link
 * Double#parseDouble}, which nanojson would call, is off by a last bit now and then.
 */
final class StateReader {
  static final String ROWS = "rows";
  static final String COLUMNS = "columns";
  static final String CELLS = "cells";

  /** No number that was written is longer; reading much longer ones could take quadratic time. */
  private static final int MAX_NUMBER_LENGTH = 1000;

  private static final int SHOWN_NAME_LENGTH = 40;

  private final JsonReader json;
  private int values;

  private StateReader(JsonReader json) {
    this.json = json;
  }

  static State read(String text) {
    requireOneObject(text);
    try {
      State state = new StateReader(JsonReader.from(text)).object("");
      if (state.has(CELLS)) {
        throw new State.Malformed("expected an object, found a matrix");
      }
      return state;
    } catch (JsonParserException e) {
      throw new State.Malformed(
          "this is not valid JSON: line "
              + e.getLinePosition()
              + ", character "
              + e.getCharPosition()
              + " was not expected");
    }
  }

  /**
   * Refuses a text that is too long, does not consist of a single object or is nested too deeply:
   * {@link JsonReader} would not notice what follows the object, and {@link #object} calls itself.
   */
  private static void requireOneObject(String text) {
    if (text.length() > Json.MAX_LENGTH) {
      throw new State.Malformed("the text is longer than " + Json.MAX_LENGTH + " characters");
    }
    int depth = 0;
    boolean started = false;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        quoted = c != '"';
        i += c == '\\' ? 1 : 0;
      } else if (depth == 0 && !isSpace(c)) {
        if (started || c != '{') {
          throw new State.Malformed(
              started
                  ? "nothing should follow the closing } of a JSON object"
                  : "expected a JSON object, which starts with {");
        }
        started = true;
        depth = 1;
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
      if (depth > Json.MAX_DEPTH) {
        throw new State.Malformed(
            "objects and lists lie in each other deeper than " + Json.MAX_DEPTH);
      }
    }
    if (!started) {
      throw new State.Malformed("expected a JSON object, found nothing");
    }
    if (depth > 0) {
      throw new State.Malformed("the text ends before its object is closed; it was cut off");
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private State object(String path) throws JsonParserException {
    State state = new State();
    json.object();
    while (json.next()) {
      String name = json.key();
      String member = path.isEmpty() ? shown(name) : path + "." + shown(name);
      if (state.has(name)) {
        throw new State.Malformed(member + " is there twice");
      }
      state.put(name, value(member));
    }
    return state;
  }

  private Object value(String path) throws JsonParserException {
    return switch (json.current()) {
      case NUMBER, NULL -> number(path);
      case STRING -> text(path);
      case BOOLEAN -> flag(path);
      case ARRAY -> list(path);
      case OBJECT -> {
        count(path);
        State state = object(path);
        yield state.has(CELLS) ? matrix(path, state) : state;
      }
    };
  }

  private Matrix matrix(String path, State state) {
    try {
      if (state.values().size() != 3) {
        throw new State.Malformed("a matrix has rows, columns and cells and nothing else");
      }
      int rows = state.integer(ROWS, 0, Matrix.MAX_CELLS);
      int columns = state.integer(COLUMNS, 0, Matrix.MAX_CELLS);
      return Matrix.of(rows, columns, state.numbers(CELLS));
    } catch (State.Malformed | IllegalArgumentException e) {
      throw new State.Malformed(path + ": " + e.getMessage());
    }
  }

  private Object list(String path) throws JsonParserException {
    count(path);
    json.array();
    if (!json.next()) {
      return List.of();
    }
    return switch (json.current()) {
      case NUMBER, NULL -> numbers(path);
      case STRING -> texts(path);
      case OBJECT -> states(path);
      default -> throw mixed(path);
    };
  }

  private double[] numbers(String path) throws JsonParserException {
    double[] numbers = new double[16];
    int length = 0;
    do {
      if (length == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * length);
      }
      requireKind(path, JsonReader.Type.NUMBER, JsonReader.Type.NULL);
      numbers[length++] = number(path);
    } while (json.next());
    return Arrays.copyOf(numbers, length);
  }

  private List<String> texts(String path) throws JsonParserException {
    List<String> texts = new ArrayList<>();
    do {
      requireKind(path, JsonReader.Type.STRING, JsonReader.Type.STRING);
      texts.add(text(path));
    } while (json.next());
    return texts;
  }

  private List<State> states(String path) throws JsonParserException {
    List<State> states = new ArrayList<>();
    do {
      requireKind(path, JsonReader.Type.OBJECT, JsonReader.Type.OBJECT);
      count(path);
      State state = object(path + "[" + states.size() + "]");
      if (state.has(CELLS)) {
        throw mixed(path);
      }
      states.add(state);
    } while (json.next());
    return states;
  }

  private void requireKind(String path, JsonReader.Type kind, JsonReader.Type other)
      throws JsonParserException {
    if (json.current() != kind && json.current() != other) {
      throw mixed(path);
    }
  }

  private static State.Malformed mixed(String path) {
    return new State.Malformed(
        path + " should be a list of numbers, a list of texts or a list of objects");
  }

  private double number(String path) throws JsonParserException {
    count(path);
    if (json.current() == JsonReader.Type.NULL) {
      return Double.NaN;
    }
    String text = json.number().toString();
    if (text.length() > MAX_NUMBER_LENGTH) {
      throw new State.Malformed(
          path + " has a number of more than " + MAX_NUMBER_LENGTH + " characters");
    }
    return Decimals.parse(text);
  }

  private String text(String path) throws JsonParserException {
    count(path);
    return json.string();
  }

  private boolean flag(String path) throws JsonParserException {
    count(path);
    return json.bool();
  }

  private void count(String path) {
    values++;
    if (values > Json.MAX_VALUES) {
      throw new State.Malformed(path + " is beyond the first " + Json.MAX_VALUES + " values");
    }
  }

  private static String shown(String name) {
    return name.length() <= SHOWN_NAME_LENGTH ? name : name.substring(0, SHOWN_NAME_LENGTH) + "…";
  }
}
