/** The module's exports: the only place that knows TeaVM and its JavaScript interop. */
@NullMarked
package dropfit.web;

import org.jspecify.annotations.NullMarked;
