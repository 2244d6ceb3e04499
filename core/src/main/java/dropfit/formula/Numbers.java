package dropfit.formula;

import dropfit.numeric.Elementary;

/** What the operations do with numbers. */
final class Numbers {
  static final double LN_10 = 2.302585092994046;

  /** Whole exponents up to this are multiplied out, so that they are the same everywhere. */
  private static final int MOST_FACTORS = 64;

  private Numbers() {}

  /** The result of an operation; those of one operand ignore the second. */
  static double apply(Operation operation, double a, double b) {
    return switch (operation) {
      case CONSTANT, VARIABLE -> a;
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case POWER -> power(a, b);
      case NEGATE -> -a;
      case SQRT -> Math.sqrt(a);
      case EXP -> Math.exp(a);
      case LOG -> Math.log(a);
      case LOG10 -> Math.log(a) / LN_10;
      case SIN -> Math.sin(a);
      case COS -> Math.cos(a);
      case TAN -> Math.tan(a);
      case ASIN -> Math.asin(a);
      case ACOS -> Math.acos(a);
      case ATAN -> Math.atan(a);
      case SINH -> Elementary.sinh(a);
      case COSH -> Elementary.cosh(a);
      case TANH -> Elementary.tanh(a);
      case ABS -> Math.abs(a);
      case SIGN -> Math.signum(a);
      case MIN -> Math.min(a, b);
      case MAX -> Math.max(a, b);
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
