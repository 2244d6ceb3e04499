package dropfit.bench;

import dropfit.optim.Descent;
import dropfit.optim.Landscape;
import dropfit.optim.Position;
import org.teavm.jso.JSExport;

/**
 * What the comparison page measures and the product does not export: steps without the paths and
 * curves that the lab keeps.
 */
public final class StepModule {
  private StepModule() {}

  /**
   * Walks down a landscape from its start. Rule and landscape are given by name, so that the module
   * cannot be compiled for one of them.
   *
   * @param descent id of a rule
   * @param landscape id of a landscape
   * @param rate the learning rate
   * @param steps how many
   * @return x and y of the end
   * @throws IllegalArgumentException if there is no such rule or landscape
   */
  @JSExport
  public static double[] walk(String descent, String landscape, double rate, int steps) {
    for (Descent rule : Descent.values()) {
      for (Landscape ground : Landscape.values()) {
        if (rule.id().equals(descent) && ground.id().equals(landscape)) {
          double[] start = ground.start();
          Position position = new Position(start[0], start[1]);
          Walk.walk(rule.start(rate, 2), ground, position, steps);
          return new double[] {position.x, position.y};
        }
      }
    }
    throw new IllegalArgumentException("no way down " + landscape + " by " + descent);
  }
}
