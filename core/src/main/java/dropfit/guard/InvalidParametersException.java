package dropfit.guard;

import java.util.List;
import java.util.stream.Collectors;

/** Parameters were used although a guard or the data refuse them. */
public final class InvalidParametersException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * A refusal.
   *
   * @param violations everything that is wrong, at least one
   */
  public InvalidParametersException(List<Violation> violations) {
    super(violations.stream().map(Violation::message).collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  /**
   * Everything that is wrong.
   *
   * @return at least one violation
   */
  public List<Violation> violations() {
    return violations;
  }
}
