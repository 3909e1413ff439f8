package se.samsvar.partner;

import se.samsvar.incident.Confidentiality;

/**
 * An organisation of the city's agreement.
 *
 * @param name the name that people use, in Swedish
 * @param clearance the most confidential class that may reach it
 * @param takesTasks whether tasks can be given to it
 */
public record Partner(PartnerId id, String name, Confidentiality clearance, boolean takesTasks) {

    public boolean mayRead(Confidentiality confidentiality) {
        return confidentiality.compareTo(clearance) <= 0;
    }
}
