package dropfit.prepare;

import dropfit.guard.Option;

/** What else is made of columns of numbers, so that linear models can follow curves. */
public enum Expansion implements Option {
  /** Nothing. */
  NONE("none", "Nothing"),
  /** Products of any columns, each any number of times, as x² y. */
  POLYNOMIAL("polynomial", "Powers and products"),
  /** Products of different columns only, as x y. */
  PRODUCTS("products", "Products"),
  /** Powers of each column alone, as x². */
  POWERS("powers", "Powers"),
  /** B-splines in place of each column. */
  SPLINES("splines", "Splines");

  private final String id;
  private final String label;

  Expansion(String id, String label) {
    this.id = id;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }
}
