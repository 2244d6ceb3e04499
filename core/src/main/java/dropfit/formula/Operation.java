package dropfit.formula;

/** What a node of a formula does with the nodes that it is made of. */
enum Operation {
  CONSTANT("", 0),
  VARIABLE("", 0),
  ADD("", 2),
  SUBTRACT("", 2),
  MULTIPLY("", 2),
  DIVIDE("", 2),
  POWER("", 2),
  NEGATE("", 1),
  SQRT("sqrt", 1),
  EXP("exp", 1),
  LOG("log", 1),
  LOG10("log10", 1),
  SIN("sin", 1),
  COS("cos", 1),
  TAN("tan", 1),
  ASIN("asin", 1),
  ACOS("acos", 1),
  ATAN("atan", 1),
  SINH("sinh", 1),
  COSH("cosh", 1),
  TANH("tanh", 1),
  ABS("abs", 1),
  SIGN("sign", 1),
  MIN("min", 2),
  MAX("max", 2);

  /** The name of a function; empty for what is written otherwise. */
  final String function;

  final int operands;

  Operation(String function, int operands) {
    this.function = function;
    this.operands = operands;
  }
}
