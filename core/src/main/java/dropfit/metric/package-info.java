/**
 * Numbers about predictions: how far they are from the truth. Conventions are scikit-learn's, so
 * that a figure seen here is the figure seen there.
 */
@NullMarked
package dropfit.metric;

import org.jspecify.annotations.NullMarked;
