package dropfit.bench;

import dropfit.optim.Landscape;
import dropfit.optim.Optimizer;
import dropfit.optim.Position;

/** The way down a landscape without anything else. */
final class Walk {
  private Walk() {}

  /** Moves a position so many times. */
  static void walk(Optimizer optimizer, Landscape landscape, Position position, int steps) {
    for (int i = 0; i < steps; i++) {
      double x = position.x;
      double y = position.y;
      optimizer.step2d(position, landscape.slopeX(x, y), landscape.slopeY(x, y));
    }
  }
}
