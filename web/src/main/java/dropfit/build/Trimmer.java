package dropfit.build;

import dropfit.numeric.Decimals;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Leaves out what would come along without being used: libraries and the compiler bring it for
 * messages, or because something of the same name is called elsewhere.
 *
 * <ul>
 *   <li>{@code String.format} gives its pattern as it is. Nothing of ours calls it
 *       (config/banned-apis.txt), and with it go the formatter, the decimal formats and the
 *       locales.
 *   <li>A double in a text is written by {@link Decimals#javaText}, and not by another printer with
 *       tables of its own.
 *   <li>An object or class has no text of its own, and records of ours have none either: the page
 *       is shown none. With it go the names of all classes. Parameters are equal to themselves
 *       alone: nobody compares them.
 *   <li>Commons CSV does not count the bytes of characters: it is never told to. Nor are its
 *       formats compared or shown.
 * </ul>
 */
public final class Trimmer implements ClassHolderTransformer {
  private static final ValueType[] AT_AND_DOUBLE = {ValueType.INTEGER, ValueType.DOUBLE};

  /** Packages of which no record is compared with another, nor looked for in a collection. */
  private static final List<String> NEVER_COMPARED =
      List.of(
          "dropfit.csv.",
          "dropfit.experiment.",
          "dropfit.guard.",
          "dropfit.metric.",
          "dropfit.prepare.",
          "dropfit.profile.",
          "dropfit.trap.");

  /** What every object has. */
  private static final Set<String> OF_OBJECTS = Set.of("equals", "hashCode", "toString");

  /** Called by TeaVM. */
  public Trimmer() {}

  @Override
  public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
    List<MethodHolder> methods = List.copyOf(cls.getMethods());
    if (cls.getName().equals("java.lang.Object") || cls.getName().equals("java.lang.Class")) {
      methods.stream()
          .filter(method -> method.getName().equals("toString"))
          .forEach(
              method ->
                  ProgramEmitter.create(method, context.getHierarchy()).constant("").returnValue());
    } else if (cls.getName().equals("java.lang.String")) {
      methods.stream()
          .filter(method -> method.getName().equals("format"))
          .forEach(method -> givePattern(method, context));
    } else if (cls.getName().equals("java.lang.AbstractStringBuilder")) {
      methods.stream()
          .filter(method -> method.getName().equals("insert"))
          .filter(method -> Arrays.equals(method.getParameterTypes(), AT_AND_DOUBLE))
          .forEach(method -> insertText(method, cls, context));
    } else if (cls.getName().startsWith("dropfit.") && "java.lang.Record".equals(cls.getParent())) {
      methods.stream().filter(method -> isUnused(method, cls)).forEach(cls::removeMethod);
    } else if (cls.getName().equals("org.apache.commons.csv.ExtendedBufferedReader")) {
      methods.stream()
          .filter(method -> method.getName().equals("getEncodedCharLength"))
          .forEach(
              method ->
                  ProgramEmitter.create(method, context.getHierarchy()).constant(0).returnValue());
    } else if (cls.getName().equals("org.apache.commons.csv.CSVFormat")) {
      methods.stream()
          .filter(method -> OF_OBJECTS.contains(method.getName()))
          .forEach(cls::removeMethod);
    }
  }

  /** Whether a method that the compiler made for a record is better that of every object. */
  private static boolean isUnused(MethodHolder method, ClassHolder cls) {
    return switch (method.getName()) {
      case "toString" -> method.parameterCount() == 0;
      case "equals", "hashCode" ->
          cls.getName().endsWith("Params")
              || NEVER_COMPARED.stream().anyMatch(cls.getName()::startsWith);
      default -> false;
    };
  }

  private static void givePattern(MethodHolder format, ClassHolderTransformerContext context) {
    // Variable 0 is kept for an instance; a locale may come before the pattern.
    int pattern = format.parameterCount() - 1;
    ProgramEmitter program = ProgramEmitter.create(format, context.getHierarchy());
    program.var(pattern, String.class).returnValue();
  }

  private static void insertText(
      MethodHolder insert, ClassHolder builder, ClassHolderTransformerContext context) {
    ProgramEmitter program = ProgramEmitter.create(insert, context.getHierarchy());
    ValueEmitter text =
        program.invoke(Decimals.class, "javaText", String.class, program.var(2, ValueType.DOUBLE));
    program
        .var(0, builder)
        .invokeVirtual(
            "insert", ValueType.object(builder.getName()), program.var(1, ValueType.INTEGER), text)
        .returnValue();
  }
}
