/** Predictions by way of a few hidden components that the features and the targets share. */
@NullMarked
package dropfit.latent;

import org.jspecify.annotations.NullMarked;
