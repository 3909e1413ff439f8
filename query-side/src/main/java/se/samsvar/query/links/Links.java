package se.samsvar.query.links;

import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.link.FindLink;
import se.samsvar.link.UseLink;
import se.samsvar.query.web.Commands;
import se.samsvar.walk.WalkReply;

/** Asks the command side about links, which it alone can read. */
class Links {

    private final QueryGateway queries;
    private final Commands commands;

    Links(QueryGateway queries, Commands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    /** Changes nothing, however often it is asked. */
    FindLink.View find(String token) {
        try {
            return queries.query(new FindLink(token), FindLink.View.class).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /**
     * @param reply to an invitation; null for a task
     * @throws se.samsvar.refusal.Refusal where the link is none, or no longer
     */
    void use(String token, @Nullable WalkReply reply, int people) {
        commands.send(new UseLink(token, reply, people), Actor.LINK_HOLDER);
    }
}
