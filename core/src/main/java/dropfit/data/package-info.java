/** Immutable data: a dense matrix, typed columns, tables, datasets and row splits. */
@NullMarked
package dropfit.data;

import org.jspecify.annotations.NullMarked;
