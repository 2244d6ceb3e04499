package dropfit.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Exact derivatives against differences, on random formulas. */
class DerivativesPropertyTest {
  /** Larger curvatures make differences meaningless. */
  private static final double TAME = 1e3;

  @Provide
  Arbitrary<String> formulas() {
    return nested(4);
  }

  private static Arbitrary<String> nested(int depth) {
    Arbitrary<String> leaf = Arbitraries.of("x", "y", "x", "y", "2", "0.5", "pi", "1.25");
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> inner = nested(depth - 1);
    Arbitrary<String> called =
        Combinators.combine(
                Arbitraries.of(
                    "sin", "cos", "tanh", "exp", "atan", "sqrt", "log", "log10", "abs", "sinh",
                    "cosh", "tan", "asin", "acos", "-"),
                inner)
            .as((function, a) -> function + "(" + a + ")");
    Arbitrary<String> joined =
        Combinators.combine(inner, Arbitraries.of("+", "-", "*", "/", "^"), inner)
            .as((a, operator, b) -> "(" + a + ") " + operator + " (" + b + ")");
    Arbitrary<String> squared = inner.map(a -> "(" + a + ")^2");
    Arbitrary<String> least =
        Combinators.combine(Arbitraries.of("min", "max"), inner, inner)
            .as((function, a, b) -> function + "(" + a + ", " + b + ")");
    return Arbitraries.frequencyOf(
        Tuple.of(1, leaf),
        Tuple.of(4, called),
        Tuple.of(4, joined),
        Tuple.of(2, squared),
        Tuple.of(1, least));
  }

  @Property(tries = 1000)
  void slopesAndCurvaturesAreThoseOfDifferences(@ForAll("formulas") String text, @ForAll int seed) {
    double x = 0.3 + (seed & 0xff) / 200.0;
    double y = 0.4 + (seed >>> 8 & 0xff) / 200.0;
    Formula formula = assertInstanceOf(Parsed.Read.class, Formula.parse(text), text).formula();
    Jet jet = new Jet();
    formula.curvatures(x, y, jet);
    Assume.that(isTame(jet));
    double h = 1e-5;
    Jet left = at(formula, x - h, y);
    Jet right = at(formula, x + h, y);
    Jet below = at(formula, x, y - h);
    Jet above = at(formula, x, y + h);
    for (Jet near : List.of(left, right, below, above)) {
      Assume.that(isTame(near));
      // A kink or a step nearby: differences across it tell nothing.
      Assume.that(Math.abs(near.dx - jet.dx) < 0.05 && Math.abs(near.dy - jet.dy) < 0.05);
      Assume.that(
          Math.abs(near.dxx - jet.dxx) + Math.abs(near.dxy - jet.dxy) + Math.abs(near.dyy - jet.dyy)
              < 0.05);
    }
    double close = 1e-4 * (1 + size(jet));
    assertEquals((right.value - left.value) / (2 * h), jet.dx, close, text);
    assertEquals((above.value - below.value) / (2 * h), jet.dy, close, text);
    assertEquals((right.dx - left.dx) / (2 * h), jet.dxx, close, text);
    assertEquals((above.dx - below.dx) / (2 * h), jet.dxy, close, text);
    assertEquals((right.dy - left.dy) / (2 * h), jet.dxy, close, text);
    assertEquals((above.dy - below.dy) / (2 * h), jet.dyy, close, text);
    assertEquals(formula.value(x, y), jet.value, text);
    Jet slopes = new Jet();
    formula.slopes(x, y, slopes);
    assertEquals(jet.dx, slopes.dx, text);
    assertEquals(jet.dy, slopes.dy, text);
  }

  private static Jet at(Formula formula, double x, double y) {
    Jet jet = new Jet();
    formula.curvatures(x, y, jet);
    return jet;
  }

  private static double size(Jet jet) {
    return Math.abs(jet.value)
        + Math.abs(jet.dx)
        + Math.abs(jet.dy)
        + Math.abs(jet.dxx)
        + Math.abs(jet.dxy)
        + Math.abs(jet.dyy);
  }

  private static boolean isTame(Jet jet) {
    return size(jet) < TAME;
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.of(
            "x", "y", "(", ")", "+", "-", "*", "/", "^", ",", "sin", "max(", "2", ".5", "1e", "²",
            " ", "#", "π", "ß", "\u0302", "abs(", "e")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1000)
  void anyTextIsReadOrRefusedAtACharacter(@ForAll("anything") String text) {
    Parsed parsed = Formula.parse(text);
    if (parsed instanceof Parsed.Refused refused) {
      assertTrue(refused.position() >= 0 && refused.position() <= text.length(), text);
      assertTrue(refused.message().length() > 10, text);
    } else {
      assertNotNull(((Parsed.Read) parsed).formula().filled(1, 2));
    }
  }
}
