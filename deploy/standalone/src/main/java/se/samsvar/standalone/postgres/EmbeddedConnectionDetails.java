package se.samsvar.standalone.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

record EmbeddedConnectionDetails(PostgresServer server) implements JdbcConnectionDetails {
    @Override
    public String getJdbcUrl() {
        return server.jdbcUrl();
    }

    @Override
    public String getUsername() {
        return PostgresServer.USER;
    }

    @Override
    public String getPassword() {
        return server.password();
    }
}
