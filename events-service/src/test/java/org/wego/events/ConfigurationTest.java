package org.wego.events;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that would stop the service from working, or from being right, stops its start. */
class ConfigurationTest {

  private static final ValidatorFactory VALIDATORS =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory();

  @ParameterizedTest
  @CsvSource({
    "agenda.AgendaConfig, wego.events.agenda.max-items, 0",
    "agenda.AgendaConfig, wego.events.agenda.max-depth, 11",
    "assembly.QuorumConfig, wego.events.quorum.numerator, -1",
    "assembly.QuorumConfig, wego.events.quorum.denominator, 0",
    "convocation.ConvocationConfig, wego.events.convocation.notice-days, -1",
    "election.ElectionConfig, wego.events.election.committee-seats, 0",
    "delegation.DelegationConfig, wego.events.delegation.offer, 0s",
    "delegation.DelegationConfig, wego.events.delegation.offer, 366d",
    "delegation.DelegationConfig, wego.events.delegation.persons-kept, -1d",
    "letter.LetterConfig, wego.events.letter.passports-kept, -1d",
    "event.EventConfig, wego.events.event.assembly-interval, 0",
    "event.EventConfig, wego.events.event.delegation-quota, 201",
    "programme.ProgrammeConfig, wego.events.programme.max-sessions, 0",
    "programme.ProgrammeConfig, wego.events.programme.max-rooms, 1001",
    "matchmaking.MeetingConfig, wego.events.meetings.requests-per-participant, 0",
    "matchmaking.MeetingConfig, wego.events.meetings.time-limit, 0s",
    "matchmaking.MeetingConfig, wego.events.meetings.workers, 0",
  })
  void a_senseless_number_is_refused_and_the_default_is_not(
      String mapping, String key, String senseless) throws ClassNotFoundException {
    Class<?> config = Class.forName("org.wego.events." + mapping);

    assertThatCode(builder(config)::build).doesNotThrowAnyException();
    assertThatThrownBy(builder(config).withDefaultValue(key, senseless)::build)
        .isInstanceOf(ConfigValidationException.class)
        .hasMessageContaining(key);
  }

  private static SmallRyeConfigBuilder builder(Class<?> mapping) {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(mapping)
        .withValidator(
            new BeanValidationConfigValidator() {
              @Override
              public Validator getValidator() {
                return VALIDATORS.getValidator();
              }
            });
  }
}
