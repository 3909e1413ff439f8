package se.samsvar.command.notification;

import java.net.UnknownHostException;

/** A webhook's host is inside the house, or says it is. */
final class ForbiddenAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddress(String host) {
        super(host);
    }
}
