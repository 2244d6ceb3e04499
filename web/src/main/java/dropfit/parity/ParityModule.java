package dropfit.parity;

import dropfit.numeric.Seeds;
import java.util.Arrays;
import org.teavm.jso.JSExport;

/** Runs named cases in the browser, whose answers are compared with the JVM's. */
public final class ParityModule {
  private ParityModule() {}

  /**
   * Runs one case.
   *
   * @param caseName the name of a case
   * @return its numbers, in an order fixed by the case
   * @throws IllegalArgumentException if there is no such case
   */
  @JSExport
  public static double[] run(String caseName) {
    if (caseName.equals("permutation")) {
      return Arrays.stream(Seeds.permutation(Seeds.generator(7), 100)).asDoubleStream().toArray();
    }
    throw new IllegalArgumentException("no case " + caseName);
  }
}
