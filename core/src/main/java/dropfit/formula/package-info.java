/** Formulas that a person types: read, evaluated with exact derivatives, and written out. */
@NullMarked
package dropfit.formula;

import org.jspecify.annotations.NullMarked;
