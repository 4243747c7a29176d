package org.wego.platform.http.json;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;

/** The text is an assigned ISO 3166-1 alpha-2 code, or XK, which figures of Kosovo have. */
@Documented
@Constraint(validatedBy = CountryCode.Assigned.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface CountryCode {

  String message() default "must be an ISO 3166-1 alpha-2 country code";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Knows the assigned codes. */
  class Assigned implements ConstraintValidator<CountryCode, String> {

    private static final String KOSOVO = "XK";

    private static final Set<String> CODES =
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Whether the code is assigned; upper case only. */
    public static boolean contains(String code) {
      return CODES.contains(code) || KOSOVO.equals(code);
    }

    /** The code itself, where it is assigned. */
    public static String require(String code) {
      if (!contains(code)) {
        throw new IllegalArgumentException("Not an assigned country code");
      }
      return code;
    }

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || contains(value);
    }
  }
}
