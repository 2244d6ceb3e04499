package dropfit.bench;

import dropfit.optim.Landscape;
import dropfit.optim.Landscapes;
import dropfit.optim.Methods;
import dropfit.optim.Position;
import dropfit.optim.Rule;
import dropfit.optim.Tuning;
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
   * @param method id of a first-order rule
   * @param landscape id of a landscape
   * @param rate the learning rate
   * @param steps how many
   * @return x and y of the end
   * @throws IllegalArgumentException if there is no such rule or landscape
   */
  @JSExport
  public static double[] walk(String method, String landscape, double rate, int steps) {
    if (Methods.find(method).orElse(null) instanceof Rule rule) {
      Landscape ground = Landscapes.find(landscape).orElseThrow();
      Position position = new Position(ground.start().get(0), ground.start().get(1));
      Tuning tuning = rule.schema().defaults().with(0, rate);
      Walk.walk(rule.start().start(tuning, 2), ground.surface(100, 0), position, steps);
      return new double[] {position.x, position.y};
    }
    throw new IllegalArgumentException("no way down " + landscape + " by " + method);
  }
}
