package dropfit.csv;

import java.util.List;

/**
 * Something that a file leaves open, and that only the user can answer: by giving the value of an
 * option to a member of the {@link ColumnChoice} of the column.
 *
 * @param column index from 0
 * @param name name of the column
 * @param text the question, in whole sentences
 * @param taken the value of the option that was taken for the time being; empty if none was
 * @param options the possible answers
 */
public record Question(int column, String name, String text, String taken, List<Option> options) {

  /** What of a {@link ColumnChoice} an answer goes to. */
  public enum Member {
    /** Its type. */
    TYPE,
    /** Its format. */
    FORMAT,
    /** Its words for no value. */
    MISSING,
    /** Its words that are values, though they usually stand for none. */
    VALUES
  }

  /**
   * A possible answer.
   *
   * @param member what of the choice it goes to
   * @param value what to give to it
   * @param text what that would mean
   */
  public record Option(Member member, String value, String text) {}

  /**
   * Copies the options.
   *
   * @param column index from 0
   * @param name name of the column
   * @param text the question, in whole sentences
   * @param taken the value of the option that was taken for the time being; empty if none was
   * @param options the possible answers
   */
  public Question {
    options = List.copyOf(options);
  }
}
