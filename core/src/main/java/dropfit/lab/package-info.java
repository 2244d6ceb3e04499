/** The optimizer lab: optimizers that race over a landscape. */
@NullMarked
package dropfit.lab;

import org.jspecify.annotations.NullMarked;
