package dropfit.linear;

import dropfit.guard.Schema;

/**
 * How an online learner goes through the rows.
 *
 * @param shuffle whether each epoch takes the rows in another order
 * @param seed decides the orders
 * @param maxIterations the limit of epochs
 * @param tolerance the fall of the mean loss that still counts
 */
public record Passes(boolean shuffle, int seed, int maxIterations, double tolerance) {
  static final Passes DEFAULT = new Passes(true, 0, 1000, 1e-3);

  /** Adds the fields of the passes, which are the last of every online learner. */
  static <P extends OnlineParams<P>> Schema<P> schema(Schema.Builder<P> builder) {
    return builder
        .flag("shuffle", "Shuffle rows", params -> params.passes().shuffle(), P::shuffle)
        .help("Takes the rows in another order each time, which hinders that their order misleads.")
        .integer("seed", "Seed", params -> params.passes().seed(), P::seed)
        .atLeast(0)
        .help("The same seed gives the same orders.")
        .integer(
            "maxIterations",
            "Iterations at most",
            params -> params.passes().maxIterations(),
            P::maxIterations)
        .atLeast(1)
        .atMost(100_000)
        .logarithmic()
        .help(
            "The run stops after so many passes through the rows, even if it could still improve.")
        .real("tolerance", "Tolerance", params -> params.passes().tolerance(), P::tolerance)
        .atLeast(0)
        .atMost(1)
        .logarithmic()
        .help("The run has converged when the mean loss fell by less for five passes.")
        .build();
  }
}
