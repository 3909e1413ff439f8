package se.samsvar.command.response;

import java.util.List;
import se.samsvar.incident.District;

/** Which walks are planned where: needed so that an incident joins a walk instead of doubling it. */
public interface WalkRegister {

    /** Walks in the district that are planned and neither held nor cancelled. */
    List<PlannedDistrictWalk> plannedIn(District district);
}
