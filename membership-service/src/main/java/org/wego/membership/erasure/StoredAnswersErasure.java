package org.wego.membership.erasure;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The answers that are kept for a day to be given again. One that names the person goes as a whole:
 * the same request would be carried out once more.
 */
@ApplicationScoped
class StoredAnswersErasure implements PersonalData {

  @Inject EntityManager entityManager;

  @Override
  public String place() {
    return "storedAnswers";
  }

  @Override
  public int erase(Person person, Erasure erasure) {
    byte[][] texts =
        Stream.of(person.emails(), person.names())
            .flatMap(Arrays::stream)
            .map(text -> new String(JsonStringEncoder.getInstance().quoteAsString(text)))
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    // The answers are JSON in UTF-8; bytes that are not text are no such answer.
    return entityManager
        .createNativeQuery(
            """
            DELETE FROM idempotency_record
            WHERE EXISTS (
              SELECT FROM unnest(:texts) text
              WHERE position(text IN
                convert_to(lower(convert_from(body, 'UTF8')), 'UTF8')) > 0)
            """)
        .setParameter("texts", texts)
        .executeUpdate();
  }
}
