package dropfit.lab;

import dropfit.formula.Jet;
import dropfit.formula.Surface;
import dropfit.optim.Method;
import dropfit.optim.Position;
import dropfit.optim.Resumable;
import dropfit.optim.Rule;
import dropfit.optim.Search;
import dropfit.optim.Tuning;

/** A method on its way over a surface. A step allocates nothing. */
abstract class Walker {
  /** What is saved besides the method's own memory. */
  private static final int OWN_STATE = 7;

  final Surface surface;
  final Position position;

  /** Height and slopes at the position. */
  final Jet here = new Jet();

  int steps;
  Outlook outlook = Outlook.WALKING;

  Walker(Surface surface, double x, double y) {
    this.surface = surface;
    this.position = new Position(x, y);
    surface.slopes(x, y, here);
    if (!isFinite(here)) {
      outlook = Outlook.LOST;
    }
  }

  /** A walker at its start. */
  static Walker start(
      Method method, Tuning tuning, Surface surface, Conditions conditions, double x, double y) {
    return method instanceof Rule rule
        ? new RuleWalker(rule, tuning, surface, conditions, x, y)
        : new SearchWalker((Search) method, tuning, surface, conditions, x, y);
  }

  /** How often the surface was looked at for the steps so far. */
  abstract int evaluations();

  /** The method, as far as it has a memory. */
  abstract Resumable memory();

  /** Moves the position; false if the method can do no better. */
  abstract boolean move();

  /** What the method takes over from the place, after a memory was taken back. */
  abstract Explanation explain();

  /** Moves once; one that rests or is lost stays. */
  final void step() {
    if (outlook != Outlook.WALKING) {
      return;
    }
    boolean moved = move();
    steps++;
    surface.slopes(position.x, position.y, here);
    if (!isFinite(here)) {
      outlook = Outlook.LOST;
    } else if (!moved) {
      outlook = Outlook.RESTING;
    }
  }

  private static boolean isFinite(Jet jet) {
    // Also NaN fails this; slopes that are too large end the next step.
    return Math.abs(jet.value) <= Double.MAX_VALUE;
  }

  final int stateSize() {
    return OWN_STATE + memory().stateSize();
  }

  final void save(double[] out, int at) {
    out[at] = position.x;
    out[at + 1] = position.y;
    out[at + 2] = here.value;
    out[at + 3] = here.dx;
    out[at + 4] = here.dy;
    out[at + 5] = steps;
    out[at + 6] = outlook.code();
    memory().save(out, at + OWN_STATE);
  }

  final void restore(double[] saved, int at) {
    position.x = saved[at];
    position.y = saved[at + 1];
    here.value = saved[at + 2];
    here.dx = saved[at + 3];
    here.dy = saved[at + 4];
    steps = (int) saved[at + 5];
    outlook = Outlook.of((int) saved[at + 6]);
    memory().restore(saved, at + OWN_STATE);
  }
}
