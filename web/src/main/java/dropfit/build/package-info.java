/** What the build runs, and no module holds. */
@NullMarked
package dropfit.build;

import org.jspecify.annotations.NullMarked;
