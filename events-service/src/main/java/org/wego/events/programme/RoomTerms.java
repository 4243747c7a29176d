package org.wego.events.programme;

/** What a room is called, and how many people can sit in it. */
public record RoomTerms(String name, int seats) {}
