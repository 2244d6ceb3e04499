package dropfit.csv;

import java.util.List;
import java.util.Optional;

/**
 * What the user decided about a column; the rest is detected.
 *
 * @param type how its cells are understood
 * @param format how its numbers or dates are written, as {@link ColumnProfile#format} names it
 * @param expected whether the format is only taken if the cells fit it, as for another file of the
 *     same kind
 * @param role what it is for
 * @param missing words, or numbers as they are written, that stand for no value
 * @param values words that are values here, though they usually stand for none
 */
public record ColumnChoice(
    Optional<ColumnType> type,
    Optional<String> format,
    boolean expected,
    Optional<Role> role,
    List<String> missing,
    List<String> values) {

  /** Everything is detected. */
  public static final ColumnChoice DETECT =
      new ColumnChoice(
          Optional.empty(), Optional.empty(), false, Optional.empty(), List.of(), List.of());

  /**
   * Copies the words.
   *
   * @param type how its cells are understood
   * @param format how its numbers or dates are written, as {@link ColumnProfile#format} names it
   * @param expected whether the format is only taken if the cells fit it, as for another file of
   *     the same kind
   * @param role what it is for
   * @param missing words, or numbers as they are written, that stand for no value
   * @param values words that are values here, though they usually stand for none
   */
  public ColumnChoice {
    missing = List.copyOf(missing);
    values = List.copyOf(values);
  }

  /**
   * The same choice with a type.
   *
   * @param chosen how the cells are understood
   * @return a new choice
   */
  public ColumnChoice withType(ColumnType chosen) {
    return new ColumnChoice(Optional.of(chosen), format, expected, role, missing, values);
  }

  /**
   * The same choice with a format.
   *
   * @param chosen how numbers or dates are written
   * @return a new choice
   */
  public ColumnChoice withFormat(String chosen) {
    return new ColumnChoice(type, Optional.of(chosen), false, role, missing, values);
  }

  /**
   * The same choice with a format that is taken if it fits.
   *
   * @param known how numbers or dates were written in another file
   * @return a new choice
   */
  public ColumnChoice expecting(String known) {
    return new ColumnChoice(type, Optional.of(known), true, role, missing, values);
  }

  /**
   * The same choice with a role.
   *
   * @param chosen what the column is for
   * @return a new choice
   */
  public ColumnChoice withRole(Role chosen) {
    return new ColumnChoice(type, format, expected, Optional.of(chosen), missing, values);
  }

  /**
   * The same choice with words for no value.
   *
   * @param words replace those there were
   * @return a new choice
   */
  public ColumnChoice withMissing(List<String> words) {
    return new ColumnChoice(type, format, expected, role, words, values);
  }

  /**
   * The same choice with words that are values, though they usually stand for none.
   *
   * @param words replace those there were
   * @return a new choice
   */
  public ColumnChoice withValues(List<String> words) {
    return new ColumnChoice(type, format, expected, role, missing, words);
  }
}
