package org.wego.membership.contact;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** The text is a well-formed BCP 47 language tag (M13). */
@Documented
@Constraint(validatedBy = LanguageTag.WellFormed.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {

  String message() default "must be a BCP 47 language tag";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Knows the syntax. */
  class WellFormed implements ConstraintValidator<LanguageTag, String> {

    /** Whether the text names a language. */
    public static boolean isTag(String text) {
      try {
        return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
      } catch (IllformedLocaleException e) {
        return false;
      }
    }

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || isTag(value);
    }
  }
}
