package dropfit.bench;

import dropfit.formula.Jet;
import dropfit.formula.Surface;
import dropfit.optim.Optimizer;
import dropfit.optim.Position;

/** The way down a landscape without anything else. */
final class Walk {
  private Walk() {}

  /** Moves a position so many times. */
  static void walk(Optimizer optimizer, Surface surface, Position position, int steps) {
    Jet jet = new Jet();
    for (int i = 0; i < steps; i++) {
      surface.slopes(position.x, position.y, jet);
      optimizer.step2d(position, jet.dx, jet.dy);
    }
  }
}
