/**
 * The statistical reading of a fitted model: how sure its estimates are, and what the residuals
 * tell about its assumptions.
 */
@NullMarked
package dropfit.inference;

import org.jspecify.annotations.NullMarked;
