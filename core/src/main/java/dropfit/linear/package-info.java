/** Models that are linear in their features. */
@NullMarked
package dropfit.linear;

import org.jspecify.annotations.NullMarked;
