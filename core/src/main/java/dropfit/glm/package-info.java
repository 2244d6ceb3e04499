/** Generalised linear models: a link of the mean is linear in the features. */
@NullMarked
package dropfit.glm;

import org.jspecify.annotations.NullMarked;
