package dropfit.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Leaves out what libraries would bring along for their error messages only: {@code String.format}
 * gives its pattern as it is. Nothing of ours calls it (config/banned-apis.txt), and with it go the
 * formatter, the decimal formats and the locales.
 */
public final class Trimmer implements ClassHolderTransformer {
  /** Called by TeaVM. */
  public Trimmer() {}

  @Override
  public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
    if (!cls.getName().equals("java.lang.String")) {
      return;
    }
    for (MethodHolder method : cls.getMethods()) {
      if (method.getName().equals("format")) {
        // Variable 0 is kept for an instance; a locale may come before the pattern.
        int pattern = method.parameterCount() - 1;
        ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
        program.var(pattern, String.class).returnValue();
      }
    }
  }
}
