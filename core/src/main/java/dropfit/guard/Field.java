package dropfit.guard;

import dropfit.numeric.Decimals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of one parameter: the single source of its default, range, label and help.
 *
 * @param name the key in files and links
 * @param label the name that a person reads
 * @param help one sentence on what it does
 * @param kind what values it takes
 * @param least smallest number allowed, or excluded if {@code open}
 * @param most largest number allowed
 * @param open whether {@code least} itself is excluded
 * @param scale how a slider should move over the range
 * @param options the answers to a choice, else empty
 * @param initial the default: a {@code Double}, {@code Boolean} or the id of an option
 * @param relevance when the field matters, or null if always
 */
public record Field(
    String name,
    String label,
    String help,
    Kind kind,
    double least,
    double most,
    boolean open,
    Scale scale,
    List<Choice> options,
    Object initial,
    @Nullable Relevance relevance) {

  /** What values a field takes. */
  public enum Kind {
    /** Any number of the range. */
    REAL,
    /** A whole number of the range. */
    INTEGER,
    /** One of the options. */
    CHOICE,
    /** True or false. */
    FLAG
  }

  /** How a slider should move over a range. */
  public enum Scale {
    /** In equal differences. */
    LINEAR,
    /** In equal ratios. */
    LOGARITHMIC
  }

  /**
   * An answer to a choice.
   *
   * @param id its name in files and links
   * @param label its name that a person reads
   */
  public record Choice(String id, String label) {}

  /**
   * A field that matters only while another has one of some values.
   *
   * @param field the other field's name
   * @param ids ids of the other field's options
   */
  public record Relevance(String field, List<String> ids) {}

  /**
   * The range in words, as messages and help texts give it.
   *
   * @return for example "above 0, at most 10"
   */
  public String range() {
    StringBuilder out = new StringBuilder();
    if (least > Double.NEGATIVE_INFINITY) {
      out.append(open ? "above " : "at least ").append(Decimals.print(least));
    }
    if (most < Double.POSITIVE_INFINITY) {
      out.append(out.length() == 0 ? "" : ", ").append("at most ").append(Decimals.print(most));
    }
    return out.length() == 0 ? "a finite number" : out.toString();
  }

  /** Asked positively, so that NaN is refused. */
  boolean contains(double value) {
    boolean aboveLeast = open ? value > least : value >= least;
    return aboveLeast && value <= most && Math.abs(value) <= Double.MAX_VALUE;
  }

  Field within(double low, double high, boolean openBelow) {
    return new Field(
        name, label, help, kind, low, high, openBelow, scale, options, initial, relevance);
  }

  Field scaled(Scale other) {
    return new Field(
        name, label, help, kind, least, most, open, other, options, initial, relevance);
  }

  Field helped(String sentence) {
    return new Field(
        name, label, sentence, kind, least, most, open, scale, options, initial, relevance);
  }

  Field relevant(Relevance condition) {
    return new Field(
        name, label, help, kind, least, most, open, scale, options, initial, condition);
  }
}
