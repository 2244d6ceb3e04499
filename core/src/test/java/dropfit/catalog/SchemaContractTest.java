package dropfit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.State;
import dropfit.experiment.Settings;
import dropfit.guard.Checked;
import dropfit.guard.Field;
import dropfit.guard.InvalidParametersException;
import dropfit.guard.Schema;
import dropfit.guard.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the parameters of every algorithm, and the settings of an experiment, have in common. */
class SchemaContractTest {

  static List<Named<Schema<?>>> schemas() {
    List<Named<Schema<?>>> schemas = new ArrayList<>();
    Catalog.all().forEach(fit -> schemas.add(Named.of(fit.about().id(), fit.schema())));
    schemas.add(Named.of("settings", Settings.SCHEMA));
    return schemas;
  }

  static Stream<Arguments> fields() {
    return schemas().stream()
        .flatMap(
            schema ->
                schema.getPayload().fields().stream()
                    .map(field -> Arguments.of(schema, Named.of(field.name(), field))));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  <P> void defaultsAreValidAndComeBackFromPlainValues(Schema<P> schema) {
    P defaults = schema.defaults();
    assertEquals(defaults, schema.check(defaults).orThrow().get());
    assertEquals(defaults, schema.check(Map.of()).orThrow().get());
    Map<String, Object> values = schema.values(defaults);
    assertEquals(defaults, schema.check(values).orThrow().get());
    assertEquals(schema.fields().stream().map(Field::name).toList(), List.copyOf(values.keySet()));
    for (Field field : schema.fields()) {
      assertEquals(field.initial(), values.get(field.name()));
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void fieldsAreToldApart(Schema<?> schema) {
    Set<String> names = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (Field field : schema.fields()) {
      assertTrue(field.name().matches("[a-z][A-Za-z0-9]*"), field.name());
      assertTrue(names.add(field.name()), field.name());
      assertTrue(labels.add(field.label()), field.label());
      assertFalse(field.label().isBlank(), field.name());
      assertTrue(field.help().endsWith("."), field.name());
    }
    assertFalse(names.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void relevanceNamesOptionsOfAnEarlierField(Schema<?> schema, Field field) {
    Field.Relevance relevance = field.relevance();
    if (relevance == null) {
      return;
    }
    int own = schema.fields().indexOf(field);
    Field other =
        schema.fields().subList(0, own).stream()
            .filter(candidate -> candidate.name().equals(relevance.field()))
            .findFirst()
            .orElseThrow();
    List<String> ids = other.options().stream().map(Field.Choice::id).toList();
    assertFalse(relevance.ids().isEmpty());
    assertTrue(ids.containsAll(relevance.ids()), relevance.ids().toString());
  }

  @ParameterizedTest
  @MethodSource("fields")
  <P> void everyValueIsJudgedRight(Schema<P> schema, Field field) {
    switch (field.kind()) {
      case REAL -> {
        judgesBounds(schema, field, Math.nextDown(field.least()), Math.nextUp(field.most()));
        assertAccepted(schema, field, inside(field));
        for (double notFinite : NOT_FINITE) {
          assertRefused(schema, field, notFinite, Violation.Code.OUT_OF_RANGE);
        }
        refusesOtherKinds(schema, field, "0.5", 1, 1L, 0.5f, true);
      }
      case INTEGER -> {
        judgesBounds(schema, field, field.least() - 1, field.most() + 1);
        assertAccepted(schema, field, field.least() + 1);
        assertRefused(schema, field, field.least() + 0.5, Violation.Code.NOT_INTEGRAL);
        assertRefused(schema, field, Math.nextUp(field.least() + 1), Violation.Code.NOT_INTEGRAL);
        for (double notFinite : NOT_FINITE) {
          assertRefused(schema, field, notFinite, Violation.Code.OUT_OF_RANGE);
        }
        assertRefused(schema, field, 1e300, Violation.Code.OUT_OF_RANGE);
        refusesOtherKinds(schema, field, "3", 3, 3L, false);
      }
      case CHOICE -> {
        assertTrue(field.options().size() > 1, field.name());
        for (Field.Choice option : field.options()) {
          assertFalse(option.label().isBlank(), option.id());
          assertAccepted(schema, field, option.id());
        }
        assertEquals(
            field.options().size(),
            field.options().stream().map(Field.Choice::id).distinct().count());
        for (Object other : new Object[] {"no such option", "", 1.0, true}) {
          assertRefused(schema, field, other, Violation.Code.NOT_AN_OPTION);
        }
      }
      case FLAG -> {
        assertAccepted(schema, field, true);
        assertAccepted(schema, field, false);
        refusesOtherKinds(schema, field, "true", 1.0, 0);
      }
    }
  }

  private static final double[] NOT_FINITE = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
  };

  private static void judgesBounds(Schema<?> schema, Field field, double below, double above) {
    assertTrue(field.least() < field.most(), "the range of " + field.name());
    if (Double.isFinite(field.least())) {
      if (field.open()) {
        assertRefused(schema, field, field.least(), Violation.Code.OUT_OF_RANGE);
        assertAccepted(schema, field, Math.nextUp(field.least()));
      } else {
        assertAccepted(schema, field, field.least());
      }
      assertRefused(schema, field, below, Violation.Code.OUT_OF_RANGE);
    }
    if (Double.isFinite(field.most())) {
      assertAccepted(schema, field, field.most());
      assertRefused(schema, field, above, Violation.Code.OUT_OF_RANGE);
    }
  }

  private static double inside(Field field) {
    double low = Math.max(field.least(), -1e6);
    return low + (Math.min(field.most(), 1e6) - low) / 3;
  }

  private static void refusesOtherKinds(Schema<?> schema, Field field, Object... values) {
    for (Object value : values) {
      assertRefused(schema, field, value, Violation.Code.WRONG_KIND);
    }
  }

  private static <P> void assertAccepted(Schema<P> schema, Field field, Object value) {
    P params = schema.check(Map.of(field.name(), value)).orThrow().get();
    Map<String, Object> expected = new LinkedHashMap<>(schema.values(schema.defaults()));
    expected.put(field.name(), value);
    assertEquals(expected, schema.values(params), field.name());
    assertEquals(params, schema.check(params).orThrow().get());
  }

  private static void assertRefused(
      Schema<?> schema, Field field, Object value, Violation.Code code) {
    Checked<?> checked = schema.check(Map.of(field.name(), value));
    List<Violation> violations = checked.violations();
    assertEquals(1, violations.size(), () -> field.name() + " = " + value);
    Violation violation = violations.get(0);
    assertEquals(field.name(), violation.field());
    assertEquals(code, violation.code(), () -> field.name() + " = " + value);
    assertTrue(violation.message().startsWith(field.label()), violation.message());
    assertTrue(violation.message().contains("; found "), violation.message());
    InvalidParametersException exception =
        assertThrows(InvalidParametersException.class, checked::orThrow);
    assertEquals(violations, exception.violations());
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void allViolationsAreReportedAtOnce(Schema<?> schema) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("noSuchField", 1.0);
    values.put("__proto__", "x");
    for (Field field : schema.fields()) {
      values.put(field.name(), new State());
    }
    List<String> found = schema.check(values).violations().stream().map(Violation::field).toList();
    assertEquals(values.keySet(), new HashSet<>(found));
    assertEquals(values.size(), found.size());
    assertEquals(
        List.of(Violation.Code.UNKNOWN_FIELD),
        schema.check(Map.of("noSuchField", 1.0)).violations().stream()
            .map(Violation::code)
            .toList());
  }
}
