/** Groups found without a target. */
@NullMarked
package dropfit.cluster;

import org.jspecify.annotations.NullMarked;
