package dropfit.formula;

import dropfit.numeric.Decimals;

/** Writes a formula out with numbers in the place of its variables. */
final class Printer {
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int SIGNED = 3;
  private static final int ATOM = 4;

  private final int[] operations;
  private final int[] left;
  private final int[] right;
  private final double[] constants;
  private final double[] variables;

  Printer(int[] operations, int[] left, int[] right, double[] constants, double[] variables) {
    this.operations = operations;
    this.left = left;
    this.right = right;
    this.constants = constants;
    this.variables = variables;
  }

  String print(int node) {
    return print(node, SUM);
  }

  /** A node, in parentheses if it binds less than its place asks for. */
  private String print(int node, int place) {
    int a = left[node];
    int b = right[node];
    return switch (operations[node]) {
      case Operation.CONSTANT -> number(constants[node], place);
      case Operation.VARIABLE -> number(variables[a], place);
      case Operation.ADD -> bound(SUM, place, print(a, SUM) + " + " + print(b, PRODUCT));
      case Operation.SUBTRACT -> bound(SUM, place, print(a, SUM) + " − " + print(b, PRODUCT));
      case Operation.MULTIPLY -> bound(PRODUCT, place, print(a, PRODUCT) + " · " + print(b, ATOM));
      case Operation.DIVIDE -> bound(PRODUCT, place, print(a, PRODUCT) + " / " + print(b, ATOM));
      case Operation.NEGATE -> bound(SIGNED, place, "−" + print(a, ATOM));
      case Operation.POWER -> bound(SIGNED, place, print(a, ATOM) + "^" + print(b, ATOM));
      case Operation.MIN, Operation.MAX ->
          Operation.name(operations[node]) + "(" + print(a, SUM) + ", " + print(b, SUM) + ")";
      default -> Operation.name(operations[node]) + "(" + print(a, SUM) + ")";
    };
  }

  private static String bound(int own, int place, String text) {
    return own >= place ? text : "(" + text + ")";
  }

  private static String number(double value, int place) {
    String text = Decimals.brief(Math.abs(value));
    return value < 0 ? bound(SUM, place, "−" + text) : text;
  }
}
