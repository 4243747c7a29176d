package org.wego.awards.practice.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.wego.awards.practice.SearchWords;

/** The text holds a word that can be searched. */
@Documented
@Constraint(validatedBy = Searchable.Words.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface Searchable {

  String message() default "must hold a letter or a digit";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Leaves what is missing to other constraints. */
  final class Words implements ConstraintValidator<Searchable, String> {
    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || value.isBlank() || !SearchWords.of(value).isEmpty();
    }
  }
}
