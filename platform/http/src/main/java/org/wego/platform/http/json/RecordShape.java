package org.wego.platform.http.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that a record has in JSON, and the way to make one. */
final class RecordShape {

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final Constructor<?> constructor;
  private final List<Field> fields;
  private final Map<String, Field> byName = new LinkedHashMap<>();
  private final Map<String, Field> byComponent = new LinkedHashMap<>();

  /**
   * @param name the name in JSON
   * @param component the name of the record component
   * @param type the declared type
   * @param numberAsText whether a number travels as a string
   */
  record Field(String name, String component, Type type, boolean numberAsText) {}

  private RecordShape(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Every record has a canonical constructor", e);
    }
    constructor.setAccessible(true);
    fields = Arrays.stream(components).map(c -> toField(type, c)).toList();
    fields.forEach(field -> byName.put(field.name(), field));
    fields.forEach(field -> byComponent.put(field.component(), field));
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  List<Field> fields() {
    return fields;
  }

  boolean knows(String jsonName) {
    return byName.containsKey(jsonName);
  }

  /** The name in JSON of a component. */
  String jsonName(String component) {
    Field field = byComponent.get(component);
    return field == null ? component : field.name();
  }

  Object create(Object[] values) throws InvocationTargetException {
    try {
      return constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("A record's constructor cannot be called", e);
    }
  }

  /**
   * Jackson's annotations go to the component's field, being no component annotations themselves.
   */
  private static Field toField(Class<?> type, RecordComponent component) {
    AnnotatedElement annotated;
    try {
      annotated = type.getDeclaredField(component.getName());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("Every record component has a field", e);
    }
    JsonProperty renamed = annotated.getAnnotation(JsonProperty.class);
    JsonFormat format = annotated.getAnnotation(JsonFormat.class);
    return new Field(
        renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value(),
        component.getName(),
        component.getGenericType(),
        format != null && format.shape() == JsonFormat.Shape.STRING);
  }
}
