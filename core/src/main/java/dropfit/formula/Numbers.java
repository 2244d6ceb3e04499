package dropfit.formula;

import dropfit.numeric.Elementary;

/** What the operations do with numbers. */
final class Numbers {
  static final double LN_10 = 2.302585092994046;

  /** Whole exponents up to this are multiplied out, so that they are the same everywhere. */
  private static final int MOST_FACTORS = 64;

  private Numbers() {}

  /** The result of an operation; those of one operand ignore the second. */
  static double apply(int operation, double a, double b) {
    return switch (operation) {
      case Operation.CONSTANT, Operation.VARIABLE -> a;
      case Operation.ADD -> a + b;
      case Operation.SUBTRACT -> a - b;
      case Operation.MULTIPLY -> a * b;
      case Operation.DIVIDE -> a / b;
      case Operation.POWER -> power(a, b);
      case Operation.NEGATE -> -a;
      case Operation.SQRT -> Math.sqrt(a);
      case Operation.EXP -> Math.exp(a);
      case Operation.LOG -> Math.log(a);
      case Operation.LOG10 -> Math.log(a) / LN_10;
      case Operation.SIN -> Math.sin(a);
      case Operation.COS -> Math.cos(a);
      case Operation.TAN -> Math.tan(a);
      case Operation.ASIN -> Math.asin(a);
      case Operation.ACOS -> Math.acos(a);
      case Operation.ATAN -> Math.atan(a);
      case Operation.SINH -> Elementary.sinh(a);
      case Operation.COSH -> Elementary.cosh(a);
      case Operation.TANH -> Elementary.tanh(a);
      case Operation.ABS -> Math.abs(a);
      case Operation.SIGN -> Math.signum(a);
      case Operation.MIN -> Math.min(a, b);
      case Operation.MAX -> Math.max(a, b);
      default -> throw new IllegalArgumentException("no operation " + operation);
    };
  }

  /** a to the power of b. */
  static double power(double a, double b) {
    if (b != Math.floor(b) || Math.abs(b) > MOST_FACTORS) {
      return Math.pow(a, b);
    }
    double product = 1;
    double square = a;
    for (int n = (int) Math.abs(b); n > 0; n >>= 1) {
      if ((n & 1) == 1) {
        product *= square;
      }
      square *= square;
    }
    return b < 0 ? 1 / product : product;
  }
}
