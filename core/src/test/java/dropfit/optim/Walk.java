package dropfit.optim;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Any method on its way over a function of two weights. */
final class Walk {
  private static final int SEED = 3;

  final double[] at;
  private final TwiceDifferentiable function;
  private final DoubleUnaryOperator schedule;
  private final @Nullable Optimizer optimizer;
  private final @Nullable Minimizer minimizer;
  private int steps;

  Walk(
      Method method,
      Tuning tuning,
      TwiceDifferentiable function,
      double[] start,
      DoubleUnaryOperator schedule) {
    this.function = function;
    this.schedule = schedule;
    this.at = start.clone();
    this.optimizer = method instanceof Rule rule ? rule.start().start(tuning, 2) : null;
    this.minimizer =
        method instanceof Search search
            ? search.start().start(tuning, function, start, SEED)
            : null;
  }

  Walk(Method method, TwiceDifferentiable function, double... start) {
    this(method, method.schema().defaults(), function, start, t -> 1);
  }

  /** What is put aside for a step back. */
  Resumable memory() {
    return optimizer == null ? Objects.requireNonNull(minimizer) : optimizer;
  }

  /** Moves once; false if it rests. */
  boolean step() {
    if (optimizer != null) {
      double[] gradient = new double[2];
      function.evaluate(at, gradient);
      optimizer.pace(schedule.applyAsDouble(steps++));
      optimizer.step(at, gradient);
      return true;
    }
    boolean moved = Objects.requireNonNull(minimizer).step();
    Objects.requireNonNull(minimizer).copyWeights(at);
    return moved;
  }
}
