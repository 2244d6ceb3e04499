package dropfit.web;

/** What the build knows about itself. */
final class Product {
  /** The version of this build, as the Maven project states it. */
  static final String VERSION = "${project.version}";

  private Product() {}
}
