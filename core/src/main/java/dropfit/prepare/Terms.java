package dropfit.prepare;

import dropfit.data.Column;
import dropfit.data.State;
import java.util.ArrayList;
import java.util.List;

/**
 * Powers and products of columns of numbers, behind the columns themselves: those of two factors
 * first, each number of factors in the order of the columns, as scikit-learn's {@code
 * PolynomialFeatures} without the column of ones. The factors are the prepared columns, so if these
 * are standardized, products are of standardized numbers, and are then standardized themselves.
 *
 * @param kind which products there are
 * @param degree how many factors at most
 * @param names of the inputs
 * @param terms the factors of each product, as indices of inputs
 * @param steps how each product is standardized
 */
record Terms(
    Expansion kind, int degree, List<String> names, List<int[]> terms, List<NumberStep> steps)
    implements Expander {
  private static final String[] POWERS = {"", "", "²", "³", "⁴"};

  /** No products at all. */
  static Terms none(List<String> names) {
    return new Terms(Expansion.NONE, 1, names, List.of(), List.of());
  }

  /** How many columns there are with so many of numbers, their products among them. */
  static long count(Expansion kind, int degree, int columns) {
    long sum = 0;
    // The number of ways to choose, from one number of factors to the next.
    double ways = 1;
    for (int k = 1; k <= degree; k++) {
      ways *= (double) (kind == Expansion.POLYNOMIAL ? columns + k - 1 : columns - k + 1) / k;
      sum += kind == Expansion.POWERS ? columns : Math.max(0, (long) (ways + 0.5));
    }
    return sum;
  }

  /**
   * Makes the products and learns how to standardize them.
   *
   * @param values the prepared training rows of each column of numbers
   */
  static Terms fit(
      PreparationSettings settings, List<String> names, int[] numbers, List<double[]> values) {
    ExpansionSettings wanted = settings.expansion();
    Terms raw = named(wanted.kind(), wanted.degree(), names, numbers);
    int[] places = new int[names.size()];
    for (int k = 0; k < numbers.length; k++) {
      places[numbers[k]] = k;
    }
    List<NumberStep> steps = new ArrayList<>();
    for (int[] term : raw.terms) {
      double[] products = values.get(places[term[0]]).clone();
      for (int k = 1; k < term.length; k++) {
        double[] factors = values.get(places[term[k]]);
        for (int i = 0; i < products.length; i++) {
          products[i] *= factors[i];
        }
      }
      steps.add(NumberStep.fit(new Column.Numbers(name(names, term), products), settings));
    }
    return new Terms(wanted.kind(), wanted.degree(), names, raw.terms, List.copyOf(steps));
  }

  private static Terms named(Expansion kind, int degree, List<String> names, int[] numbers) {
    List<int[]> terms = new ArrayList<>();
    for (int factors = 2; factors <= degree; factors++) {
      choose(kind, numbers, new int[factors], 0, 0, terms);
    }
    return new Terms(kind, degree, names, List.copyOf(terms), List.of());
  }

  /** Adds every way to choose the factors from some place on, none before a given column. */
  private static void choose(
      Expansion kind, int[] numbers, int[] chosen, int place, int least, List<int[]> out) {
    if (place == chosen.length) {
      out.add(chosen.clone());
      return;
    }
    int most = kind == Expansion.POWERS && place > 0 ? least + 1 : numbers.length;
    for (int k = least; k < most; k++) {
      chosen[place] = numbers[k];
      choose(kind, numbers, chosen, place + 1, kind == Expansion.PRODUCTS ? k + 1 : k, out);
    }
  }

  /** As x² for x x, or x·y. */
  private static String name(List<String> names, int[] term) {
    StringBuilder name = new StringBuilder();
    for (int from = 0, to; from < term.length; from = to) {
      to = from;
      while (to < term.length && term[to] == term[from]) {
        to++;
      }
      name.append(from == 0 ? "" : "·").append(names.get(term[from])).append(POWERS[to - from]);
    }
    return name.toString();
  }

  private static double product(int[] term, double[] inputs, int from) {
    double product = inputs[from + term[0]];
    for (int k = 1; k < term.length; k++) {
      product *= inputs[from + term[k]];
    }
    return product;
  }

  static Terms restore(Expansion kind, State state, List<String> names, int[] numbers) {
    int degree = state.integer("degree", 1, POWERS.length - 1);
    List<State> products = state.states("products");
    boolean sound = kind != Expansion.NONE && count(kind, degree, numbers.length) <= limit(numbers);
    Terms raw = sound ? named(kind, degree, names, numbers) : none(names);
    if (!sound || raw.terms.size() != products.size()) {
      throw new State.Malformed("there should be as many products as their kind makes");
    }
    List<NumberStep> steps = new ArrayList<>();
    for (State product : products) {
      steps.add(NumberStep.restore(product));
    }
    return new Terms(kind, degree, names, raw.terms, steps);
  }

  private static long limit(int[] numbers) {
    return Math.max(ExpansionSettings.MOST_COLUMNS, numbers.length);
  }

  @Override
  public List<String> features() {
    List<String> all = new ArrayList<>(names);
    for (NumberStep step : steps) {
      all.add(step.column());
    }
    return all;
  }

  @Override
  public void expand(double[] inputs, int from, double[] out, int to) {
    int width = names.size();
    System.arraycopy(inputs, from, out, to, width);
    for (int k = 0; k < steps.size(); k++) {
      out[to + width + k] = steps.get(k).standardized(product(terms.get(k), inputs, from));
    }
  }

  @Override
  public void reduce(double[] features, double[] out) {
    System.arraycopy(features, 0, out, 0, names.size());
  }

  @Override
  public State state() {
    List<State> products = new ArrayList<>();
    for (NumberStep step : steps) {
      products.add(step.state());
    }
    return new State()
        .put("kind", kind.id())
        .put("degree", (double) degree)
        .put("products", products);
  }
}
