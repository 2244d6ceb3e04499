/** First-order optimizers, limited-memory BFGS and the bounded path of a two-dimensional run. */
@NullMarked
package dropfit.optim;

import org.jspecify.annotations.NullMarked;
