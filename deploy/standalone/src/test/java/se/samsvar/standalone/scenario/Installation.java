package se.samsvar.standalone.scenario;

import java.time.Instant;

/** Somewhere that Samsvar runs, in whatever form; the accounts of the demo are there. */
public interface Installation {
    Api as(String account);

    /** By its clock. */
    Instant now();
}
