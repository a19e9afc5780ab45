package org.welco.command.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.welco.command.CommandOutput;

/**
 * Sends each word of a command at once, as one line of JSON. When the terminal has gone the command goes on unheard: work
 * that was begun is finished.
 */
final class JsonLines implements CommandOutput {

    private static final Logger LOG = System.getLogger(JsonLines.class.getName());

    private final OutputStream stream;
    private boolean unheard;

    JsonLines(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void line(String text) {
        send(Json.createObjectBuilder().add("line", text).build());
    }

    @Override
    public void complaint(String text) {
        send(Json.createObjectBuilder().add("complaint", text).build());
    }

    @Override
    public void progress(long done, long total) {
        send(Json.createObjectBuilder()
                .add("progress", Json.createObjectBuilder().add("done", done).add("total", total))
                .build());
    }

    void exit(int code) {
        send(Json.createObjectBuilder().add("exit", code).build());
    }

    private void send(JsonObject object) {
        if (unheard) {
            return;
        }
        try {
            stream.write((object + "\n").getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            unheard = true;
            LOG.log(Level.INFO, "command: the caller has gone, the command goes on ({0})", e.getMessage());
        }
    }
}
