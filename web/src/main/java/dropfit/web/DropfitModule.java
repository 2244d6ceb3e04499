package dropfit.web;

import org.teavm.jso.JSExport;

/** The functions that the page's worker calls. */
public final class DropfitModule {
  private DropfitModule() {}

  /**
   * The version of the product that this module was built from.
   *
   * @return such as {@code 1.2.3}
   */
  @JSExport
  public static String version() {
    return Product.VERSION;
  }
}
