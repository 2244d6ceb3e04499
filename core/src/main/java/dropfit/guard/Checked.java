package dropfit.guard;

import java.util.List;

/**
 * A guard's verdict.
 *
 * @param <P> the type of the parameters
 */
public sealed interface Checked<P> {

  /**
   * The guard said yes.
   *
   * @param valid the proof
   * @param <P> the type of the parameters
   */
  record Accepted<P>(Valid<P> valid) implements Checked<P> {}

  /**
   * The guard said no.
   *
   * @param violations everything that is wrong, at least one
   * @param <P> the type of the parameters
   */
  record Refused<P>(List<Violation> violations) implements Checked<P> {}

  /**
   * Everything that is wrong.
   *
   * @return no violation if the parameters were accepted
   */
  default List<Violation> violations() {
    return this instanceof Refused<P> refused ? refused.violations() : List.of();
  }

  /**
   * The proof, for callers who take a refusal for a programming error.
   *
   * @return the valid parameters
   * @throws InvalidParametersException if the guard said no
   */
  default Valid<P> orThrow() {
    if (this instanceof Accepted<P> accepted) {
      return accepted.valid();
    }
    throw new InvalidParametersException(violations());
  }
}
