package org.wego.events.event;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;

/** The text names a zone of the IANA time zone database. */
@Documented
@Constraint(validatedBy = TimeZoneName.Known.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface TimeZoneName {

  String message() default "must name a zone of the IANA database, as in Asia/Seoul";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Leaves what is missing to other constraints. */
  final class Known implements ConstraintValidator<TimeZoneName, String> {

    /** The name itself, where it is one. */
    static String require(String name) {
      if (!contains(name)) {
        throw new IllegalArgumentException("Not a zone of the IANA database");
      }
      return name;
    }

    private static boolean contains(String name) {
      return ZoneId.getAvailableZoneIds().contains(name);
    }

    @Override
    public boolean isValid(String name, ConstraintValidatorContext context) {
      return name == null || contains(name);
    }
  }
}
