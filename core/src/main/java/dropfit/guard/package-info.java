/** Judging parameters: fields with ranges, schemas, violations and the proof of validity. */
@NullMarked
package dropfit.guard;

import org.jspecify.annotations.NullMarked;
