package dropfit.discriminant;

import dropfit.guard.Option;

/** How probable classes are before a row is looked at. */
public enum Priors implements Option {
  /** As often as in the training rows. */
  PROPORTIONAL("proportional", "As often as in the data"),
  /** All the same. */
  EQUAL("equal", "Equal");

  private final String id;
  private final String label;

  Priors(String id, String label) {
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

  /** One share a class. */
  double[] of(ClassRows rows) {
    double[] priors = new double[rows.classes];
    for (int k = 0; k < priors.length; k++) {
      priors[k] = this == EQUAL ? 1.0 / rows.classes : (double) rows.counts[k] / rows.rows;
    }
    return priors;
  }
}
