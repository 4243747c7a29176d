package org.wego.fees.issuer;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;

/** A bank's BIC, its SWIFT code, of 8 or 11 characters (ISO 9362). */
@Documented
@Constraint(validatedBy = Bic.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Bic {

  String message() default "is no BIC: it has 8 or 11 characters, the 5th and 6th a country";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Leaves what is missing to other constraints. */
  final class Check implements ConstraintValidator<Bic, String> {
    @Override
    public boolean isValid(String bic, ConstraintValidatorContext context) {
      if (bic == null) {
        return true;
      }
      try {
        BicUtil.validate(bic);
        return true;
      } catch (Iban4jException e) {
        return false;
      }
    }
  }
}
