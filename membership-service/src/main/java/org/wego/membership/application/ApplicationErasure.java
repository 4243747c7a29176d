package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.wego.membership.erasure.Erasure;
import org.wego.membership.erasure.Person;
import org.wego.membership.erasure.PersonalData;

/**
 * The contacts and signatories of applications that are the person. A contact is known by its
 * address, a signatory by its name: in the person's own application, or in one of a member that it
 * belongs to.
 *
 * <p>That somebody signed, with which office and when, is the city's act and stays. The scan of the
 * signed form goes, because no part of a picture can be erased; its fingerprint stays, by which the
 * city's own copy can be told to be the form that was handed in (M2).
 */
@ApplicationScoped
class ApplicationErasure implements PersonalData {

  private static final String CONTACT_IS_PERSON =
      """
      (lower(contact_email) = ANY (:emails)
        OR (contact_email IS NULL AND (member_id = ANY (:members) OR id = ANY (:refs))
          AND (lower(contact_name) = ANY (:names) OR lower(contact_native_name) = ANY (:names))))
      """;

  private static final String SIGNATORY_IS_PERSON =
      """
      ((member_id = ANY (:members) OR id = ANY (:refs))
        AND (lower(signatory_name) = ANY (:names) OR lower(signatory_native_name) = ANY (:names)))
      """;

  @Inject EntityManager entityManager;

  @Override
  public String place() {
    return "applications";
  }

  @Override
  public void recognise(Person person) {
    tuples(
            "SELECT id, member_id, contact_name AS name, contact_native_name AS native_name"
                + " FROM membership_application WHERE "
                + CONTACT_IS_PERSON,
            person)
        .forEach(row -> recognise(person, row));
    tuples(
            "SELECT id, member_id, signatory_name AS name, signatory_native_name AS native_name"
                + " FROM membership_application WHERE "
                + SIGNATORY_IS_PERSON,
            person)
        .forEach(row -> recognise(person, row));
  }

  private static void recognise(Person person, Tuple row) {
    person.addRef(row.get("id", UUID.class));
    person.addMember(row.get("member_id", UUID.class));
    person.addName(row.get("name", String.class));
    person.addName(row.get("native_name", String.class));
  }

  @Override
  public int erase(Person person, Erasure erasure) {
    // First, while the names are there.
    List<Tuple> signed =
        tuples("SELECT id FROM membership_application WHERE " + SIGNATORY_IS_PERSON, person);
    entityManager
        .createNativeQuery("DELETE FROM signed_form WHERE application_id = ANY (:ids)")
        .setParameter(
            "ids", signed.stream().map(row -> row.get("id", UUID.class)).toArray(UUID[]::new))
        .executeUpdate();
    return tuples(
            """
            UPDATE membership_application SET version = version + 1,
              contact_name = CASE WHEN of_contact THEN :erased ELSE contact_name END,
              contact_native_name = CASE WHEN NOT of_contact THEN contact_native_name END,
              contact_title = CASE WHEN NOT of_contact THEN contact_title END,
              contact_email = CASE WHEN NOT of_contact THEN contact_email END,
              contact_phone = CASE WHEN NOT of_contact THEN contact_phone END,
              signatory_name = CASE WHEN of_signatory THEN :erased ELSE signatory_name END,
              signatory_native_name = CASE WHEN NOT of_signatory THEN signatory_native_name END
            FROM (
              SELECT id AS found,
            """
                + "coalesce("
                + CONTACT_IS_PERSON
                + ", false) AS of_contact, coalesce("
                + SIGNATORY_IS_PERSON
                + """
              , false) AS of_signatory FROM membership_application
            ) whose
            WHERE found = id AND (of_contact OR of_signatory) RETURNING id
            """,
            person)
        .size();
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> tuples(String sql, Person person) {
    var query = entityManager.createNativeQuery(sql, Tuple.class);
    query.setParameter("names", person.names());
    query.setParameter("members", person.memberIds());
    query.setParameter("refs", person.refs());
    if (sql.contains(":emails")) {
      query.setParameter("emails", person.emails());
    }
    if (sql.contains(":erased")) {
      query.setParameter("erased", Person.ERASED);
    }
    return query.getResultList();
  }
}
