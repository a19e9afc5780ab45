package org.welco.manage;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Iterator;
import java.util.Optional;

/**
 * What a command says while it runs: {@code {"line"}}, {@code {"complaint"}}, {@code {"progress": {"done", "total"}}}, and at
 * last {@code {"exit"}}. Fields that we do not know are left alone, so that an older terminal serves a newer service.
 */
final class SpokenAnswer {

    private final Terminal terminal;

    SpokenAnswer(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * @return the exit code
     * @throws ManageException when the lines end without one
     */
    int listen(Iterator<String> lines) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.isBlank()) {
                continue;
            }
            JsonObject said = SpokenLine.parse(line).orElseThrow(SpokenAnswer::interrupted);
            if (said.get("exit") instanceof JsonNumber exit) {
                return exit.intValue();
            }
            repeat(said);
        }
        throw interrupted();
    }

    static ManageException interrupted() {
        return new ManageException("Le service Welco s'est interrompu avant la fin de la commande :"
                + " ce qui est dit plus haut est fait, le reste ne l'est peut-être pas.");
    }

    private void repeat(JsonObject said) {
        Optional.ofNullable(said.getString("line", null)).ifPresent(terminal::line);
        Optional.ofNullable(said.getString("complaint", null)).ifPresent(terminal::complain);
        if (said.get("progress") instanceof JsonObject progress) {
            terminal.progress(number(progress, "done"), number(progress, "total"));
        }
    }

    private static long number(JsonObject object, String key) {
        return object.get(key) instanceof JsonNumber number ? number.longValue() : 0;
    }
}
