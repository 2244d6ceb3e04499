/** Classes told apart by the normal distributions of their rows. */
@NullMarked
package dropfit.discriminant;

import org.jspecify.annotations.NullMarked;
