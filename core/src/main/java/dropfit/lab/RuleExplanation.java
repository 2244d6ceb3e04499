package dropfit.lab;

import dropfit.formula.Formula;
import dropfit.formula.Jet;
import dropfit.formula.Parsed;
import dropfit.optim.Dial;
import dropfit.optim.Optimizer;
import dropfit.optim.Position;
import dropfit.optim.Rule;
import dropfit.optim.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The formulas of a rule, carried out with the numbers of its next step. They are the ones that the
 * rule tells of itself; a test holds that they lead where its code leads.
 */
final class RuleExplanation {
  private final List<String> letters = new ArrayList<>();

  /** The numbers of the letters, along x and along y. */
  private final List<double[]> numbers = new ArrayList<>();

  private RuleExplanation() {}

  static Explanation of(
      Rule rule,
      Tuning tuning,
      Optimizer optimizer,
      Position position,
      Jet here,
      double[] gradient,
      int step) {
    RuleExplanation known = new RuleExplanation();
    for (int k = 0; k < rule.dials().size(); k++) {
      Dial dial = rule.dials().get(k);
      double value = dial.name().equals(Dial.RATE) ? optimizer.rate() : tuning.get(k);
      known.set(dial.symbol(), value, value);
    }
    for (int k = 0; k < rule.memories().size(); k++) {
      known.set(
          rule.memories().get(k),
          optimizer.remembered(k, 0, gradient[0]),
          optimizer.remembered(k, 1, gradient[1]));
    }
    known.set("t", step, step);
    known.set("w", position.x, position.y);
    known.set("g", gradient[0], gradient[1]);
    List<Explanation.Line> lines = new ArrayList<>();
    if (gradient[0] != here.dx || gradient[1] != here.dy) {
      lines.add(
          new Explanation.Line(
              "g",
              "the slope after weight decay, noise and clipping",
              List.of(),
              List.of(gradient[0], gradient[1])));
    }
    for (String line : rule.lines()) {
      lines.add(known.carryOut(line));
    }
    double[] target = known.get("w");
    double[] drift =
        rule.memories().isEmpty() || !isVelocity(rule.memories().get(0))
            ? new double[2]
            : known.get(rule.memories().get(0)).clone();
    return new Explanation(
        lines, gradient, drift, new double[] {target[0] - position.x, target[1] - position.y});
  }

  /** Velocities and means of slopes come first among memories and have these letters. */
  private static boolean isVelocity(String letter) {
    return letter.equals("v") || letter.equals("m");
  }

  private void set(String letter, double x, double y) {
    int at = letters.indexOf(letter);
    if (at < 0) {
      letters.add(letter);
      numbers.add(new double[] {x, y});
    } else {
      numbers.set(at, new double[] {x, y});
    }
  }

  private double[] get(String letter) {
    return numbers.get(letters.indexOf(letter));
  }

  private Explanation.Line carryOut(String line) {
    int equals = line.indexOf('=');
    String letter = line.substring(0, equals).trim();
    String text = line.substring(equals + 1).trim();
    if (!(Formula.parse(text, letters, Map.of()) instanceof Parsed.Read read)) {
      throw new IllegalStateException("no formula: " + line);
    }
    double[] x = along(0);
    double[] y = along(1);
    List<String> filled = List.of(read.formula().filled(x), read.formula().filled(y));
    double valueX = read.formula().valueAt(x);
    double valueY = read.formula().valueAt(y);
    set(letter, valueX, valueY);
    return new Explanation.Line(letter, text, filled, List.of(valueX, valueY));
  }

  private double[] along(int axis) {
    double[] out = new double[numbers.size()];
    for (int k = 0; k < out.length; k++) {
      out[k] = numbers.get(k)[axis];
    }
    return out;
  }
}
