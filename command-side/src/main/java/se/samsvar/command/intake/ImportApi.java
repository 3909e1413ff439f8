package se.samsvar.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.command.http.ApiCommands;
import se.samsvar.police.ImportPoliceFeed;
import se.samsvar.police.ImportPoliceFeed.Result;

/** The police's feed over HTTP. */
@RestController
class ImportApi {

    private final ApiCommands commands;

    ImportApi(ApiCommands commands) {
        this.commands = commands;
    }

    @PostMapping(path = "/api/imports/polisen", consumes = MediaType.APPLICATION_JSON_VALUE)
    Result importFeed(@RequestBody byte[] json, HttpServletRequest request) {
        return commands.send(
                new ImportPoliceFeed(UUID.randomUUID(), new String(json, StandardCharsets.UTF_8)), request);
    }
}
