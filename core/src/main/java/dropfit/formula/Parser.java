package dropfit.formula;

import dropfit.numeric.Decimals;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a formula by recursive descent. At the first mistake it notes the place and jumps to the
 * end, so that all that is under way ends by itself.
 *
 * <pre>
 * sum     = product (('+' | '-') product)*
 * product = signed (('*' | '/' | nothing) signed)*
 * signed  = ('-' | '+') signed | power
 * power   = atom ('^' signed)?
 * atom    = number | name | function '(' sum (',' sum)* ')' | '(' sum ')'
 * </pre>
 */
final class Parser {
  /** Deeper nesting is refused, for the stack's sake. */
  private static final int MOST_DEPTH = 60;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final String text;
  private final List<String> variables;
  private final Map<String, Double> constants;
  private final Nodes nodes = new Nodes();
  private int at;
  private int depth;
  private Parsed.@Nullable Refused refusal;

  Parser(String text, List<String> variables, Map<String, Double> constants) {
    this.text = text;
    this.variables = variables;
    this.constants = constants;
  }

  Parsed parse() {
    if (peek() == 0) {
      return new Parsed.Refused(0, "Type a formula, such as x^2 + 3 y^2.");
    }
    int root = sum();
    if (peek() == ')') {
      fail(at, "This ) closes nothing.");
    } else if (peek() != 0) {
      fail(at, unexpected());
    }
    return refusal == null ? new Parsed.Read(nodes.formula(root)) : refusal;
  }

  /** Notes the first mistake and goes to the end. */
  private int fail(int position, String message) {
    if (refusal == null) {
      refusal = new Parsed.Refused(position, message);
    }
    at = text.length();
    return nodes.constant(0);
  }

  private String unexpected() {
    char c = peek();
    if (c == 0) {
      return "Something is missing at the end.";
    }
    return c == ','
        ? "A comma stands only between the values of a function; numbers have a point, as in 1.5."
        : "Did not expect " + c + " here.";
  }

  /** The next character that counts, 0 at the end. */
  private char peek() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at == text.length()) {
      return 0;
    }
    char c = text.charAt(at);
    return switch (c) {
      case '−', '–' -> '-';
      case '·', '×', '⋅' -> '*';
      case '÷', ':' -> '/';
      default -> c;
    };
  }

  private int sum() {
    if (++depth > MOST_DEPTH) {
      return fail(at, "This is nested too deeply.");
    }
    int node = product();
    for (char c = peek(); c == '+' || c == '-'; c = peek()) {
      at++;
      node = nodes.binary(c == '+' ? Operation.ADD : Operation.SUBTRACT, node, product());
    }
    depth--;
    return node;
  }

  private int product() {
    int node = signed();
    for (char c = peek(); c == '*' || c == '/' || beginsAtom(c); c = peek()) {
      if (!beginsAtom(c)) {
        at++;
      }
      node = nodes.binary(c == '/' ? Operation.DIVIDE : Operation.MULTIPLY, node, signed());
    }
    return node;
  }

  private static boolean beginsAtom(char c) {
    return c == '(' || c == '.' || isDigit(c) || isLetter(c);
  }

  private int signed() {
    boolean negative = false;
    for (char c = peek(); c == '-' || c == '+'; c = peek()) {
      negative ^= c == '-';
      at++;
    }
    int node = power();
    return negative ? nodes.unary(Operation.NEGATE, node) : node;
  }

  private int power() {
    int base = atom();
    char c = peek();
    int digit = c == 0 ? -1 : SUPERSCRIPTS.indexOf(c);
    if (digit >= 0) {
      at++;
      return nodes.binary(Operation.POWER, base, nodes.constant(digit));
    }
    boolean stars = c == '*' && at + 1 < text.length() && text.charAt(at + 1) == '*';
    if (c != '^' && !stars) {
      return base;
    }
    at += stars ? 2 : 1;
    if (++depth > MOST_DEPTH) {
      return fail(at, "This is nested too deeply.");
    }
    int exponent = signed();
    depth--;
    return nodes.binary(Operation.POWER, base, exponent);
  }

  private int atom() {
    char c = peek();
    if (c == '(') {
      int open = at++;
      int node = sum();
      close(open);
      return node;
    }
    if (isDigit(c) || c == '.') {
      return number();
    }
    if (isLetter(c)) {
      return name();
    }
    return fail(
        at,
        c == 0 || c == ')' || c == ',' ? "A number, a name or a ( is missing here." : unexpected());
  }

  private void close(int open) {
    if (peek() == ')') {
      at++;
    } else {
      fail(at, peek() == 0 ? "The ( at character " + (open + 1) + " is not closed." : unexpected());
    }
  }

  private int number() {
    int from = at;
    at = digits(at);
    if (at < text.length() && text.charAt(at) == '.') {
      at = digits(at + 1);
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int sign = at + 1;
      boolean signed =
          sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+');
      int first = signed ? sign + 1 : sign;
      int end = digits(first);
      // 2e is twice Euler's number, 2e3 is two thousand.
      at = end > first ? end : at;
    }
    double value = Decimals.parseOrNaN(text.toCharArray(), from, at);
    return Math.abs(value) <= Double.MAX_VALUE
        ? nodes.constant(value)
        : fail(from, "This is no number.");
  }

  private int digits(int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int name() {
    int from = at;
    while (at < text.length() && (isLetter(text.charAt(at)) || isMark(text.charAt(at)))) {
      at++;
    }
    String name = text.substring(from, at);
    int variable = variables.indexOf(name);
    if (variable >= 0) {
      return nodes.variable(variable);
    }
    Double constant = constants.get(name);
    if (constant != null) {
      return nodes.constant(constant);
    }
    if (name.equals("pi") || name.equals("π")) {
      return nodes.constant(Math.PI);
    }
    if (name.equals("e")) {
      return nodes.constant(Math.E);
    }
    return function(from, name.equals("ln") ? "log" : name);
  }

  private int function(int from, String name) {
    int function = Operation.function(name);
    if (function >= 0) {
      return call(from, function);
    }
    return fail(
        from,
        "There is no "
            + name
            + " here; the variables are "
            + String.join(" and ", variables)
            + ", and a product of them is x*y.");
  }

  private int call(int from, int function) {
    String name = Operation.name(function);
    if (peek() != '(') {
      return fail(from, name + " needs parentheses, as in " + name + "(x).");
    }
    int open = at++;
    int first = sum();
    if (!Operation.takesTwo(function)) {
      close(open);
      return nodes.unary(function, first);
    }
    if (peek() != ',') {
      return fail(from, name + " takes two values, as in max(x, y).");
    }
    int node = first;
    // More than two values are taken two by two.
    while (peek() == ',') {
      at++;
      node = nodes.binary(function, node, sum());
    }
    close(open);
    return node;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Latin and Greek letters. */
  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'Α' && c <= 'ω') || c == 'û';
  }

  /** What a name may hold after its letter: subscripts, digits, a hat. */
  private static boolean isMark(char c) {
    return isDigit(c) || (c >= '₀' && c <= '₉') || c == '\u0302';
  }
}
