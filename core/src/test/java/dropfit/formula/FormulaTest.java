package dropfit.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Allocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

  private static Formula read(String text) {
    return assertInstanceOf(Parsed.Read.class, Formula.parse(text), text).formula();
  }

  /** Values by hand, at x = 2 and y = 3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x + y            | 5
          x - y - 1        | -2
          2 x y            | 12
          2x               | 4
          2(x+1)(y-1)      | 12
          x / y / 2        | 0.3333333333333333
          1/2x             | 1
          -x^2             | -4
          (-x)^2           | 4
          x^-1             | 0.5
          2^x^y            | 256
          2**3             | 8
          x²y³             | 108
          x·y ÷ 2 − 1      | 2
          1.5e1 + .5 + 2.  | 17.5
          2e3              | 2000
          2e               | 5.43656365691809
          - -x             | 2
          +x               | 2
          --x + -y         | -1
          sqrt(x + 2)      | 2
          abs(-y)          | 3
          sign(x - y)      | -1
          min(x, y, 1)     | 1
          max(x, y)        | 3
          ln(e^2)          | 2
          log(exp(y))      | 3
          log10(1000)      | 3
          sin(pi/2)        | 1
          cos(π)           | -1
          tan(0)           | 0
          asin(1)          | 1.5707963267948966
          acos(1)          | 0
          atan(1)          | 0.7853981633974483
          sinh(1)          | 1.1752011936438014
          cosh(1)          | 1.5430806348152437
          tanh(1)          | 0.7615941559557649
          3 sin(0) + x     | 2
          """)
  void readsAsAPersonWritesIt(String text, double expected) {
    assertEquals(expected, read(text).value(2, 3), 1e-14 * Math.max(1, Math.abs(expected)));
    assertEquals(expected, read(text).valueAt(2, 3), 1e-14 * Math.max(1, Math.abs(expected)));
  }

  /** The character where it goes wrong, from 0, and a word of the message. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''          | 0  | Type a formula
          '  '        | 0  | Type a formula
          x +         | 3  | missing
          x + * y     | 4  | Did not expect
          (x + y      | 6  | character 1
          x + y)      | 5  | closes nothing
          xy          | 0  | no xy
          x + z^2     | 4  | no z
          x2          | 0  | no x2
          sin x       | 0  | parentheses
          sin()       | 4  | missing
          sin(x, y)   | 5  | comma
          max(x)      | 0  | two values
          1,5 x       | 1  | comma
          x # y       | 2  | Did not expect
          x = 3       | 2  | Did not expect
          .           | 0  | no number
          3 + .e2     | 4  | no number
          1e999       | 0  | no number
          x^          | 2  | missing
          2 + (x))    | 7  | closes nothing
          constructor | 0  | no constructor
          """)
  void pointsAtTheCharacterThatIsWrong(String text, int position, String word) {
    Parsed.Refused refused = assertInstanceOf(Parsed.Refused.class, Formula.parse(text), text);
    assertEquals(position, refused.position(), refused.message());
    assertTrue(refused.message().contains(word), refused.message());
  }

  @Test
  void boundsLengthAndDepth() {
    String longest = "x" + "+1".repeat(499) + " ";
    assertEquals(Formula.MOST_CHARACTERS, longest.length());
    assertEquals(500, read(longest).value(1, 0));
    Parsed.Refused tooLong = assertInstanceOf(Parsed.Refused.class, Formula.parse(longest + "+1"));
    assertEquals(Formula.MOST_CHARACTERS, tooLong.position());
    for (String deep :
        List.of(
            "(".repeat(500), "sin(".repeat(200), "x^".repeat(400) + "x", "-".repeat(900) + "x")) {
      if (Formula.parse(deep) instanceof Parsed.Refused refused) {
        assertTrue(refused.position() <= deep.length());
      }
    }
    assertInstanceOf(Parsed.Refused.class, Formula.parse("(".repeat(100) + "x" + ")".repeat(100)));
    assertEquals(1, read("(".repeat(50) + "x" + ")".repeat(50)).value(1, 0));
  }

  @Test
  void variablesAndConstantsHaveTheNamesThatAreGiven() {
    Parsed parsed = Formula.parse("β₁ m̂ + (1 - β₁) κ", List.of("β₁", "m̂"), Map.of("κ", 10.0));
    Formula formula = assertInstanceOf(Parsed.Read.class, parsed).formula();
    assertEquals(0.9 * 2 + (1 - 0.9) * 10, formula.valueAt(0.9, 2), 1e-15);
    assertEquals("0.9 · (−2) + (1 − 0.9) · 10", formula.filled(0.9, -2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x - (y - 1)        | 2 − (−3 − 1)
          (x + y) x          | (2 + (−3)) · 2
          x / (2 y)          | 2 / (2 · (−3))
          -x^2               | −(2^2)
          (-x)^2             | (−2)^2
          y^2                | (−3)^2
          sqrt(x) / (y + 1)  | sqrt(2) / (−3 + 1)
          max(x, y)          | max(2, −3)
          """)
  void writesItselfWithNumbers(String text, String expected) {
    assertEquals(expected, read(text).filled(2, -3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(1 - x)^2 + 100 (y - x^2)^2",
        "((x + y)^2 + 3 (x - y)^2) / 2",
        "x x + y^2 + 4",
        "2 (3 (x y)^2)",
        "x²"
      })
  void knowsASumOfSquares(String text) {
    Formula formula = read(text);
    assertTrue(formula.isSumOfSquares());
    // By differences of the residuals' squares: f is Σ c r², so 2 Σ c r ∇r is its gradient.
    Jet exact = new Jet();
    Jet straight = new Jet();
    formula.curvatures(0.7, -0.4, exact);
    formula.gaussNewton(0.7, -0.4, straight);
    assertEquals(exact.dx, straight.dx);
    assertEquals(exact.value, straight.value);
    assertTrue(
        straight.dxx >= 0 && straight.dxx * straight.dyy >= straight.dxy * straight.dxy - 1e-9);
  }

  /** Residuals 1 − x and 10 (y − x²): J is (−1 0; −20x 10). */
  @Test
  void gaussAndNewtonKnowRosenbrock() {
    Jet jet = new Jet();
    read("(1 - x)^2 + 100 (y - x^2)^2").gaussNewton(0.5, 2, jet);
    assertEquals(2 * (1 + 100), jet.dxx, 1e-12);
    assertEquals(2 * -100, jet.dxy, 1e-12);
    assertEquals(2 * 100, jet.dyy, 1e-12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^2 - y^2",
        "x^4",
        "x^2 + y",
        "-x^2",
        "sin(x)^2 + x",
        "x^2 / y",
        "3",
        "(x - 2)^2 - 1"
      })
  void knowsWhatIsNoSumOfSquares(String text) {
    assertFalse(read(text).isSumOfSquares(), text);
  }

  @Test
  void evaluatingAllocatesNothing() {
    Formula formula = read("20 + x^2 - 10 cos(2 pi x) + exp(-y^2) / (1 + abs(x y)) + max(x, y)^x");
    Jet jet = new Jet();
    Runnable all =
        () -> {
          for (int i = 0; i < 1000; i++) {
            formula.slopes(i, 1, jet);
            formula.curvatures(i, 1, jet);
            formula.value(i, 1);
          }
        };
    assertEquals(0, Allocation.leastOf(() -> all));
  }
}
