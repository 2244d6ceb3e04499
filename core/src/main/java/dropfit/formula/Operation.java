package dropfit.formula;

import java.util.List;

/**
 * What the nodes of a formula do with the nodes that they are made of. Whole numbers instead of an
 * enum: a loop over nodes that switches by them is the heart of every evaluation.
 */
final class Operation {
  static final int CONSTANT = 0;
  static final int VARIABLE = 1;
  static final int ADD = 2;
  static final int SUBTRACT = 3;
  static final int MULTIPLY = 4;
  static final int DIVIDE = 5;
  static final int POWER = 6;
  static final int NEGATE = 7;
  static final int SQRT = 8;
  static final int EXP = 9;
  static final int LOG = 10;
  static final int LOG10 = 11;
  static final int SIN = 12;
  static final int COS = 13;
  static final int TAN = 14;
  static final int ASIN = 15;
  static final int ACOS = 16;
  static final int ATAN = 17;
  static final int SINH = 18;
  static final int COSH = 19;
  static final int TANH = 20;
  static final int ABS = 21;
  static final int SIGN = 22;
  static final int MIN = 23;
  static final int MAX = 24;

  /** The names of the functions, from {@link #SQRT} on. */
  private static final List<String> FUNCTIONS =
      List.of(
          "sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh",
          "cosh", "tanh", "abs", "sign", "min", "max");

  private Operation() {}

  /** The function of a name, or -1 if there is none. */
  static int function(String name) {
    int index = FUNCTIONS.indexOf(name);
    return index < 0 ? -1 : SQRT + index;
  }

  /** The name of a function. */
  static String name(int function) {
    return FUNCTIONS.get(function - SQRT);
  }

  /** Whether a function takes two values. */
  static boolean takesTwo(int function) {
    return function == MIN || function == MAX;
  }
}
