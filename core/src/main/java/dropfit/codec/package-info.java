/** Model files: versioned JSON from which a model comes back exactly, or a clear refusal. */
@NullMarked
package dropfit.codec;

import org.jspecify.annotations.NullMarked;
