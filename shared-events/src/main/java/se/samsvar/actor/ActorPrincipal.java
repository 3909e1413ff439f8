package se.samsvar.actor;

/** What a signed-in principal must be able to say, whichever way it signed in. */
public interface ActorPrincipal {
    Actor actor();
}
