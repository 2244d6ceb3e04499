package dropfit.linear;

import dropfit.guard.Option;

/** How passive-aggressive learning holds back its moves (Crammer et al. 2006, section 3). */
public enum PassiveAggressive implements Option {
  /** No move is longer than C for a row of length 1. */
  PA1("pa1", "PA-I"),
  /** The square of the loss is weighed by C against the move. */
  PA2("pa2", "PA-II");

  private final String id;
  private final String label;

  PassiveAggressive(String id, String label) {
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
