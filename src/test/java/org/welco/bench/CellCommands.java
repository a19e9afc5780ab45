package org.welco.bench;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.testing.AgentClient;

/**
 * What the script of the mail cell asks of the server, asked without a browser. Immutable.
 *
 * @param page address of the cell
 * @param ids of the commands, by their names
 */
record CellCommands(URI page, Map<String, String> ids) {

    private static final Pattern COMMAND =
            Pattern.compile("(welcoMail\\w+)\\s*=\\s*function\\(\\)\\s*\\{.*?s:\"([^\"]+)\"");

    CellCommands {
        ids = Map.copyOf(ids);
    }

    /** @param html of the whole page */
    static CellCommands in(URI page, String html) {
        Map<String, String> ids = new HashMap<>();
        Matcher command = COMMAND.matcher(html);
        while (command.find()) {
            ids.put(command.group(1), command.group(2));
        }
        if (!ids.containsKey("welcoMailOpen") || !ids.containsKey("welcoMailShow")) {
            throw new IllegalStateException("the page has other commands than we know: " + ids.keySet());
        }
        return new CellCommands(page, ids);
    }

    /** Opens a letter; the answer is the update of the panes. */
    String open(AgentClient agent, String letter) {
        return ask(
                agent,
                "welcoMailOpen",
                Map.of(
                        "jakarta.faces.partial.render",
                        "mail-work documentLetter",
                        "mail",
                        letter,
                        "tab",
                        "to-process"));
    }

    /** Draws the list anew. */
    String show(AgentClient agent, String tab, String words) {
        return ask(
                agent,
                "welcoMailShow",
                Map.of("jakarta.faces.partial.render", "mail-tabs mail-lines", "tab", tab, "words", words));
    }

    private String ask(AgentClient agent, String command, Map<String, String> said) {
        String id = ids.get(command);
        Map<String, String> fields = new HashMap<>(said);
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", id);
        fields.put("jakarta.faces.partial.execute", id);
        fields.put(id, id);
        fields.put("mail-desk", "mail-desk");
        fields.put("jakarta.faces.ViewState", "stateless");
        fields.put("page", "1");
        return agent.post(page, fields, "Faces-Request", "partial/ajax", "Sec-Fetch-Site", "same-origin")
                .body();
    }
}
