package dropfit.optim;

import dropfit.guard.Schema;
import java.util.List;

/**
 * The description of a {@link Minimizer}.
 *
 * @param about texts for a person
 * @param family what it looks at
 * @param dials what it is tuned by
 * @param schema the fields of its tuning
 * @param squares whether it needs a sum of squares and takes the matrix of Gauss and Newton for the
 *     second derivatives
 * @param start makes it
 */
public record Search(
    About about,
    Family family,
    List<Dial> dials,
    Schema<Tuning> schema,
    boolean squares,
    Start start)
    implements Method {

  /** Makes a minimizer at its start. */
  @FunctionalInterface
  public interface Start {
    /**
     * Makes one; it evaluates the function at the start.
     *
     * @param tuning a tuning that the schema accepts
     * @param function what to minimise
     * @param start the first weights, copied
     * @param seed decides what is left to chance
     * @return the minimizer
     */
    Minimizer start(Tuning tuning, TwiceDifferentiable function, double[] start, int seed);
  }

  /** Describes a search; its schema follows from its dials. */
  static Search of(About about, Family family, List<Dial> dials, Start start) {
    return new Search(about, family, dials, Dial.schema(dials), false, start);
  }
}
