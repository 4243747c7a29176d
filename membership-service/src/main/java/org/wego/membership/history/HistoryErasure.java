package org.wego.membership.history;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import org.wego.membership.erasure.Erasure;
import org.wego.membership.erasure.Person;
import org.wego.membership.erasure.PersonalData;

/** What the history says of the person. What was changed, by whom and why stays. */
@ApplicationScoped
class HistoryErasure implements PersonalData {

  @Inject EntityManager entityManager;

  @Override
  public String place() {
    return "history";
  }

  /** A contact that was taken away is known by its changes only. */
  @Override
  public void recognise(Person person) {
    for (Tuple row : said(person)) {
      person.addName(row.get("name", String.class));
      person.addName(row.get("native_name", String.class));
      person.addEmail(row.get("email", String.class));
    }
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> said(Person person) {
    return entityManager
        .createNativeQuery(
            """
            SELECT DISTINCT side ->> 'name' AS name, side ->> 'nativeName' AS native_name,
              side ->> 'email' AS email
            FROM change_record, unnest(ARRAY[personal_before, personal_after]) side
            WHERE subject = 'MEMBER' AND person_ref = ANY (:refs) AND side IS NOT NULL
            """,
            Tuple.class)
        .setParameter("refs", person.refs())
        .getResultList();
  }

  @Override
  public int erase(Person person, Erasure erasure) {
    return entityManager
        .createNativeQuery(
            """
            UPDATE change_record SET personal_before = NULL, personal_after = NULL
            WHERE (personal_before IS NOT NULL OR personal_after IS NOT NULL)
              AND (person_ref = ANY (:refs)
                OR EXISTS (
                  SELECT FROM unnest(:texts) text
                  WHERE position(text IN lower(personal_before::text)) > 0
                    OR position(text IN lower(personal_after::text)) > 0))
            """)
        .setParameter("refs", person.refs())
        .setParameter("texts", quoted(person.emails()))
        .executeUpdate();
  }

  /** As whole values in JSON: an address may be a part of another one. */
  private static String[] quoted(String[] texts) {
    return Arrays.stream(texts)
        .map(text -> '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"')
        .toArray(String[]::new);
  }
}
