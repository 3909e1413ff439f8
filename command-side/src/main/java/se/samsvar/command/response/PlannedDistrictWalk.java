package se.samsvar.command.response;

import java.time.Instant;
import se.samsvar.walk.WalkId;

/** A walk that is planned and not yet held. */
public record PlannedDistrictWalk(WalkId walkId, Instant startsAt) {}
