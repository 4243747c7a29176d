package org.wego.events.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.text.NameKey;

/** Brings what is known of a member to the state that membership told. */
@ApplicationScoped
public class FollowMember {

  @Inject Event<MemberFollowed> followed;
  @Inject Sql sql;
  @Inject Clock clock;

  @Transactional
  public void follow(KnownMember member) {
    sql.update(
        """
        INSERT INTO known_member (member_id, name, native_name, name_key, organization_type, region,
                                  country, category, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (member_id) DO UPDATE
           SET (name, native_name, name_key, organization_type, region, country, category,
                updated_at)
             = (excluded.name, excluded.native_name, excluded.name_key, excluded.organization_type,
                excluded.region, excluded.country, excluded.category, excluded.updated_at)
        """,
        member.memberId(),
        member.name(),
        member.nativeName(),
        NameKey.of(member.name()),
        member.organizationType(),
        member.region(),
        member.country(),
        member.category(),
        clock.instant());
    followed.fire(new MemberFollowed(member));
  }
}
