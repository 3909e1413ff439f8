package se.samsvar.standalone.deploy;

import java.util.Locale;

/**
 * A setting as its record declares it.
 *
 * @param type as it is written in the record
 * @param standard the value that it has unless given; empty for none
 */
record Setting(String name, String type, String standard, String meaning) {

    /** Whether an environment variable sets it, or a part of it where it is a map or a list. */
    boolean isSetBy(String variable) {
        String given = variable.toLowerCase(Locale.ROOT).replace("_", "");
        String own = name.replaceAll("[.-]", "");
        return given.equals(own) || type.matches("(Map|List)<.*") && given.startsWith(own);
    }

    /** As the names that are known at the start are listed: with what may follow a map's or a list's. */
    String pattern() {
        if (type.startsWith("Map<")) {
            return name + ".*";
        }
        return type.startsWith("List<") ? name + "[]" : name;
    }

    boolean isSetByProperty(String property) {
        return property.equals(name) || type.startsWith("Map<") && property.startsWith(name + ".");
    }
}
