package dropfit.csv;

import java.util.List;

/**
 * One thing that was understood of a file as a whole, and can be corrected.
 *
 * @param id the option that corrects it
 * @param label what it is, as a person reads it
 * @param kind what its values are
 * @param value as detected or chosen: a {@code String}, an {@code Integer} or a {@code Boolean}
 * @param text the value as a person reads it
 * @param chosen whether the user chose it
 * @param options what may be chosen instead; for a number only proposals
 */
public record Chip(
    String id,
    String label,
    Kind kind,
    Object value,
    String text,
    boolean chosen,
    List<Option> options) {

  /** What the values of a chip are. */
  public enum Kind {
    /** One of the options. */
    CHOICE,
    /** Any whole number from 0. */
    NUMBER,
    /** True or false. */
    FLAG
  }

  /**
   * A value that may be chosen.
   *
   * @param value of the kind of the chip's own
   * @param text the value as a person reads it
   */
  public record Option(Object value, String text) {}

  /**
   * Copies the options.
   *
   * @param id the option that corrects it
   * @param label what it is, as a person reads it
   * @param kind what its values are
   * @param value as detected or chosen: a {@code String}, an {@code Integer} or a {@code Boolean}
   * @param text the value as a person reads it
   * @param chosen whether the user chose it
   * @param options what may be chosen instead; for a number only proposals
   */
  public Chip {
    options = List.copyOf(options);
  }
}
