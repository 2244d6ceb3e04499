package dropfit.guard;

/**
 * One thing that is wrong with a parameter, as a value that can be shown beside its field.
 *
 * @param field the field's name; empty if the parameters as a whole or the data are meant
 * @param code what kind of violation it is
 * @param message a sentence for the user: what was expected and what was found
 */
public record Violation(String field, Code code, String message) {

  /** Kinds of violation. */
  public enum Code {
    /** The value lies outside the field's range; NaN lies outside every range. */
    OUT_OF_RANGE,
    /** The field counts something and the value is no whole number. */
    NOT_INTEGRAL,
    /** The value is none of the field's options. */
    NOT_AN_OPTION,
    /** The value is of another kind than the field, a text for a number for example. */
    WRONG_KIND,
    /** There is no field of this name. */
    UNKNOWN_FIELD,
    /** The parameter is fine by itself, but not for this data. */
    MISFIT
  }

  /**
   * A parameter that only the data refute.
   *
   * @param field the field's name, or empty if the data as a whole are meant
   * @param message what was expected and what was found
   * @return the violation
   */
  public static Violation misfit(String field, String message) {
    return new Violation(field, Code.MISFIT, message);
  }
}
