/**
 * The traits: what an algorithm, a run and a fitted model are, and the one loop that drives a run.
 */
@NullMarked
package dropfit.fit;

import org.jspecify.annotations.NullMarked;
