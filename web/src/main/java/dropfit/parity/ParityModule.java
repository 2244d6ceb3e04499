package dropfit.parity;

import com.grack.nanojson.JsonWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSExport;

/** Runs the cases in the browser. */
public final class ParityModule {
  private static final Map<String, String> FILES = new HashMap<>();
  private static final List<Case> CASES = Cases.all();

  private ParityModule() {}

  /**
   * Hands in a file for the cases to work on.
   *
   * @param name of the file
   * @param text its content
   */
  @JSExport
  public static void putFile(String name, String text) {
    FILES.put(name, text);
  }

  /**
   * The cases there are.
   *
   * @return how many; they are numbered from 0
   */
  @JSExport
  public static int caseCount() {
    return CASES.size();
  }

  /**
   * The name of a case.
   *
   * @param index of the case
   * @return its name
   */
  @JSExport
  public static String caseName(int index) {
    return CASES.get(index).name();
  }

  /**
   * Runs one case.
   *
   * @param index of the case
   * @return its answer as JSON, or {@code {"failed": message}}
   */
  @JSExport
  public static String runCase(int index) {
    try {
      return CASES.get(index).computation().apply(new Samples(FILES)).json();
    } catch (RuntimeException e) {
      return JsonWriter.string().object().value("failed", e.toString()).end().done();
    }
  }
}
