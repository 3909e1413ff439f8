package se.samsvar.command.response;

import java.time.Instant;

/**
 * Asks shortly before a walk whether its scene is released.
 *
 * @param startsAt the start that was meant; another since then has a check of its own
 */
public record SceneCheck(Instant startsAt) {}
