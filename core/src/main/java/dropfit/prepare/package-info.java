/**
 * Missing values filled, words encoded, numbers scaled: fitted on training rows, kept with the
 * model.
 */
@NullMarked
package dropfit.prepare;

import org.jspecify.annotations.NullMarked;
