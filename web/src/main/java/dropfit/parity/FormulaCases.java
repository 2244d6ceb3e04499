package dropfit.parity;

import dropfit.formula.Formula;
import dropfit.formula.Jet;
import dropfit.formula.Parsed;
import java.util.ArrayList;
import java.util.List;

/** Typed formulas, right and wrong. */
final class FormulaCases {
  private static final List<String> RIGHT =
      List.of(
          "(1 - x)^2 + 100 (y - x^2)^2",
          "sin(x) cos(y) + tan(x y / 4)",
          "exp(-x^2 - y^2) log(2 + x y)",
          "asin(x / 3) + acos(y / 3) - atan(x y)",
          "sinh(x) - cosh(y) + tanh(x - y)",
          "sqrt(x^2 + y^2) + abs(x - y) + sign(y)",
          "x^y + (x + y)^2.5 + 2^x",
          "log10(x + y) / (1 + x^-3)",
          "min(x, y, x y) - max(x², y³)",
          "1.5e-3 x − 2 π y ÷ e");

  private static final List<String> WRONG =
      List.of(
          "",
          "x +",
          "(x",
          "x)",
          "xy",
          "sin x",
          "1,5",
          "x # y",
          "2 + z",
          "1e999",
          "max(x)",
          ".",
          "((((x",
          "x ^ ^ y",
          "constructor",
          "x\u0000y");

  private FormulaCases() {}

  static List<Case> all() {
    return List.of(
        Case.close("formulas", samples -> right()),
        Case.exact("formulas that are none", samples -> wrong()));
  }

  private static Answer right() {
    Answer answer = new Answer();
    Jet jet = new Jet();
    List<String> filled = new ArrayList<>();
    for (String text : RIGHT) {
      Formula formula = ((Parsed.Read) Formula.parse(text)).formula();
      for (double[] place : new double[][] {{0.7, 1.3}, {2.25, 0.4}, {1.9, 2.1}}) {
        formula.curvatures(place[0], place[1], jet);
        answer.numbers(
            text + " at " + place[0],
            jet.value,
            jet.dx,
            jet.dy,
            jet.dxx,
            jet.dxy,
            jet.dyy,
            formula.isSumOfSquares() ? 1 : 0);
        filled.add(formula.filled(place));
      }
    }
    return answer.texts("filled", filled);
  }

  private static Answer wrong() {
    List<String> messages = new ArrayList<>();
    for (String text : WRONG) {
      Parsed parsed = Formula.parse(text);
      messages.add(
          parsed instanceof Parsed.Refused refused
              ? refused.position() + " " + refused.message()
              : "read");
    }
    return new Answer().texts("messages", messages);
  }
}
