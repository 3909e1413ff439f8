package se.samsvar.operations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The half of the product that an event processor belongs to. */
public enum Side {
    @JsonProperty("command")
    COMMAND,
    @JsonProperty("query")
    QUERY
}
