package dropfit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which. */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dropfit");

  /** What a family of algorithms may know: never another family, whose shared parts move down. */
  private static final List<String> FAMILY =
      List.of("model", "fit", "guard", "data", "inference", "optim", "formula", "numeric");

  /** The packages that are no family of algorithms, and what each may know. */
  private static final Map<String, List<String>> SHARED =
      Map.ofEntries(
          Map.entry("numeric", List.of()),
          Map.entry("data", List.of("numeric")),
          Map.entry("guard", List.of("numeric")),
          Map.entry("formula", List.of("numeric")),
          Map.entry("optim", List.of("formula", "guard", "numeric")),
          Map.entry("fit", List.of("guard", "data", "inference", "optim")),
          Map.entry("model", List.of("fit", "data", "numeric")),
          Map.entry("inference", List.of("numeric")),
          Map.entry("csv", List.of("profile", "data", "numeric")),
          Map.entry("metric", List.of("data", "numeric")),
          Map.entry("profile", List.of("data", "numeric")),
          Map.entry("trap", List.of("profile", "data", "numeric")),
          Map.entry("prepare", List.of("guard", "data", "numeric")),
          Map.entry("codec", List.of("data", "numeric")),
          Map.entry("lab", List.of("fit", "formula", "guard", "optim", "numeric")),
          Map.entry(
              "experiment",
              List.of(
                  "catalog",
                  "prepare",
                  "metric",
                  "profile",
                  "trap",
                  "codec",
                  "fit",
                  "data",
                  "csv",
                  "guard",
                  "inference",
                  "optim",
                  "numeric")));

  /** The only package that may name every family. */
  private static final String CATALOG = "catalog";

  static Stream<String> packages() {
    TreeSet<String> names = new TreeSet<>();
    for (JavaClass type : CORE) {
      String[] parts = type.getPackageName().split("\\.", 3);
      if (parts.length > 1) {
        names.add(parts[1]);
      }
    }
    names.remove(CATALOG);
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void knowsOnlyWhatLiesBelowIt(String name) {
    Stream<String> allowed = SHARED.getOrDefault(name, FAMILY).stream();
    classes()
        .that(resideInAPackage("dropfit." + name + ".."))
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.not(resideInAPackage("dropfit.."))
                .or(
                    resideInAnyPackage(
                        Stream.concat(Stream.of(name), allowed)
                            .map(each -> "dropfit." + each + "..")
                            .toArray(String[]::new))))
        .check(CORE);
  }

  @Test
  void catalogKnowsFamiliesAndTheirTraits() {
    Stream<String> others =
        SHARED.keySet().stream().filter(name -> !name.equals("fit") && !name.equals("guard"));
    noClasses()
        .that(resideInAPackage("dropfit.catalog.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(others.map(name -> "dropfit." + name + "..").toArray(String[]::new)))
        .check(CORE);
  }

  @Test
  void everySharedPackageIsThere() {
    assertTrue(
        packages().toList().containsAll(SHARED.keySet()),
        () -> "found only " + packages().toList());
  }

  @Test
  void eachLibraryHasItsPlace() {
    Map<String, String[]> places =
        Map.of(
            "org.apache.commons.csv..", new String[] {"dropfit.csv.."},
            "com.grack.nanojson..", new String[] {"dropfit.codec.."},
            "org.ejml..", new String[] {"dropfit.numeric..", "dropfit.experiment.."},
            "org.apache.commons.rng.core..", new String[] {"dropfit.numeric.."},
            "org.apache.commons.numbers..", new String[] {"dropfit.numeric.."},
            "org.apache.commons.statistics..", new String[] {"dropfit.inference.."});
    places.forEach(
        (library, place) ->
            noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(place)))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CORE));
  }

  @Test
  void knowsNeitherBrowserNorThreadsNorReflection() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.teavm..",
                "java.lang.reflect..",
                "java.lang.invoke..",
                "java.net..",
                "java.nio.file..",
                "java.sql..",
                "java.util.concurrent..",
                "java.util.logging..",
                "javax.."))
        .check(CORE);
  }

  /** In the browser most records are equal to themselves alone: the build leaves the rest out. */
  @Test
  void noRecordIsComparedWithAnother() {
    noClasses()
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(owner(assignableTo(Record.class)))
                .and(JavaCall.Predicates.target(nameMatching("equals|hashCode"))))
        .check(CORE);
  }
}
