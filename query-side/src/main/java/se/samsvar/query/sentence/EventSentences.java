package se.samsvar.query.sentence;

import se.samsvar.DomainEvent;
import se.samsvar.actor.Actor;

/** Says in Swedish what an event means, without what the reader may not read. */
public interface EventSentences {
    String sentence(DomainEvent event, Actor viewer);
}
