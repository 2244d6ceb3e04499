package dropfit.optim;

import dropfit.guard.Schema;
import java.util.List;

/**
 * The description of an {@link Optimizer}.
 *
 * @param about texts for a person
 * @param dials what it is tuned by
 * @param schema the fields of its tuning
 * @param memories the letters of what it remembers of each weight
 * @param lines its formulas in order, each {@code letter = expression}, over the letters of the
 *     dials and memories, the weight {@code w}, its slope {@code g} and the number {@code t} of the
 *     step, from 1; one of them gives the new {@code w}
 * @param start makes it
 */
public record Rule(
    About about,
    List<Dial> dials,
    Schema<Tuning> schema,
    List<String> memories,
    List<String> lines,
    Start start)
    implements Method {

  /** Makes an optimizer at its start. */
  @FunctionalInterface
  public interface Start {
    /**
     * Makes one.
     *
     * @param tuning a tuning that the schema accepts
     * @param size number of weights
     * @return the optimizer
     */
    Optimizer start(Tuning tuning, int size);
  }

  /** Describes a rule; its schema follows from its dials. */
  static Rule of(
      About about, List<Dial> dials, List<String> memories, List<String> lines, Start start) {
    return new Rule(about, dials, Dial.schema(dials), memories, lines, start);
  }

  @Override
  public Family family() {
    return Family.FIRST_ORDER;
  }
}
