package org.wego.platform.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wego.platform.http.Scalars;
import org.wego.platform.http.Violations;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * One walk over a tree along a type. A faulty value is noted and bound as null, so that the walk
 * goes on to the next and all faults are found in one go.
 */
final class Binding {

  /** An answer stays small whatever was sent. */
  private static final int MAX_FAULTS = 100;

  private static final int MAX_DIGITS = 40;
  private static final Map<Class<?>, Class<?>> BOXES =
      Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

  private final Validator validator;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> misshapen = new HashSet<>();

  Binding(Validator validator) {
    this.validator = validator;
  }

  Object bind(JsonNode tree, Type type) {
    Object value = read(tree, type, false, "");
    Faults all = new Faults();
    faults.forEach(fault -> all.add(fault.pointer(), fault.code(), fault.detail()));
    all.throwIfAny(PlatformError.INVALID_INPUT);
    return value;
  }

  private Object read(JsonNode node, Type type, boolean numberAsText, String pointer) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return readList(node, generic.getActualTypeArguments()[0], pointer);
    }
    if (type instanceof ParameterizedType generic
        && generic.getRawType() == Map.class
        && generic.getActualTypeArguments()[0] == String.class) {
      return readMap(node, generic.getActualTypeArguments()[1], pointer);
    }
    if (!(type instanceof Class<?> declared)) {
      throw new IllegalStateException("A request cannot hold a " + type.getTypeName());
    }
    Class<?> boxed = BOXES.getOrDefault(declared, declared);
    if (boxed.isRecord()) {
      return readRecord(node, boxed, pointer);
    } else if (Scalars.isText(boxed) || numberAsText) {
      return node.isTextual()
          ? Scalars.read(
              node.textValue(), boxed, (code, detail) -> misshapen(pointer, code, detail))
          : wrongType(pointer, "a string");
    } else if (boxed == Boolean.class) {
      return node.isBoolean() ? (Object) node.booleanValue() : wrongType(pointer, "true or false");
    } else if (boxed == Integer.class || boxed == Long.class) {
      return readInteger(node, boxed, pointer);
    } else if (boxed == BigDecimal.class) {
      return readDecimal(node, pointer);
    }
    throw new IllegalStateException("A request cannot hold a " + type.getTypeName());
  }

  private Object readList(JsonNode node, Type elementType, String pointer) {
    if (!node.isArray()) {
      return wrongType(pointer, "an array");
    }
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      String at = pointer + "/" + i;
      if (node.get(i).isNull()) {
        misshapen(at, "REQUIRED", "must not be null");
        elements.add(null);
      } else {
        elements.add(read(node.get(i), elementType, false, at));
      }
    }
    return Collections.unmodifiableList(elements);
  }

  /** A map has names of the caller's choice; its order is the body's. */
  private Object readMap(JsonNode node, Type valueType, String pointer) {
    if (!node.isObject()) {
      return wrongType(pointer, "an object");
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String at = child(pointer, entry.getKey());
      if (entry.getValue().isNull()) {
        misshapen(at, "REQUIRED", "must not be null");
        entries.put(entry.getKey(), null);
      } else {
        entries.put(entry.getKey(), read(entry.getValue(), valueType, false, at));
      }
    }
    return Collections.unmodifiableMap(entries);
  }

  private Object readInteger(JsonNode node, Class<?> type, String pointer) {
    if (!node.isIntegralNumber()) {
      return wrongType(pointer, "a whole number");
    } else if (type == Integer.class && node.canConvertToInt()) {
      return node.intValue();
    } else if (type == Long.class && node.canConvertToLong()) {
      return node.longValue();
    }
    return misshapen(pointer, "OUT_OF_RANGE", "is too large");
  }

  /** A number such as 1e999999999 is short to write and must not be spelled out by anyone. */
  private Object readDecimal(JsonNode node, String pointer) {
    if (!node.isNumber()) {
      return wrongType(pointer, "a number");
    }
    BigDecimal number = node.decimalValue();
    return number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS
        ? misshapen(pointer, "OUT_OF_RANGE", "has too many digits")
        : number;
  }

  private Object readRecord(JsonNode node, Class<?> type, String pointer) {
    if (!node.isObject()) {
      return wrongType(pointer, "an object");
    }
    RecordShape shape = RecordShape.of(type);
    Iterator<String> names = node.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!shape.knows(name)) {
        misshapen(child(pointer, name), "UNKNOWN_FIELD", "is not known here");
      }
    }
    Object[] values = new Object[shape.fields().size()];
    for (int i = 0; i < values.length; i++) {
      RecordShape.Field field = shape.fields().get(i);
      JsonNode value = node.path(field.name());
      String at = child(pointer, field.name());
      boolean absent = value.isMissingNode() || value.isNull();
      boolean primitive = field.type() instanceof Class<?> c && c.isPrimitive();
      if (!absent) {
        values[i] = read(value, field.type(), field.numberAsText(), at);
      } else if (primitive) {
        misshapen(at, "REQUIRED", "must not be null");
      }
      if (primitive && values[i] == null) {
        values[i] = Array.get(Array.newInstance((Class<?>) field.type(), 1), 0);
      }
    }
    return create(shape, values, pointer);
  }

  private Object create(RecordShape shape, Object[] values, String pointer) {
    Object created;
    try {
      created = shape.create(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw problem;
      }
      if (faults.isEmpty()) {
        throw new IllegalStateException("A request's constructor may not refuse values", e);
      }
      // It met a null that stands for a value already refused; the answer names that one.
      misshapen.add(pointer);
      return null;
    }
    for (ConstraintViolation<Object> violation : validator.validate(created)) {
      String at = pointerTo(violation, shape, pointer);
      if (!isMisshapen(at)) {
        add(at, Violations.code(violation), violation.getMessage());
      }
    }
    return created;
  }

  private static String pointerTo(
      ConstraintViolation<?> violation, RecordShape shape, String pointer) {
    StringBuilder at = new StringBuilder(pointer);
    boolean first = true;
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        at.append('/').append(node.getIndex());
      } else if (node.getKey() != null) {
        at.append('/').append(escape(node.getKey().toString()));
      }
      switch (node.getKind()) {
        case PROPERTY -> {
          String name = first ? shape.jsonName(node.getName()) : node.getName();
          at.append('/').append(escape(name));
          first = false;
        }
        default -> first = false;
      }
    }
    return at.toString();
  }

  private boolean isMisshapen(String pointer) {
    for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      if (misshapen.contains(at)) {
        return true;
      }
      if (at.isEmpty()) {
        return false;
      }
    }
  }

  private Object wrongType(String pointer, String expected) {
    return misshapen(pointer, "WRONG_TYPE", "must be " + expected);
  }

  private Object misshapen(String pointer, String code, String detail) {
    misshapen.add(pointer);
    add(pointer, code, detail);
    return null;
  }

  private void add(String pointer, String code, String detail) {
    Fault fault = new Fault(pointer, code, detail);
    if (faults.size() < MAX_FAULTS && !faults.contains(fault)) {
      faults.add(fault);
    }
  }

  private static String child(String pointer, String name) {
    return pointer + "/" + escape(name);
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
