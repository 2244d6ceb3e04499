package dropfit.experiment;

import dropfit.guard.Violation;
import java.util.List;

/**
 * What was asked for, or why it cannot be had.
 *
 * @param <T> the type of what was asked for
 */
public sealed interface Outcome<T> {

  /**
   * It was done.
   *
   * @param value what was asked for
   * @param <T> its type
   */
  record Done<T>(T value) implements Outcome<T> {}

  /**
   * It cannot be done.
   *
   * @param violations every reason, at least one
   * @param <T> the type of what was asked for
   */
  record Refused<T>(List<Violation> violations) implements Outcome<T> {}

  /**
   * It cannot be done for one reason.
   *
   * @param field the choice that is wrong, or empty
   * @param message what is wrong and what to do
   * @param <T> the type of what was asked for
   * @return the refusal
   */
  static <T> Outcome<T> refused(String field, String message) {
    return new Refused<>(List.of(Violation.misfit(field, message)));
  }
}
