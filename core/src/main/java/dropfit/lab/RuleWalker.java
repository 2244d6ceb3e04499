package dropfit.lab;

import dropfit.formula.Surface;
import dropfit.optim.Optimizer;
import dropfit.optim.Resumable;
import dropfit.optim.Rule;
import dropfit.optim.Schedule;
import dropfit.optim.Tuning;

/** A first-order rule on its way. */
final class RuleWalker extends Walker {
  private final Rule rule;
  private final Tuning tuning;
  private final Conditions conditions;
  private final boolean plain;
  private final boolean paced;
  private final Optimizer optimizer;

  /** The gradient as the rule gets it. */
  private double slopeX;

  private double slopeY;

  RuleWalker(Rule rule, Tuning tuning, Surface surface, Conditions conditions, double x, double y) {
    super(surface, x, y);
    this.rule = rule;
    this.tuning = tuning;
    this.conditions = conditions;
    this.plain = conditions.leaveSlopes();
    this.paced = conditions.schedule() != Schedule.CONSTANT;
    this.optimizer = rule.start().start(tuning, 2);
  }

  @Override
  boolean move() {
    if (paced) {
      optimizer.pace(conditions.factor(steps));
    }
    if (plain) {
      optimizer.step2d(position, here.dx, here.dy);
    } else {
      alterSlopes();
      optimizer.step2d(position, slopeX, slopeY);
    }
    return true;
  }

  /** Weight decay, then noise, then clipping. */
  private void alterSlopes() {
    double decay = conditions.weightDecay();
    slopeX = here.dx + decay * position.x;
    slopeY = here.dy + decay * position.y;
    if (conditions.noise() > 0) {
      slopeX += conditions.noise(steps, 0);
      slopeY += conditions.noise(steps, 1);
    }
    double length = Math.sqrt(slopeX * slopeX + slopeY * slopeY);
    if (conditions.clip() > 0 && length > conditions.clip()) {
      slopeX *= conditions.clip() / length;
      slopeY *= conditions.clip() / length;
    }
  }

  @Override
  int evaluations() {
    return steps;
  }

  @Override
  Resumable memory() {
    return optimizer;
  }

  @Override
  Explanation explain() {
    alterSlopes();
    if (paced) {
      optimizer.pace(conditions.factor(steps));
    }
    double[] gradient = {slopeX, slopeY};
    return RuleExplanation.of(rule, tuning, optimizer, position, here, gradient, steps + 1);
  }
}
