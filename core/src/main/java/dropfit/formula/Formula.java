package dropfit.formula;

import dropfit.numeric.Elementary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An expression with exact slopes and curvatures in its first two variables, by automatic
 * differentiation in forward mode: every operation is carried out on numbers with their derivatives
 * (Griewank and Walther, "Evaluating Derivatives", 2nd ed., 2008, chapters 3 and 13).
 *
 * <p>Nodes stand after those they are made of, so evaluating is one loop without recursion; it
 * allocates nothing. Numbers of the last evaluation are kept inside: one formula serves one caller.
 */
public final class Formula implements Surface {
  /** A longer text is refused. */
  public static final int MOST_CHARACTERS = 1_000;

  private final int[] operations;
  private final int[] left;
  private final int[] right;
  private final int root;

  /** Whether a node depends on the first two variables. */
  private final boolean[] varies;

  private final double[] v;
  private final double[] vx;
  private final double[] vy;
  private final double[] vxx;
  private final double[] vxy;
  private final double[] vyy;

  /**
   * The nodes whose squares, times these factors, add up to the formula; empty if there are none.
   */
  private final List<Integer> residuals = new ArrayList<>();

  private final List<Double> factors = new ArrayList<>();
  private final boolean squares;

  Formula(int[] operations, int[] left, int[] right, double[] constants, int root) {
    int size = operations.length;
    this.operations = operations;
    this.left = left;
    this.right = right;
    this.root = root;
    this.v = constants;
    this.vx = new double[size];
    this.vy = new double[size];
    this.vxx = new double[size];
    this.vxy = new double[size];
    this.vyy = new double[size];
    this.varies = new boolean[size];
    for (int i = 0; i < size; i++) {
      varies[i] =
          operations[i] == Operation.VARIABLE
              ? left[i] < 2
              : operations[i] != Operation.CONSTANT && (varies[left[i]] || varies[right[i]]);
      if (operations[i] == Operation.VARIABLE) {
        vx[i] = left[i] == 0 ? 1 : 0;
        vy[i] = left[i] == 1 ? 1 : 0;
      }
    }
    this.squares = collectSquares(root, 1) && !residuals.isEmpty();
  }

  /**
   * Reads a formula.
   *
   * @param text for example {@code (1 - x)^2 + 100 (y - x^2)^2}
   * @param variables the names of its variables, whose values are given in this order
   * @param constants the values of names that stay the same
   * @return the formula, or where it goes wrong
   */
  public static Parsed parse(String text, List<String> variables, Map<String, Double> constants) {
    if (text.length() > MOST_CHARACTERS) {
      return new Parsed.Refused(
          MOST_CHARACTERS, "A formula has at most " + MOST_CHARACTERS + " characters.");
    }
    return new Parser(text, variables, constants).parse();
  }

  /**
   * Reads a formula in x and y.
   *
   * @param text the formula
   * @return the formula, or where it goes wrong
   */
  public static Parsed parse(String text) {
    return parse(text, List.of("x", "y"), Map.of());
  }

  /**
   * The value for any number of variables.
   *
   * @param variables one number a variable
   * @return the value, NaN where there is none
   */
  public double valueAt(double... variables) {
    for (int i = 0; i <= root; i++) {
      switch (operations[i]) {
        case Operation.CONSTANT -> {}
        case Operation.VARIABLE -> v[i] = variables[left[i]];
        default -> v[i] = Numbers.apply(operations[i], v[left[i]], v[right[i]]);
      }
    }
    return v[root];
  }

  @Override
  public double value(double x, double y) {
    for (int i = 0; i <= root; i++) {
      switch (operations[i]) {
        case Operation.CONSTANT -> {}
        case Operation.VARIABLE -> v[i] = left[i] == 0 ? x : y;
        default -> v[i] = Numbers.apply(operations[i], v[left[i]], v[right[i]]);
      }
    }
    return v[root];
  }

  @Override
  public void slopes(double x, double y, Jet out) {
    sweep(x, y, false);
    out.value = v[root];
    out.dx = vx[root];
    out.dy = vy[root];
  }

  @Override
  public void curvatures(double x, double y, Jet out) {
    sweep(x, y, true);
    out.value = v[root];
    out.dx = vx[root];
    out.dy = vy[root];
    out.dxx = vxx[root];
    out.dxy = vxy[root];
    out.dyy = vyy[root];
  }

  @Override
  public boolean isSumOfSquares() {
    return squares;
  }

  @Override
  public void gaussNewton(double x, double y, Jet out) {
    slopes(x, y, out);
    out.dxx = 0;
    out.dxy = 0;
    out.dyy = 0;
    for (int k = 0; k < residuals.size(); k++) {
      int r = residuals.get(k);
      double factor = 2 * factors.get(k);
      out.dxx += factor * vx[r] * vx[r];
      out.dxy += factor * vx[r] * vy[r];
      out.dyy += factor * vy[r] * vy[r];
    }
  }

  /** Notes what is squared below a node; false if there is anything else that varies. */
  private boolean collectSquares(int node, double factor) {
    int a = left[node];
    int b = right[node];
    if (!varies[node]) {
      return operations[node] == Operation.CONSTANT && v[node] >= 0;
    }
    return switch (operations[node]) {
      case Operation.ADD -> collectSquares(a, factor) && collectSquares(b, factor);
      case Operation.MULTIPLY -> {
        if (a == b) {
          yield note(a, factor);
        }
        yield isPositive(a)
            ? collectSquares(b, factor * v[a])
            : isPositive(b) && collectSquares(a, factor * v[b]);
      }
      case Operation.DIVIDE -> isPositive(b) && collectSquares(a, factor / v[b]);
      case Operation.POWER -> !varies[b] && isPositive(b) && v[b] == 2 && note(a, factor);
      default -> false;
    };
  }

  private boolean isPositive(int node) {
    return operations[node] == Operation.CONSTANT && v[node] > 0;
  }

  private boolean note(int residual, double factor) {
    residuals.add(residual);
    factors.add(factor);
    return true;
  }

  private void sweep(double x, double y, boolean twice) {
    for (int i = 0; i <= root; i++) {
      switch (operations[i]) {
        case Operation.CONSTANT -> {}
        case Operation.VARIABLE -> v[i] = left[i] == 0 ? x : y;
        case Operation.ADD -> add(i, left[i], right[i], 1, twice);
        case Operation.SUBTRACT -> add(i, left[i], right[i], -1, twice);
        case Operation.MULTIPLY -> multiply(i, left[i], right[i], twice);
        case Operation.DIVIDE -> divide(i, left[i], right[i], twice);
        case Operation.POWER -> power(i, left[i], right[i], twice);
        case Operation.MIN -> choose(i, left[i], right[i], v[left[i]] <= v[right[i]]);
        case Operation.MAX -> choose(i, left[i], right[i], v[left[i]] >= v[right[i]]);
        default -> apply(i, left[i], twice);
      }
    }
  }

  private void add(int i, int a, int b, double sign, boolean twice) {
    v[i] = v[a] + sign * v[b];
    vx[i] = vx[a] + sign * vx[b];
    vy[i] = vy[a] + sign * vy[b];
    if (twice) {
      vxx[i] = vxx[a] + sign * vxx[b];
      vxy[i] = vxy[a] + sign * vxy[b];
      vyy[i] = vyy[a] + sign * vyy[b];
    }
  }

  private void multiply(int i, int a, int b, boolean twice) {
    double p = v[a];
    double q = v[b];
    if (twice) {
      vxx[i] = vxx[a] * q + 2 * vx[a] * vx[b] + p * vxx[b];
      vxy[i] = vxy[a] * q + vx[a] * vy[b] + vy[a] * vx[b] + p * vxy[b];
      vyy[i] = vyy[a] * q + 2 * vy[a] * vy[b] + p * vyy[b];
    }
    vx[i] = vx[a] * q + p * vx[b];
    vy[i] = vy[a] * q + p * vy[b];
    v[i] = p * q;
  }

  private void divide(int i, int a, int b, boolean twice) {
    double q = v[b];
    v[i] = v[a] / q;
    vx[i] = (vx[a] - v[i] * vx[b]) / q;
    vy[i] = (vy[a] - v[i] * vy[b]) / q;
    if (twice) {
      vxx[i] = (vxx[a] - 2 * vx[i] * vx[b] - v[i] * vxx[b]) / q;
      vxy[i] = (vxy[a] - vx[i] * vy[b] - vy[i] * vx[b] - v[i] * vxy[b]) / q;
      vyy[i] = (vyy[a] - 2 * vy[i] * vy[b] - v[i] * vyy[b]) / q;
    }
  }

  /** The first of two nodes, or the second; what has no value wins. */
  private void choose(int i, int first, int second, boolean isFirst) {
    int a = isFirst || Double.isNaN(v[first]) ? first : second;
    v[i] = v[a];
    vx[i] = vx[a];
    vy[i] = vy[a];
    vxx[i] = vxx[a];
    vxy[i] = vxy[a];
    vyy[i] = vyy[a];
  }

  private void power(int i, int a, int b, boolean twice) {
    double u = v[a];
    double p = v[b];
    if (!varies[b]) {
      double first = p == 0 ? 0 : p * Numbers.power(u, p - 1);
      double second = p == 0 || p == 1 ? 0 : p * (p - 1) * Numbers.power(u, p - 2);
      chain(i, a, Numbers.power(u, p), first, second, twice);
      return;
    }
    // uᵖ by both: ∂/∂u = p uᵖ⁻¹, ∂/∂p = uᵖ log u.
    double f = Math.pow(u, p);
    double log = Math.log(u);
    double fu = p * Math.pow(u, p - 1);
    double fp = f * log;
    if (twice) {
      double fuu = p * (p - 1) * Math.pow(u, p - 2);
      double fup = Math.pow(u, p - 1) * (1 + p * log);
      double fpp = fp * log;
      vxx[i] =
          fuu * vx[a] * vx[a]
              + 2 * fup * vx[a] * vx[b]
              + fpp * vx[b] * vx[b]
              + fu * vxx[a]
              + fp * vxx[b];
      vxy[i] =
          fuu * vx[a] * vy[a]
              + fup * (vx[a] * vy[b] + vy[a] * vx[b])
              + fpp * vx[b] * vy[b]
              + fu * vxy[a]
              + fp * vxy[b];
      vyy[i] =
          fuu * vy[a] * vy[a]
              + 2 * fup * vy[a] * vy[b]
              + fpp * vy[b] * vy[b]
              + fu * vyy[a]
              + fp * vyy[b];
    }
    vx[i] = fu * vx[a] + fp * vx[b];
    vy[i] = fu * vy[a] + fp * vy[b];
    v[i] = f;
  }

  /** The functions of one operand, with their first and second derivatives. */
  private void apply(int i, int a, boolean twice) {
    double u = v[a];
    double f = Numbers.apply(operations[i], u, u);
    switch (operations[i]) {
      case Operation.NEGATE -> chain(i, a, f, -1, 0, twice);
      case Operation.SQRT -> chain(i, a, f, 0.5 / f, -0.25 / (u * f), twice);
      case Operation.EXP -> chain(i, a, f, f, f, twice);
      case Operation.LOG -> chain(i, a, f, 1 / u, -1 / (u * u), twice);
      case Operation.LOG10 ->
          chain(i, a, f, 1 / (u * Numbers.LN_10), -1 / (u * u * Numbers.LN_10), twice);
      case Operation.SIN -> chain(i, a, f, Math.cos(u), -f, twice);
      case Operation.COS -> chain(i, a, f, -Math.sin(u), -f, twice);
      case Operation.TAN -> chain(i, a, f, 1 + f * f, 2 * f * (1 + f * f), twice);
      case Operation.ASIN -> {
        double root2 = 1 - u * u;
        chain(i, a, f, 1 / Math.sqrt(root2), u / (root2 * Math.sqrt(root2)), twice);
      }
      case Operation.ACOS -> {
        double root2 = 1 - u * u;
        chain(i, a, f, -1 / Math.sqrt(root2), -u / (root2 * Math.sqrt(root2)), twice);
      }
      case Operation.ATAN -> {
        double first = 1 / (1 + u * u);
        chain(i, a, f, first, -2 * u * first * first, twice);
      }
      case Operation.SINH -> chain(i, a, f, Elementary.cosh(u), f, twice);
      case Operation.COSH -> chain(i, a, f, Elementary.sinh(u), f, twice);
      case Operation.TANH -> chain(i, a, f, 1 - f * f, -2 * f * (1 - f * f), twice);
      case Operation.ABS -> chain(i, a, f, Math.signum(u), 0, twice);
      default -> chain(i, a, f, 0, 0, twice);
    }
  }

  /** f(u) from f and its derivatives at u. */
  private void chain(int i, int a, double f, double first, double second, boolean twice) {
    double ux = vx[a];
    double uy = vy[a];
    v[i] = f;
    vx[i] = first * ux;
    vy[i] = first * uy;
    if (twice) {
      vxx[i] = second * ux * ux + first * vxx[a];
      vxy[i] = second * ux * uy + first * vxy[a];
      vyy[i] = second * uy * uy + first * vyy[a];
    }
  }

  /**
   * The formula with numbers in the place of its variables, as a person would write it.
   *
   * @param variables one number a variable
   * @return for example {@code 0.9 · 2.5 + (1 − 0.9) · (−4)}
   */
  public String filled(double... variables) {
    return new Printer(operations, left, right, v, variables).print(root);
  }
}
