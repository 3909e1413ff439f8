package se.samsvar.partner;

import se.samsvar.incident.Confidentiality;

/**
 * An organisation of the city's agreement.
 *
 * @param name the name that people use, in Swedish
 * @param clearance the most confidential class that may reach it
 * @param takesTasks whether tasks can be given to it
 * @param worksAtPlace whether it may know the address and the position of an incident, since it works there; otherwise the
 *     district has to do
 */
public record Partner(PartnerId id, String name, Confidentiality clearance, boolean takesTasks, boolean worksAtPlace) {

    public boolean mayRead(Confidentiality confidentiality) {
        return confidentiality.compareTo(clearance) <= 0;
    }
}
