package se.samsvar.query.event;

/** A column of a view's table with its SQL type. */
public record Column(String name, String type) {
    /** A parameter of that type, so that the database knows it also where the value is null. */
    public String parameter() {
        return "?::" + type;
    }
}
