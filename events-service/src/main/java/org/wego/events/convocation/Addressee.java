package org.wego.events.convocation;

import java.util.UUID;

/**
 * Whom a convocation is sent to.
 *
 * @param id the member by its own address, otherwise the participant who heads its delegation
 * @param name of the person
 * @param by whose address it is
 */
record Addressee(
    UUID id,
    UUID memberId,
    String memberName,
    boolean votes,
    String name,
    String email,
    String language,
    ToldBy by) {}
