package dropfit.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Allocation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {
  private static final double[] GRADIENTS = {0.5, -1, 2, 0.25, 0, -3, 1e-3, 4, -0.125, 1};

  /** w ← 0.8 w for half of w² at a rate of 0.2. */
  @Test
  void gradientDescentShrinksAQuadraticByAConstantRatio() {
    double[] w = {1, -10};
    Optimizer rule = new GradientDescent(0.2);
    for (int t = 1; t <= 10; t++) {
      rule.step(w, w.clone());
      assertEquals(Math.pow(0.8, t), w[0], 1e-15);
      assertEquals(-10 * Math.pow(0.8, t), w[1], 1e-14);
    }
    assertEquals(0.1073741824, w[0], 1e-15);
  }

  /** With a constant gradient g, w = −η g Σ (1 − βᵏ) / (1 − β) over k = 1..t. */
  @Test
  void momentumGathersSpeed() {
    double[] w = {0, 0};
    Optimizer rule = new Momentum(0.1, 0.9, 2);
    double sum = 0;
    for (int t = 1; t <= 10; t++) {
      rule.step(w, new double[] {1, -2});
      sum += (1 - Math.pow(0.9, t)) / (1 - 0.9);
      assertEquals(-0.1 * sum, w[0], 1e-14);
      assertEquals(0.2 * sum, w[1], 1e-14);
    }
    // By hand: the velocities 1, 1.9, 2.71 move by 0.1, 0.19, 0.271.
    double[] first = {0, 0};
    Optimizer fresh = new Momentum(0.1, 0.9, 2);
    for (double expected : new double[] {-0.1, -0.29, -0.561}) {
      fresh.step(first, new double[] {1, 0});
      assertEquals(expected, first[0], 1e-15);
      assertEquals(0, first[1]);
    }
  }

  /** Momentum is a weighted sum of past gradients: v = Σ β^(t−i) gᵢ. */
  @Test
  void momentumForgetsOldGradients() {
    double[] w = {7};
    Optimizer rule = new Momentum(0.05, 0.9, 1);
    double expected = 7;
    for (int t = 1; t <= GRADIENTS.length; t++) {
      rule.step(w, new double[] {GRADIENTS[t - 1]});
      double velocity = 0;
      for (int i = 1; i <= t; i++) {
        velocity += Math.pow(0.9, t - i) * GRADIENTS[i - 1];
      }
      expected -= 0.05 * velocity;
      assertEquals(expected, w[0], 1e-14);
    }
  }

  /** Kingma and Ba, equation (4) and section 3: both means written out as sums. */
  @Test
  void adamFollowsThePaper() {
    double[] w = {3};
    Optimizer rule = new Adam(0.1, 0.9, 0.999, 1);
    double expected = 3;
    for (int t = 1; t <= GRADIENTS.length; t++) {
      rule.step(w, new double[] {GRADIENTS[t - 1]});
      double mean = 0;
      double square = 0;
      for (int i = 1; i <= t; i++) {
        double g = GRADIENTS[i - 1];
        mean += (1 - 0.9) * Math.pow(0.9, t - i) * g;
        square += (1 - 0.999) * Math.pow(0.999, t - i) * g * g;
      }
      double correctedMean = mean / (1 - Math.pow(0.9, t));
      double correctedSquare = square / (1 - Math.pow(0.999, t));
      expected -= 0.1 * correctedMean / (Math.sqrt(correctedSquare) + 1e-8);
      assertEquals(expected, w[0], 1e-13);
    }
  }

  /** With a constant gradient every step is as long as the rate, whatever the gradient's size. */
  @Test
  void adamStepsByTheRate() {
    double[] w = {0, 0, 0};
    Optimizer rule = new Adam(0.1, 0.9, 0.999, 3);
    for (int t = 1; t <= 10; t++) {
      rule.step(w, new double[] {1e6, -1e-3, 1e-8});
      assertEquals(-0.1 * t, w[0], 1e-12);
      assertEquals(0.1 * t, w[1], 1e-5 * t);
      // A gradient as small as ε of the paper moves by half the rate.
      assertEquals(-0.05 * t, w[2], 1e-12);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theStepInThePlaneIsTheSameRule(Rule rule) {
    Tuning tuning = rule.schema().defaults();
    Optimizer general = rule.start().start(tuning, 2);
    Optimizer plane = rule.start().start(tuning, 2);
    double[] w = {1.5, -2};
    Position position = new Position(1.5, -2);
    for (int t = 0; t < 500; t++) {
      double gradientX = 4 * w[0] + Math.sin(t);
      double gradientY = 0.3 * w[1] - 1;
      general.pace(1 / (1 + t * 0.01));
      plane.pace(1 / (1 + t * 0.01));
      general.step(w, new double[] {gradientX, gradientY});
      plane.step2d(position, gradientX, gradientY);
      assertEquals(w[0], position.x, "x after step " + t);
      assertEquals(w[1], position.y, "y after step " + t);
    }
    assertTrue(w[1] > -2, "it moves towards the minimum");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void stepsAllocateNothing(Rule rule) {
    Tuning tuning = rule.schema().defaults();
    double[] w = new double[50];
    double[] gradient = new double[50];
    gradient[3] = 1;
    Position position = new Position(1, 1);
    Optimizer general = rule.start().start(tuning, 50);
    Optimizer plane = rule.start().start(tuning, 2);
    double[] saved = new double[plane.stateSize()];
    Runnable all =
        () -> {
          for (int i = 0; i < 1000; i++) {
            general.step(w, gradient);
            plane.step2d(position, position.x, position.y);
            plane.save(saved, 0);
            plane.restore(saved, 0);
          }
        };
    assertEquals(0, Allocation.leastOf(() -> all));
  }

  @ParameterizedTest
  @EnumSource(Descent.class)
  void aTrainingFormTakesTheRuleWithItsUsualDecays(Descent descent) {
    Rule rule = (Rule) Methods.find(descent.id()).orElseThrow();
    Optimizer fromForm = descent.start(0.03, 1);
    Optimizer fromRule = rule.start().start(rule.schema().defaults().with(0, 0.03), 1);
    double[] a = {1};
    double[] b = {1};
    for (double gradient : GRADIENTS) {
      fromForm.step(a, new double[] {gradient});
      fromRule.step(b, new double[] {gradient});
      assertEquals(b[0], a[0]);
    }
  }

  static Stream<Rule> rules() {
    return Methods.all().stream().filter(Rule.class::isInstance).map(Rule.class::cast);
  }
}
