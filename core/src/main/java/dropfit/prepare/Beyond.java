package dropfit.prepare;

import dropfit.guard.Option;

/** How a spline goes on beyond its outermost knots. */
public enum Beyond implements Option {
  /** At its last height. */
  CONSTANT("constant", "Constant"),
  /** Along its last slope. */
  LINEAR("linear", "Straight on");

  private final String id;
  private final String label;

  Beyond(String id, String label) {
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
