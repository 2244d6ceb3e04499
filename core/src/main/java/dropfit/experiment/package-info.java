/** The way from a table to a trained, evaluated and saved model. */
@NullMarked
package dropfit.experiment;

import org.jspecify.annotations.NullMarked;
