/** What models by weighted sums share, whichever family fits them. */
@NullMarked
package dropfit.model;

import org.jspecify.annotations.NullMarked;
