package dropfit.bench;

import dropfit.formula.Surface;
import dropfit.optim.Descent;
import dropfit.optim.Landscapes;
import dropfit.optim.Position;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Steps in the plane down Rosenbrock's valley, in steps a microsecond. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepBenchmark {
  private static final int STEPS = 1000;
  private static final double RATE = 0.001;

  private final Surface valley = Landscapes.find("rosenbrock").orElseThrow().surface(1, 0);

  /** Made by JMH. */
  public StepBenchmark() {}

  /** Every rule that training offers. */
  @State(Scope.Thread)
  public static class Rule {
    /** Each of them in turn. */
    @Param public Descent descent = Descent.ADAM;

    /** Made by JMH. */
    public Rule() {}
  }

  /**
   * As the lab steps: the optimizer and the landscape are known by their interfaces only.
   *
   * @param rule the rule
   * @return where it came to
   */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double step2d(Rule rule) {
    Position position = new Position(-1.5, 2.5);
    Walk.walk(rule.descent.start(RATE, 2), valley, position, STEPS);
    return position.x + position.y;
  }

  /**
   * Adam as one would write it for this one purpose.
   *
   * @return where it came to
   */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double adamByHand() {
    double x = -1.5;
    double y = 2.5;
    double meanX = 0;
    double meanY = 0;
    double squareX = 0;
    double squareY = 0;
    double decayPower = 1;
    double squareDecayPower = 1;
    for (int i = 0; i < STEPS; i++) {
      double slopeX = -2 * (1 - x) - 400 * x * (y - x * x);
      double slopeY = 200 * (y - x * x);
      decayPower *= 0.9;
      squareDecayPower *= 0.999;
      double rate = RATE / (1 - decayPower);
      double correction = 1 / (1 - squareDecayPower);
      meanX = 0.9 * meanX + (1 - 0.9) * slopeX;
      meanY = 0.9 * meanY + (1 - 0.9) * slopeY;
      squareX = 0.999 * squareX + (1 - 0.999) * slopeX * slopeX;
      squareY = 0.999 * squareY + (1 - 0.999) * slopeY * slopeY;
      x -= rate * meanX / (Math.sqrt(squareX * correction) + 1e-8);
      y -= rate * meanY / (Math.sqrt(squareY * correction) + 1e-8);
    }
    return x + y;
  }
}
