package dropfit.optim;

import dropfit.guard.Option;
import dropfit.guard.Schema;
import java.util.List;

/** The description of a way to minimise, and how to start it. */
public sealed interface Method extends Option permits Rule, Search {

  /** What a method looks at. */
  enum Family implements Option {
    /** One gradient a step. */
    FIRST_ORDER("first_order", "First order"),
    /** Gradients along a line. */
    LINE_SEARCH("line_search", "Line search"),
    /** Second derivatives, or squares under the sum. */
    CURVATURE("curvature", "Curvature"),
    /** Values alone. */
    GRADIENT_FREE("gradient_free", "Without gradients");

    private final String id;
    private final String label;

    Family(String id, String label) {
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

  /**
   * What a person should know of a method.
   *
   * @param id the name in files and links
   * @param label the name that a person reads
   * @param summary one sentence
   * @param source who described it, and when
   */
  record About(String id, String label, String summary, String source) {}

  /**
   * What a person should know.
   *
   * @return the texts
   */
  About about();

  /**
   * What it looks at.
   *
   * @return the family
   */
  Family family();

  /**
   * What it is tuned by.
   *
   * @return the dials in the order a form shows them; the learning rate first, if there is one
   */
  List<Dial> dials();

  /**
   * The fields of its tuning.
   *
   * @return the one source of defaults, ranges, labels and help
   */
  Schema<Tuning> schema();

  @Override
  default String id() {
    return about().id();
  }

  @Override
  default String label() {
    return about().label();
  }
}
