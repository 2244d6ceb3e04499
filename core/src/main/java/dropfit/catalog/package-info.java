/** The list of every algorithm; the only package that names them all. */
@NullMarked
package dropfit.catalog;

import org.jspecify.annotations.NullMarked;
