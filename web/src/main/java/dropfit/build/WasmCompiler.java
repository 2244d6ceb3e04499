package dropfit.build;

import java.io.File;
import java.util.stream.Stream;
import org.teavm.diagnostics.ProblemProvider;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles one module to WebAssembly with TeaVM, in a process of its own: run with {@code
 * -XX:hashCode=2}, the same classes give the same bytes (docs/decisions/0009).
 */
public final class WasmCompiler {
  private WasmCompiler() {}

  /**
   * Compiles the class path of this process.
   *
   * @param arguments the main class of the module, the folder to write to and the file's name there
   * @throws TeaVMToolException if TeaVM fails
   */
  public static void main(String[] arguments) throws TeaVMToolException {
    TeaVMTool tool = new TeaVMTool();
    tool.setLog(new EmptyTeaVMToolLog());
    tool.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
    tool.setMainClass(arguments[0]);
    tool.setTargetDirectory(new File(arguments[1]));
    tool.setTargetFileName(arguments[2]);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.setObfuscated(true);
    // Out-of-bounds and null become Java exceptions instead of traps.
    tool.setStrict(true);
    tool.getTransformers().add(Trimmer.class.getName());
    tool.setClassLoader(WasmCompiler.class.getClassLoader());
    tool.setClassPath(
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(File::new)
            .toList());
    tool.generate();
    ProblemProvider problems = tool.getProblemProvider();
    TeaVMProblemRenderer.describeProblems(
        tool.getDependencyInfo().getCallGraph(), problems, new ConsoleTeaVMToolLog(false));
    if (!problems.getSevereProblems().isEmpty()) {
      throw new IllegalStateException(arguments[0] + " cannot be compiled; see above");
    }
  }
}
